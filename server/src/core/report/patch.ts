/**
 * What would change in some files, as a unified diff: to be read, or to be given to `git apply`. Control characters,
 * which no curriculum needs, are shown as pictures, so that a text of somebody else cannot drive the terminal.
 */
import { formatPatch, structuredPatch } from 'diff';
import { type Paint, paint } from './colour.ts';
import { visible } from './width.ts';

export interface TextChange {
  /** Relative to where the reader is, with `/` between folders. */
  readonly path: string;
  /** `undefined` for a file that is added. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Fixes change few lines. A text in which nearly every line differs is not compared to the end. */
const mostChangedLines = 2_000;

/** @returns a line end after each line; empty where nothing changes. */
export function patchText(changes: readonly TextChange[], isColoured: boolean): string {
  const colours = paint(isColoured);
  return changes.map((change) => onePatch(change, colours)).join('');
}

function onePatch({ path, before, after }: TextChange, colours: Paint): string {
  const patch = structuredPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    before ?? '',
    after,
    undefined,
    undefined,
    { context: 3, maxEditLength: mostChangedLines },
  );
  if (patch === undefined)
    return `${path} would change in more than ${mostChangedLines.toLocaleString('en-US')} lines.\n`;
  if (patch.hunks.length === 0) return '';
  const [, ...lines] = formatPatch(patch).split('\n');
  return lines
    .map((line, at) => (at === lines.length - 1 ? line : `${painted(shownLine(line), colours)}\n`))
    .join('');
}

/** A tab and the carriage return of a line end are part of the diff, and so is a byte order mark. */
function shownLine(line: string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return line.slice(0, line.length - end.length).replace(/[^\t\ufeff]+/g, visible) + end;
}

function painted(line: string, colours: Paint): string {
  if (line.startsWith('+++') || line.startsWith('---')) return colours.bold(line);
  if (line.startsWith('@@')) return colours.blue(line);
  if (line.startsWith('+')) return colours.green(line);
  return line.startsWith('-') ? colours.red(line) : line;
}
