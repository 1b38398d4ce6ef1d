/** What a command is: its words for people, the options it takes, and what it does. */
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  readonly name: string;
  /** What is written after it, such as `folder`; nothing for one that is only on or off. */
  readonly takes?: string;
  /** The values it may have, where they are few. */
  readonly choices?: readonly string[];
  /** Whether a choice may be followed by `=` and the name of a file. */
  readonly mayNameFile?: true;
  /** Whether it may be given several times; otherwise the last time counts. */
  readonly isRepeatable?: true;
  readonly help: string;
}

export interface Example {
  readonly line: string;
  readonly does: string;
}

export interface Command {
  /** All of it: `check`, or `standards search` for a command below another. */
  readonly name: string;
  /** What it does, in a few words, for the list of commands. */
  readonly summary: string;
  /** What may be written after the name. */
  readonly usage: string;
  /** What it does, in a paragraph or two. */
  readonly about: readonly string[];
  /** The most words besides options. */
  readonly most: number;
  /** What such a word is, with its number: `one package`. A folder where nothing is said. */
  readonly takes?: string;
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /** Commands whose name is this one and a word more. */
  readonly subcommands?: readonly Command[];
  /**
   * Does it. What is large is loaded here and not before, so that help comes at once.
   *
   * @returns the exit code.
   */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** 0: nothing stands in the way. 1: there are findings that do. 2: it could not run, or not all of it. */
export type ExitCode = 0 | 1 | 2;
