/** Runs the built command as a shell would. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { until } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

export const command: string = path.join(root, 'dist/throughline.cjs');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment of the tests, without what would change colours or add stack traces. */
function environment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, THROUGHLINE_DEBUG: ___, ...env } = process.env;
  return { ...env, ...own };
}

export function run(words: readonly string[], { cwd, env }: RunOptions): Ran {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...words], {
    cwd,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

export interface Running {
  readonly child: ChildProcess;
  /** Everything written so far, to both streams. */
  readonly output: () => string;
  /** Waits until the output has something that fits, and gives its first group. */
  readonly waitFor: (pattern: RegExp) => Promise<string>;
  /** Waits for the end, and gives the exit code and the signal. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts the command and leaves it running. */
export function start(words: readonly string[], { cwd, env }: RunOptions): Running {
  const child = spawn(process.execPath, [command, ...words], {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    text += part.toString();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) =>
    child.on('close', (code, signal) => done({ code, signal })),
  );
  return {
    child,
    output: () => text,
    waitFor: async (pattern) => {
      await until(`${pattern} in:\n${text}`, () => pattern.test(text));
      return pattern.exec(text)?.[1] ?? '';
    },
    ended,
  };
}
