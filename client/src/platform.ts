/** What differs between an editor on a computer and one in a browser. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

export interface Platform {
  /** Makes the client of the language server, which is not started yet. */
  readonly createClient: (
    context: vscode.ExtensionContext,
    options: LanguageClientOptions,
  ) => BaseLanguageClient;
  /** The command line that the extension carries, where programs can be run. */
  readonly commandLine?: (context: vscode.ExtensionContext) => CommandLine;
}

export interface CommandLine {
  /** How to start it: a program, what comes before its words, and what it needs in its environment. */
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Runs a command of it in a folder, to its end; it ends early when the signal says so. */
  readonly run: (words: readonly string[], folder: string, signal: AbortSignal) => Promise<Outcome>;
}

export interface Outcome {
  /** 0: done. 1: done, with findings. 2: it could not be done, or not all of it. */
  readonly code: number;
  /** What the command was asked for. */
  readonly output: string;
  /** What a person should know besides, such as why it could not be done. */
  readonly notes: string;
}

/** Where the server is within the extension. */
export const serverFile = 'dist/server.js';
export const clientId = 'throughline';
export const clientName = 'Throughline';
