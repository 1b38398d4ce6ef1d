/**
 * Where the names of a document stand, kept without the document: whoever asks for every use of a standard that
 * thousands of files name cannot wait until all of them have been read again.
 *
 * It is a text, since nothing takes less room: four units for each name, in the order of the facts.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Definition, Reference } from '../kinds/names.ts';
import { type Document, isPackage } from '../syntax/document.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import type { Range } from '../text/range.ts';
import { rangesOfNames } from './names-in.ts';
import type { NamePlace } from './subject.ts';

const units = 4;
const mostInUnit = 0xffff;
/** The two highest bits of a length. */
const quoted = 0x8000;
const alias = 0x4000;

/** @returns `undefined` for a document that is too long, or has a name that goes on in another line. */
export function keptPlaces(document: Document, facts: Facts): string | undefined {
  const { text, path } = document;
  if (text.length > mostInUnit || isPackage(path)) return undefined;
  const starts = lineStarts(text);
  const all: number[] = [];
  for (const range of rangesOfNames(document, facts)) {
    const { line, column } = positionAt(starts, range.start);
    const length = range.end - range.start;
    if (length >= alias || (starts[line + 1] ?? mostInUnit + 1) <= range.end) return undefined;
    const { isQuoted, isAlias } = writtenAt(text, range);
    all.push(range.start, length + (isQuoted ? quoted : 0) + (isAlias ? alias : 0), line, column);
  }
  return all.length > mostInUnit ? undefined : String.fromCharCode(...all);
}

/**
 * @param facts - those of the file as the places were kept.
 * @returns `undefined` for a name that is not one of them.
 */
export function placeKept(places: string, facts: Facts, name: Definition | Reference): NamePlace | undefined {
  const isDefinition = 'space' in name;
  const within = isDefinition ? facts.definitions.indexOf(name) : facts.references.indexOf(name);
  if (within < 0) return undefined;
  const at = units * (isDefinition ? within : facts.definitions.length + within);
  const start = places.charCodeAt(at);
  const length = places.charCodeAt(at + 1);
  return {
    start,
    end: start + (length & (alias - 1)),
    at: { line: places.charCodeAt(at + 2), column: places.charCodeAt(at + 3) },
    isQuoted: (length & quoted) !== 0,
    isAlias: (length & alias) !== 0,
  };
}

/** How a name is written at its range in a text. */
export function writtenAt(text: string, { start, end }: Range): Pick<NamePlace, 'isQuoted' | 'isAlias'> {
  const quote = text.charAt(start - 1);
  return {
    isQuoted: (quote === '"' || quote === "'") && text.charAt(end) === quote,
    isAlias: text.charAt(start) === '*',
  };
}
