/** The language server and the command line as processes, for an editor that runs on a computer. */
import { spawn } from 'node:child_process';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  type CommandLine,
  clientId,
  clientName,
  type Outcome,
  type Platform,
  serverFile,
} from './platform.ts';

export const node: Platform = {
  createClient: (context, options) => {
    const module = moduleOf(context);
    const run = { module, args: ['lsp'], transport: TransportKind.ipc };
    return new LanguageClient(
      clientId,
      clientName,
      { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
      options,
    );
  },
  commandLine: (context): CommandLine => {
    const program = process.execPath;
    const words = [moduleOf(context)];
    // The program is the editor's own, which is Node.js when it is told to be.
    const environment = { ELECTRON_RUN_AS_NODE: '1' };
    return {
      program,
      words,
      environment,
      run: (own, folder, signal) =>
        outcomeOf(program, [...words, ...own], folder, { ...process.env, ...environment }, signal),
    };
  },
};

function moduleOf({ extensionUri }: vscode.ExtensionContext): string {
  return vscode.Uri.joinPath(extensionUri, serverFile).fsPath;
}

function outcomeOf(
  program: string,
  words: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, { cwd: folder, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let notes = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      notes += text;
    });
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 2, output, notes }));
  });
}
