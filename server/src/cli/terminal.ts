import { Refusal } from '../host/refusal.ts';

/** Where a command was started and where its words go: the only place that knows about standard streams. */
export interface Terminal {
  /** The folder that relative paths count from. */
  readonly folder: string;
  /** Writes to standard output: what the command was asked for. */
  readonly write: (text: string) => void;
  /** Writes to standard error: what a person should know besides. */
  readonly note: (text: string) => void;
  readonly columns: number;
  readonly isColoured: boolean;
  /** Whether a person is watching standard error, so that a line of progress makes sense. */
  readonly isWatched: boolean;
}

/** Lines longer than this are hard to read, however wide the terminal. */
const mostColumns = 110;
const fewestColumns = 40;

export function standardTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // Whoever reads our output may stop early (`throughline check | head`); then the rest is not wanted.
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  return {
    folder: startedIn(),
    write: (text) => void stdout.write(text),
    note: (text) => void stderr.write(text),
    columns: Math.min(mostColumns, Math.max(fewestColumns, stdout.columns || mostColumns)),
    isColoured: wantsColour(env, stdout.isTTY === true),
    isWatched: stderr.isTTY === true && env['TERM'] !== 'dumb' && env['CI'] === undefined,
  };
}

/** A folder may be removed while somebody is in it, as a step of a build does that goes to another branch. */
function startedIn(): string {
  try {
    return process.cwd();
  } catch {
    throw new Refusal(
      'the folder that this was started in is not there any more. Go to a folder that is, and run the same command again.',
    );
  }
}

/** FORCE_COLOR decides where it is set, then NO_COLOR, then whether this is a terminal at all. */
function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal && env['TERM'] !== 'dumb';
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
