/** What depends on a thing, for people at a terminal. */

import { type KindId, kinds } from '../kinds/all.ts';
import { grouped } from '../model/grouped.ts';
import type { Impact, ImpactGroup } from '../model/impact/impact.ts';
import type { Thing } from '../model/impact/things.ts';
import { sentenceStart } from '../text/article.ts';
import { listedUpTo } from '../text/count.ts';
import { type Paint, paint } from './colour.ts';
import { inWords } from './report.ts';
import { stateWords } from './state-words.ts';
import { visible, wrapped } from './width.ts';

export interface ImpactTextOptions {
  readonly columns: number;
  readonly isColoured: boolean;
  /** How a path of the curriculum is written, so that it leads to the file from where the reader is. */
  readonly pathFor: (path: string) => string;
}

/** The most things that one group shows; the others are counted, and are all in the JSON. */
const mostShown = 40;
const mostShownFar = 8;

const directions = [
  ['upstream', 'Upstream: what it rests on'],
  ['downstream', 'Downstream: what rests on it'],
] as const;

export function impactText(impacts: readonly Impact[], options: ImpactTextOptions): string {
  const colours = paint(options.isColoured);
  return impacts.map((impact) => `${oneText(impact, options, colours)}\n`).join('\n');
}

function oneText({ subject, groups }: Impact, options: ImpactTextOptions, colours: Paint): string {
  const blocks = directions.flatMap(([direction, title]) => {
    const own = groups.filter((group) => group.direction === direction);
    return own.length === 0
      ? []
      : [[colours.bold(title), ...own.flatMap((group) => groupLines(group, options, colours))]];
  });
  const nothing = groups.length === 0 ? [['Nothing in this curriculum is connected with it.']] : [];
  return [headLines(subject, options, colours), ...blocks, ...nothing]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function headLines(
  subject: Thing,
  { columns, pathFor }: ImpactTextOptions,
  colours: Paint,
): readonly string[] {
  const place =
    subject.path === undefined || subject.kind === 'file'
      ? []
      : [colours.dim(visible(pathFor(subject.path)))];
  return [
    ...wrapped(`${sentenceStart(kindWords(subject.kind))} ${thingWords(subject)}`, columns).map(colours.bold),
    ...place,
  ];
}

function groupLines(
  { relation, things, isFar }: ImpactGroup,
  { columns }: ImpactTextOptions,
  colours: Paint,
): readonly string[] {
  const lines = linesOf(things);
  const most = isFar === true ? mostShownFar : mostShown;
  const shown = lines.slice(0, lines.length > most + 1 ? most : lines.length);
  const more = lines.length - shown.length;
  return [
    `  ${colours.dim(relation)}`,
    ...shown.flatMap((text) =>
      wrapped(text, columns - 6).map((line, at) => (at === 0 ? `    ${line}` : `      ${line}`)),
    ),
    ...(more === 0 ? [] : [`    and ${inWords(more, 'other')}`]),
  ];
}

/** A line for each thing; the items or activities of one document have one line together. */
function linesOf(things: readonly Thing[]): readonly string[] {
  const groups = grouped(things, (thing) =>
    thing.within === undefined
      ? `${thing.kind}:${thing.id}`
      : `${thing.kind} in ${thing.within.kind}:${thing.within.id}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [thing] = group;
    if (thing === undefined) return [];
    const { within, kind } = thing;
    if (within === undefined)
      return [`${kind === 'standard' ? '' : `${kindWords(kind)} `}${thingWords(thing)}`];
    const notes = new Set(group.flatMap(({ note }) => note ?? []));
    const about = notes.size === 0 ? '' : `, ${[...notes].join(', ')}`;
    return [`${partWords(kind, group)} of ${within.kind} '${within.title}' (${within.id})${about}`];
  });
}

/** Items have ids that people speak of; of activities and objectives the number says enough. */
function partWords(kind: Thing['kind'], group: readonly Thing[]): string {
  if (kind !== 'item') return inWords(group.length, kind);
  return `${kind}${group.length === 1 ? '' : 's'} ${listedUpTo(
    group.map(({ title }) => title),
    8,
  )}`;
}

/** A standard by its code, everything else by its title with its id beside it. */
function thingWords({ kind, id, title, note, place, coverage }: Thing): string {
  const about = [
    ...(coverage === undefined ? [] : [stateWords[coverage]]),
    ...(place === undefined || kind === 'assessment' ? [] : [`${kind} ${place.number} of ${place.of}`]),
    ...(note === undefined ? [] : [note]),
  ];
  const end = about.map((words) => `, ${words}`).join('');
  if (kind === 'standard') return `${id}${title === id ? '' : ` (${title})`}${end}`;
  return `${kind === 'file' ? id : `'${title}'`}${title === id || kind === 'file' ? '' : ` (${id})`}${end}`;
}

function kindWords(kind: Thing['kind']): string {
  // A kind that `kinds` has is the id of one.
  return Object.hasOwn(kinds, kind) ? kinds[kind as KindId].name : kind;
}
