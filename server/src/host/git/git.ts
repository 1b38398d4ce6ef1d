/**
 * Runs git, to read a repository and nothing else: plumbing that starts no hook, no filter, no pager, no monitor
 * and no other program that a repository may name, takes no lock, and fetches nothing.
 */
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { Refusal } from '../refusal.ts';
import { statusOf } from '../status.ts';
import { gitRefusal } from './git-refusal.ts';

export interface Git {
  /** The folder that git is run in: absolute, without links. */
  readonly folder: string;
  /**
   * Runs a command to its end.
   *
   * @throws {Refusal} where git itself cannot work here: no repository, or one that it does not trust.
   */
  readonly run: (words: readonly string[]) => GitOutput;
  /** Starts a command that is spoken with. */
  readonly start: (words: readonly string[]) => GitProcess;
}

export interface GitOutput {
  readonly isDone: boolean;
  readonly out: Buffer;
  /** What it said besides, in English. */
  readonly said: string;
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, null>;

/** In bytes: a listing of some millions of files. */
const largestOutput = 1_000_000_000;

const always: readonly string[] = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    `core.hooksPath=${path.join(path.sep, 'dev', 'null')}`,
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

export function gitIn(folder: string): Git {
  const program = gitProgram();
  const before = ['-C', folder, ...always];
  const env = environment();
  return {
    folder,
    run: (words) => {
      const { status, stdout, stderr, error } = spawnSync(program, [...before, ...words], {
        env,
        maxBuffer: largestOutput,
        windowsHide: true,
      });
      if (error !== undefined)
        throw new Refusal(`git could not be run (${error.message}). Check that 'git --version' works here.`);
      const said = stderr.toString('utf8').trim();
      const refusal = status === 0 ? undefined : gitRefusal(said, folder);
      if (refusal !== undefined) throw refusal;
      return { isDone: status === 0, out: stdout, said };
    },
    start: (words) =>
      spawn(program, [...before, ...words], { env, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true }),
  };
}

/**
 * The git on the path. It is looked for here, since on Windows a program of that name in the folder that one is
 * in would come first, and nothing in a workspace is run.
 */
function gitProgram(): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => statusOf(file)?.isFile());
  if (found !== undefined) return found;
  throw new Refusal(
    'git is needed to look at an earlier state, and it is not on this computer, or not where programs are looked for. Install it from https://git-scm.com and run the same command again.',
  );
}

/** Of the variables that git reads, those that a hook or a script may have set for another repository are left out. */
const keptVariables =
  /^GIT_(?:CONFIG(?:_GLOBAL|_SYSTEM|_NOSYSTEM|_COUNT|_KEY_\d+|_VALUE_\d+)|DISCOVERY_ACROSS_FILESYSTEM|CEILING_DIRECTORIES)$/;

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^GIT_/i.test(name) || keptVariables.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    // What git says is read here, so it is asked for in one language.
    LC_ALL: 'C',
    LANGUAGE: '',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}
