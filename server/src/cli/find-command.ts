/** Finds the command that words begin with, and says what may have been meant where there is none. */
import path from 'node:path';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import { statusOf } from '../host/status.ts';
import type { Command } from './command.ts';

export interface FoundCommand {
  readonly command: Command;
  /** The words after its name. */
  readonly rest: readonly string[];
}

/** The command with the longest name that the words begin with. */
export function findCommand(
  words: readonly string[],
  commands: readonly Command[],
): FoundCommand | undefined {
  const [first, ...rest] = words;
  let found = commands.find(({ name }) => name === first);
  if (found === undefined) return undefined;
  let left = rest;
  for (;;) {
    const longer: string = `${found.name} ${left[0]}`;
    const below: Command | undefined = found.subcommands?.find(({ name }) => name === longer);
    if (below === undefined) return { command: found, rest: left };
    found = below;
    left = left.slice(1);
  }
}

/**
 * Refuses a word that is nearly the name of a command below another, and that leads to no file or folder: it
 * would else be taken for a folder that is not there.
 *
 * @param folder - where the command was started.
 */
export function refuseMistyped({ command, rest }: FoundCommand, folder: string): void {
  const { name, subcommands = [] } = command;
  const [word] = rest;
  if (subcommands.length === 0 || word === undefined || word.startsWith('-')) return;
  const near = closest(word, subcommands.map(lastWord), 1)[0];
  if (near === undefined || statusOf(path.resolve(folder, word)) !== undefined) return;
  throw new Refusal(
    `'throughline ${name}' has no command '${word}'. Did you mean 'throughline ${name} ${near}'? See 'throughline ${name} --help'.`,
  );
}

export function unknownCommand(word: string, commands: readonly Command[]): Refusal {
  const names = commands.map(({ name }) => name);
  const below = commands.flatMap(({ subcommands = [] }) => subcommands);
  const near =
    closest(word, names, 1)[0] ?? below.find((command) => lastWord(command) === word.toLowerCase())?.name;
  const meant =
    near === undefined ? `The commands are: ${names.join(', ')}.` : `Did you mean 'throughline ${near}'?`;
  return new Refusal(`there is no command '${word}'. ${meant} See 'throughline --help'.`);
}

export function unknownBelow({ name, subcommands = [] }: Command, word: string): Refusal {
  const names = subcommands.map(lastWord);
  const near = closest(word, names, 1)[0];
  const meant =
    near === undefined
      ? `Its commands are: ${names.join(', ')}.`
      : `Did you mean 'throughline ${name} ${near}'?`;
  return new Refusal(`'throughline ${name}' has no command '${word}'. ${meant}`);
}

function lastWord({ name }: Command): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
