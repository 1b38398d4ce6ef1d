/** Where a part of a document stands in its text. Ranges are made here, last, and only for what is shown. */
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import { type DataNode, nodeAt } from './data.ts';
import { type Document, isPackage } from './document.ts';
import { type JsonPlaces, jsonPlaces } from './json-places.ts';
import { type Pointer, pointerTokens } from './pointer.ts';
import { suppressionRange } from './suppression.ts';

/** A part of a document: see `Place` of the rules. */
export interface Part {
  readonly pointer: Pointer;
  readonly part?: 'key';
  readonly within?: string;
}

/**
 * The smallest range that shows a part. What is no longer there is shown at the nearest part above it that is;
 * the whole document is shown at its first key, since a mark over all of it hides everything else.
 */
export function locate(document: Document, part: Part): Range {
  const suppression = suppressionRange(document.suppressions, part.pointer);
  if (suppression !== undefined) return { start: suppression.start, end: suppression.end };
  if (isPackage(document.path)) return placesOf(document).at(part.pointer, part.part);
  if (part.pointer.startsWith('/body/') && document.body !== undefined) {
    return narrowed(
      document.text,
      bodyRange(document.body, pointerTokens(part.pointer), part.part === 'key'),
      part.within,
    );
  }
  if (document.data === undefined) return firstLine(document.text);
  return narrowed(document.text, dataRange(document.data, part), part.within);
}

/** What has been found of each package; it goes when the document goes. */
const places = new WeakMap<Document, JsonPlaces>();

function placesOf(document: Document): JsonPlaces {
  const known = places.get(document) ?? jsonPlaces(document.text);
  places.set(document, known);
  return known;
}

function dataRange(root: DataNode, { pointer, part }: Part): Range {
  const { node, entry, found } = nodeAt(root, pointer);
  if (part === 'key' && entry !== undefined && found) return entry.keyRange;
  if (node.type === 'map' && (pointer === '' || part === 'key' || !found))
    return entry?.keyRange ?? node.entries[0]?.keyRange ?? node;
  // Where nothing is written after a key, the key is what can be seen.
  return node.start === node.end && entry !== undefined ? entry.keyRange : node;
}

function bodyRange(body: Body, tokens: readonly string[], isKey: boolean): Range {
  const [, list, at, field, name] = tokens;
  const index = Number(at);
  const whole = { start: body.start, end: body.start };
  if (list === 'links') return body.links[index] ?? whole;
  if (list === 'images') return body.images[index] ?? whole;
  if (list === 'headings') return body.headings[index] ?? whole;
  const directive = list === 'directives' ? body.directives[index] : undefined;
  if (directive === undefined) return whole;
  if (field === 'label') return directive.labelRange;
  const attribute =
    field === 'attributes' ? directive.attributes.find((candidate) => candidate.name === name) : undefined;
  if (attribute !== undefined)
    return isKey || attribute.value === '' ? attribute.nameRange : attribute.valueRange;
  return isKey || field !== undefined ? directive.nameRange : directive;
}

/**
 * The place in the range that the words most likely have: as the address of a link, as the label of a
 * directive, on their own, or else where they stand at all.
 */
function narrowed(text: string, range: Range, within: string | undefined): Range {
  if (within === undefined || within === '') return { start: range.start, end: range.end };
  const slice = text.slice(range.start, range.end);
  const places: number[] = [];
  for (let at = slice.indexOf(within); at >= 0; at = slice.indexOf(within, at + within.length))
    places.push(at);
  const before = (at: number): string => slice.slice(Math.max(0, at - 40), at);
  const at =
    places.find((place) => /\]\(<?$/.test(before(place))) ??
    places.find((place) => /:[\w-]+\[\s*$/.test(before(place))) ??
    places.find(
      (place) =>
        !/[\p{L}\p{N}][.-]?$/u.test(before(place)) &&
        !/^[.-]?[\p{L}\p{N}]/u.test(slice.slice(place + within.length, place + within.length + 3)),
    ) ??
    places[0];
  return at === undefined
    ? { start: range.start, end: range.end }
    : { start: range.start + at, end: range.start + at + within.length };
}

function firstLine(text: string): Range {
  return { start: 0, end: Math.max(0, text.search(/[\r\n]|$/)) };
}
