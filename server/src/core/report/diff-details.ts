/** How one document differs from what it was, in sentences. */
import type { Detail, ListDetail, PartDetail, ValueDetail } from '../compare/details.ts';
import type { DocumentChange } from '../compare/document-changes.ts';
import type { TeachingPlace } from '../model/teaching-place.ts';
import { sentenceStart } from '../text/article.ts';
import { inWords } from './report.ts';

/** Where a document is taught, if that is new or another place than before. */
export function placeSentence({ change, kind, place, placeBefore }: DocumentChange): readonly string[] {
  if (change === 'added') return place === undefined ? [] : [`New: ${placeWords(kind, place)}.`];
  if (change === 'removed') return place === undefined ? [] : [`Was ${placeWords(kind, place)}.`];
  if (placeBefore === undefined) return [];
  if (placeBefore === null)
    return place === undefined ? [] : [`Now ${placeWords(kind, place)}; no unit listed it before.`];
  if (place === undefined) return [`No longer listed; it was ${placeWords(kind, placeBefore)}.`];
  const isSameUnit = place.unit?.id === placeBefore.unit?.id;
  if (!isSameUnit) return [`Moved: now ${placeWords(kind, place)}; it was ${placeWords(kind, placeBefore)}.`];
  return [`Moved: now ${placeWords(kind, place)} instead of ${kind} ${placeBefore.number}.`];
}

/** "lesson 3 of 12 in 'Fractions'", "unit 5 of 8". */
export function placeWords(kind: string, { unit, number, of }: TeachingPlace): string {
  if (kind === 'assessment') return unit === undefined ? 'an assessment' : `an assessment of '${unit.title}'`;
  return `${kind} ${number} of ${of}${unit === undefined ? '' : ` in '${unit.title}'`}`;
}

export function detailSentences(details: readonly Detail[]): readonly string[] {
  return details.map((detail) => `${sentenceStart(detailWords(detail))}.`);
}

function detailWords(detail: Detail): string {
  switch (detail.what) {
    case 'value':
      return valueWords(detail);
    case 'list':
      return listWords(detail);
    case 'part':
      return partWords(detail);
  }
}

/** "minutes 45 → 50". */
function valueWords({ name, before, after }: ValueDetail): string {
  if (before === null) return `${name} ${shown(after)}, where nothing was said before`;
  if (after === null) return `${name} ${shown(before)} is no longer said`;
  return `${name} ${shown(before)} → ${shown(after)}`;
}

function shown(value: ValueDetail['before']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && /\s/.test(value) ? `'${value}'` : String(value);
}

/** "addressing gained 4.NF.A.2 and lost 4.NF.A.1". */
function listWords({ name, gained, lost }: ListDetail): string {
  const parts = [
    ...(gained.length === 0 ? [] : [`gained ${upTo(gained)}`]),
    ...(lost.length === 0 ? [] : [`lost ${upTo(lost)}`]),
  ];
  return `${name} ${parts.join(' and ')}`;
}

function partWords({ type, id, title, change, details }: PartDetail): string {
  const name = `${type} '${title === '' ? id : title}'`;
  if (change === 'removed') return `${name} is gone`;
  const inner = details.map((detail) => (change === 'added' ? ownWords(detail) : detailWords(detail)));
  const all = inner.length === 0 ? '' : `: ${inner.join('; ')}`;
  return change === 'added' ? `${name} is new${all}` : `${name}${all}`;
}

/** What something says that is new as a whole. */
function ownWords(detail: Detail): string {
  if (detail.what === 'value') return `${detail.name} ${shown(detail.after)}`;
  return detail.what === 'list' ? `${detail.name} ${upTo(detail.gained)}` : partWords(detail);
}

/** The most things that a list names; the others are counted. */
const mostNamed = 12;

function upTo(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return more <= 1
    ? names.join(', ')
    : `${names.slice(0, mostNamed).join(', ')} and ${inWords(more, 'other')}`;
}
