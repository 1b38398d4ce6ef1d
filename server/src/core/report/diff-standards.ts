/** What has become of one standard, in sentences. */
import type { Cause, CauseDocument } from '../compare/causes.ts';
import type { FirstPlace, StandardChange } from '../compare/standard-changes.ts';
import type { CoverageState } from '../model/coverage.ts';
import { grouped } from '../model/grouped.ts';
import { sentenceStart } from '../text/article.ts';
import { listedUpTo } from '../text/count.ts';
import { placeWords } from './diff-details.ts';
import type { DiffEntry } from './diff-sections.ts';
import { inWords } from './report.ts';
import { stateWords } from './state-words.ts';

/** The most causes that are told of one standard; the others are counted. */
const mostCauses = 3;

/** The entries of changed standards; those with the very same change have one entry together. */
export function standardEntries(changes: readonly StandardChange[]): readonly DiffEntry[] {
  const below = (code: string): number => changes.filter(({ within }) => within === code).length;
  const own = changes.filter(({ within }) => within === undefined);
  const entries = own.map((change) => ({ change, entry: standardEntry(change, below(change.code)) }));
  const groups = grouped(entries, ({ entry: { sign, sentences } }) => JSON.stringify([sign, sentences]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1) return [first.entry];
    const codes = group.map(({ change }) => change.code);
    return [{ ...first.entry, name: listedUpTo(codes, 12), about: '' }];
  });
}

/** @param below - how many standards below it have changed in the same way. */
function standardEntry(change: StandardChange, below: number): DiffEntry {
  const { code, label, before, after, teaching } = change;
  const sentences = [
    ...(before === after ? [] : [`${stateSentence(before, after)}${becauseWords(change.because)}.`]),
    ...(teaching === undefined ? [] : teachingSentences(teaching)),
    ...(below === 0 ? [] : [`The same for ${inWords(below, 'standard')} below it.`]),
  ];
  const sign = teaching?.change === 'gained' ? '+' : teaching?.change === 'lost' ? '-' : '~';
  return { sign, name: code, about: label === code ? '' : label, sentences };
}

function stateSentence(before: CoverageState | undefined, after: CoverageState | undefined): string {
  if (after === undefined)
    return `No longer in the curriculum's scope${before === undefined ? '' : `; it was ${stateWords[before]}`}`;
  if (before === undefined) return `Now in the curriculum's scope: ${stateWords[after]}`;
  return `${sentenceStart(stateWords[before])} → ${stateWords[after]}`;
}

function becauseWords(causes: readonly Cause[]): string {
  if (causes.length === 0) return '';
  const told = causes.slice(0, mostCauses).map(causeWords);
  const more = causes.length - told.length;
  return `, because ${[...told, ...(more === 0 ? [] : [`${inWords(more, 'other change')} of this kind`])].join(', and ')}`;
}

function causeWords({ what, document, item, now, lesson }: Cause): string {
  const name = documentWords(document);
  const part = item === undefined ? name : `item '${item}' of ${name}`;
  switch (what) {
    case 'added':
      return `${name} is new`;
    case 'removed':
      return `${name} is gone`;
    case 'listed':
      return `${name} is now part of ${document.kind === 'unit' ? 'the curriculum' : 'a unit'}`;
    case 'unlisted':
      return `${name} is no longer part of ${document.kind === 'unit' ? 'the curriculum' : 'a unit'}`;
    case 'aligned':
      return `${part} now ${verb(document, item)} it`;
    case 'realigned':
      if (now !== undefined && now.length > 0)
        return `${part} now ${verb(document, item)} ${now.join(', ')} instead`;
      return `${part} no longer ${verb(document, item)} it`;
    case 'item-added':
      return `${part} is new`;
    case 'item-removed':
      return `${part} is gone`;
    case 'diagnostic':
      return `${name} is now a diagnostic assessment, which asks what students bring`;
    case 'not-diagnostic':
      return `${name} is no longer a diagnostic assessment`;
    case 'assessed-before':
      return `${name} is given before ${lesson === undefined ? 'it is taught' : `${documentWords(lesson)}, the first lesson that teaches it`}`;
    case 'assessed-after':
      return `${name} is given after ${lesson === undefined ? 'it is taught' : `${documentWords(lesson)}, the first lesson that teaches it`}`;
  }
}

function verb({ kind }: CauseDocument, item: string | undefined): string {
  if (item !== undefined || kind === 'assessment') return 'measures';
  return kind === 'unit' ? 'promises' : 'addresses';
}

function documentWords({ kind, title }: CauseDocument): string {
  return `the ${kind} '${title}'`;
}

function teachingSentences({
  change,
  before,
  after,
}: NonNullable<StandardChange['teaching']>): readonly string[] {
  switch (change) {
    case 'gained':
      if (after === undefined) return [];
      return after.kind === 'unit'
        ? [`Now planned, for ${firstWords(after)}, which has no lessons yet.`]
        : [`Now taught, first in ${firstWords(after)}.`];
    case 'lost':
      if (before === undefined) return [];
      return before.kind === 'unit'
        ? [`No longer planned; it was for ${firstWords(before)}, which had no lessons then.`]
        : [`No longer taught; it was first taught in ${firstWords(before)}.`];
    case 'earlier':
    case 'later':
      if (after === undefined || before === undefined) return [];
      if (isAtSamePlace(before, after, change))
        return [
          `First taught ${change}: in ${firstWords(after)}; it was in '${before.title}', which came ${change === 'later' ? 'before' : 'after'} it.`,
        ];
      if (after.kind !== before.kind || after.id !== before.id)
        return [`First taught ${change}: in ${firstWords(after)}; it was in ${firstWords(before)}.`];
      return [`First taught ${change}, with '${after.title}'${movedWords(before, after)}.`];
  }
}

/**
 * Whether the numbers of two lessons would seem to say the contrary, since others were moved or taken out: what was
 * the second lesson is the first one now, and is later all the same.
 */
function isAtSamePlace(
  { kind, id, place: was }: FirstPlace,
  after: FirstPlace,
  change: 'earlier' | 'later',
): boolean {
  const is = after.place;
  if (was === undefined || is === undefined || kind !== after.kind || id === after.id) return false;
  if (was.unit?.id !== is.unit?.id) return false;
  return change === 'later' ? is.number <= was.number : is.number >= was.number;
}

/** The same lesson or unit, in another place. */
function movedWords({ kind, place: was }: FirstPlace, { place: is }: FirstPlace): string {
  if (was === undefined || is === undefined) return '';
  return `: now ${placeWords(kind, is)} instead of ${was.unit?.id === is.unit?.id ? `${kind} ${was.number}` : placeWords(kind, was)}`;
}

function firstWords({ kind, title, place }: FirstPlace): string {
  return `'${title}'${place === undefined ? '' : ` (${placeWords(kind, place)})`}`;
}
