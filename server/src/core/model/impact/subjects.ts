/** What a word may mean in a curriculum: a code in any form, an id, a term, or the path of a file. */
import { type KindId, kindIds } from '../../kinds/all.ts';
import { type Facts, termId } from '../../kinds/facts.ts';
import { nearest } from '../../standards/near.ts';
import type { Standard } from '../../standards/standard.ts';
import { counted, figure } from '../../text/count.ts';
import { closest } from '../../text/distance.ts';
import type { Index } from '../index.ts';
import { leaderLoad } from '../leader-load.ts';
import { people } from '../people.ts';
import { documentThing, leaderThing, standardThing, type Thing, teamThing } from './things.ts';

export interface Subject {
  readonly thing: Thing;
  /** The document that it is. */
  readonly facts?: Facts;
  /** The standard that it is. */
  readonly standard?: Standard;
}

/** What can be asked for by `kind`. */
export type SubjectKind = KindId | 'standard' | 'team' | 'leader' | 'term' | 'file';
export const subjectKinds: readonly SubjectKind[] = [
  'standard',
  ...kindIds,
  'team',
  'leader',
  'term',
  'file',
];

/** All that a word means, of one kind or of any. */
export function subjectsOf(word: string, index: Index, kind?: SubjectKind): readonly Subject[] {
  return [
    ...documentsOf(word, index),
    ...standardsOf(word, index),
    ...peopleOf(word, index),
    ...termsOf(word, index),
    ...filesOf(word, index),
  ].filter(({ thing }) => kind === undefined || thing.kind === kind);
}

/** The subject at a path, relative to the curriculum's folder; `undefined` where there is no such file. */
export function subjectAt(path: string, index: Index): Subject | undefined {
  const facts = index.facts(path);
  if (facts !== undefined) return { thing: documentThing(facts, index), facts };
  return index.hasFile(path) && path !== ''
    ? { thing: { kind: 'file', id: path, title: path, path } }
    : undefined;
}

/** At most three words that may have been meant. */
export function meantBy(word: string, index: Index): readonly string[] {
  const codes = nearest(index.standards, word).map(({ standard }) => standard.code);
  const ids = new Set([
    ...kindIds.flatMap((kind) => index.allOf(kind).flatMap(({ id }) => id ?? [])),
    ...people(index).teams.keys(),
    ...people(index).leaders.keys(),
    ...index.ids('term'),
  ]);
  return [...new Set([...closest(word, ids), ...codes])].slice(0, 3);
}

function documentsOf(word: string, index: Index): readonly Subject[] {
  return kindIds.flatMap((kind: KindId) =>
    index
      .allOf(kind)
      .filter(({ id }) => id === word)
      .slice(0, 1)
      .map((facts) => ({ thing: documentThing(facts, index), facts })),
  );
}

function standardsOf(word: string, index: Index): readonly Subject[] {
  return index.standards
    .find(word)
    .standards.map((standard) => ({ thing: standardThing(standard, index), standard }));
}

function peopleOf(word: string, index: Index): readonly Subject[] {
  const team = teamThing(word, index);
  const leader = leaderThing(word, index);
  return [
    ...(team === undefined ? [] : [{ thing: { ...team, ...noted(teamNote(word, index)) } }]),
    ...(leader === undefined ? [] : [{ thing: { ...leader, ...noted(leaderNote(word, index)) } }]),
  ];
}

function teamNote(id: string, index: Index): string | undefined {
  const meetings = people(index).teams.get(id)?.meetings ?? [];
  const minutes = meetings.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0);
  return minutes === 0 ? undefined : `meets ${counted(minutes, 'minute')} a week`;
}

function leaderNote(id: string, index: Index): string | undefined {
  const leader = people(index).leaders.get(id);
  if (leader === undefined) return undefined;
  const planned = `${counted(leaderLoad(index, leader).total, 'minute')} a week planned`;
  const free = leader.releaseMinutesPerWeek;
  return free === undefined ? planned : `${planned}, ${figure(free)} free for it`;
}

function noted(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

function termsOf(word: string, index: Index): readonly Subject[] {
  const id = termId(word);
  const [definition] = index.definitions('term', id);
  return definition === undefined ? [] : [{ thing: { kind: 'term', id, title: id, path: definition.path } }];
}

/** A file that is no document; a document is meant by its path too. */
function filesOf(word: string, index: Index): readonly Subject[] {
  const subject = subjectAt(word, index);
  return subject === undefined ? [] : [subject];
}
