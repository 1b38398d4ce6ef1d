/** Reads the contents of files out of a repository, one after the other, through one `git cat-file --batch`. */
import { Refusal } from '../refusal.ts';
import type { Git, GitProcess } from './git.ts';
import { notInClone } from './git-refusal.ts';

export interface Objects {
  /** @throws {Refusal} where it is not in this clone. */
  readonly read: (object: string) => Promise<Buffer>;
  readonly close: () => void;
}

interface Request {
  readonly answer: (bytes: Buffer) => void;
  readonly refuse: (error: Error) => void;
}

export function openObjects(git: Git): Objects {
  const waiting: Request[] = [];
  /** Started by the first who reads. */
  let process: GitProcess | undefined;
  let isClosed = false;

  function begun(): GitProcess {
    if (process !== undefined) return process;
    process = git.start(['cat-file', '--batch']);
    process.stdout.on('data', answers(waiting));
    process.stdin.on('error', end);
    process.on('error', end);
    process.on('close', end);
    return process;
  }

  function end(): void {
    isClosed = true;
    for (const { refuse } of waiting.splice(0))
      refuse(
        new Refusal(
          "git stopped while files were read from it. Run the same command again; if it happens again, try 'git fsck'.",
        ),
      );
  }

  return {
    read: (object) =>
      new Promise((answer, refuse) => {
        if (isClosed) return refuse(new Error('this repository is no longer read'));
        waiting.push({ answer, refuse });
        begun().stdin.write(`${object}\n`);
      }),
    close: () => {
      isClosed = true;
      process?.stdin.end();
    },
  };
}

/** What takes the output in pieces and gives each request its answer: `<object> blob <size>`, the bytes, a line end. */
function answers(waiting: Request[]): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  /** How much there must be to go on: all bytes of an answer, once its size is known. */
  let needed = 0;

  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    while (held >= needed && held > 0) {
      const all = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
      const lineEnd = all.indexOf(10);
      const header = lineEnd < 0 ? undefined : all.toString('latin1', 0, lineEnd);
      const size = header === undefined ? undefined : sizeIn(header);
      const length = header === undefined ? undefined : lineEnd + 1 + (size === undefined ? 0 : size + 1);
      if (length === undefined || all.length < length) {
        pieces = [all];
        needed = length ?? held + 1;
        return;
      }
      const request = waiting.shift();
      if (size === undefined) request?.refuse(notInClone());
      else request?.answer(all.subarray(lineEnd + 1, lineEnd + 1 + size));
      pieces = all.length === length ? [] : [all.subarray(length)];
      held = all.length - length;
      needed = 0;
    }
  };
}

/** @returns `undefined` for `<object> missing`. */
function sizeIn(header: string): number | undefined {
  const size = / (\d+)$/.exec(header)?.[1];
  return size === undefined ? undefined : Number(size);
}
