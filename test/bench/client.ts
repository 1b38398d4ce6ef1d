/** Starts a language server for the bench, and times what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { ClientCapabilities } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { beginSession, type Editor } from '../support/editor-session.ts';

export interface Timed {
  readonly editor: Editor;
  readonly child: ChildProcess;
  /** From spawn to the answer to initialize. */
  readonly initializeMs: number;
  /** When the process was started, on the clock of `performance.now`. */
  readonly start: number;
}

export interface TimedOptions {
  readonly command: readonly string[];
  readonly folders: readonly string[];
  readonly capabilities: ClientCapabilities;
  readonly env?: Readonly<Record<string, string>>;
  readonly answer?: (method: string, params: unknown) => unknown;
}

export async function startTimed({ command, env, ...options }: TimedOptions): Promise<Timed> {
  const start = performance.now();
  const child = spawn(process.execPath, command, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let initializeMs = Number.NaN;
  const editor = await beginSession(connection, child, ended, options, () => {
    initializeMs = performance.now() - start;
  });
  return { editor, child, initializeMs, start };
}

/** When the next findings for a document come that fit. */
export function nextPublished(
  editor: Editor,
  uri: string,
  fits: (version: number | undefined) => boolean,
): Promise<number> {
  return new Promise((done) => {
    const subscription = editor.onPublished((params) => {
      if (params.uri !== uri || !fits(params.version)) return;
      subscription();
      done(performance.now());
    });
  });
}

/** Of the process now, in megabytes, where `/proc` tells. */
export function residentMb(child: ChildProcess): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The value below which this part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
