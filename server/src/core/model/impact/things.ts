/** Things of a curriculum as a reader knows them, and the parts of documents that references stand in. */
import type { KindId } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Pointer } from '../../syntax/pointer.ts';
import { byText } from '../../text/order.ts';
import { type CoverageState, coverageState, threads } from '../coverage.ts';
import type { Index } from '../index.ts';
import { outline } from '../outline.ts';
import { people } from '../people.ts';
import { type TeachingPlace, teachingPlace } from '../teaching-place.ts';

export interface Thing {
  readonly kind:
    | KindId
    | 'standard'
    | 'item'
    | 'activity'
    | 'objective'
    | 'team'
    | 'leader'
    | 'term'
    | 'file';
  /** Of a part of a document: that of the document, a slash, and its own id or number. */
  readonly id: string;
  readonly title: string;
  /** The file it stands in; a built-in standard is in none. */
  readonly path?: string;
  /** Only of a content standard. */
  readonly coverage?: CoverageState;
  /** Where it is taught, if it has a place there. */
  readonly place?: TeachingPlace;
  /** The document that it is a part of. */
  readonly within?: { readonly kind: KindId; readonly id: string; readonly title: string };
  /** What more there is to say: `as 4.NF.A`, `meets 90 minutes a week`. */
  readonly note?: string;
}

export function standardThing(standard: Standard, index: Index): Thing {
  const path = index.definitions('standard', standard.code)[0]?.path;
  const isCovered = standard.type === 'standard' || standard.type === 'component';
  return {
    kind: 'standard',
    id: standard.code,
    title: standard.label,
    ...(path === undefined ? {} : { path }),
    ...(isCovered ? { coverage: coverageState(threads(index), standard.code) } : {}),
  };
}

export function documentThing(facts: Facts, index: Index): Thing {
  const place = teachingPlace(facts, index);
  return { ...shortly(facts), path: facts.path, ...(place === undefined ? {} : { place }) };
}

function shortly({ kind, id, path, title }: Facts): {
  readonly kind: KindId;
  readonly id: string;
  readonly title: string;
} {
  return { kind, id: id ?? path, title };
}

/** The smallest part with a name that a place is in: an item, an activity, a team; or else the whole document. */
export function thingAt(path: string, pointer: Pointer, index: Index): Thing {
  const facts = index.facts(path);
  if (facts === undefined) return { kind: 'file', id: path, title: path, path };
  const part = partAt(facts, pointer, index);
  return part === undefined ? documentThing(facts, index) : { ...part, path };
}

function partAt(facts: Facts, pointer: Pointer, index: Index): Thing | undefined {
  const own = `${facts.id ?? facts.path}/`;
  const number = (list: string): number => {
    const at = pointer.startsWith(`${list}/`) ? /^\d+/.exec(pointer.slice(list.length + 1))?.[0] : undefined;
    return at === undefined ? -1 : Number(at);
  };
  if (facts.kind === 'assessment') {
    const at = number('/items');
    const name = facts.data.items[at]?.id ?? String(at + 1);
    return at < 0 ? undefined : { kind: 'item', id: own + name, title: name, within: shortly(facts) };
  }
  if (facts.kind === 'lesson') {
    const at = number('/objectives');
    const objective = facts.data.objectives[at];
    if (objective !== undefined)
      return {
        kind: 'objective',
        id: own + (objective.id ?? String(at + 1)),
        title: objective.text ?? objective.id ?? String(at + 1),
        within: shortly(facts),
      };
    const activity = facts.data.activities.findIndex((one) => pointer.startsWith(`${one.pointer}/`));
    const title = facts.data.activities[activity]?.title;
    return title === undefined
      ? undefined
      : { kind: 'activity', id: `${own}${activity + 1}`, title, within: shortly(facts) };
  }
  if (facts.kind === 'schedule') {
    const team = facts.data.teams[number('/teams')]?.id;
    if (team !== undefined) return teamThing(team, index);
    const leader = facts.data.leaders[number('/leaders')]?.id;
    return leader === undefined ? undefined : leaderThing(leader, index);
  }
  return undefined;
}

export function teamThing(id: string, index: Index): Thing | undefined {
  const team = people(index).teams.get(id);
  if (team === undefined) return undefined;
  return { kind: 'team', id, title: team.title ?? id, path: team.path };
}

export function leaderThing(id: string, index: Index): Thing | undefined {
  const leader = people(index).leaders.get(id);
  if (leader === undefined) return undefined;
  return { kind: 'leader', id, title: leader.role ?? id, path: leader.path };
}

/** Each thing once, in the order of teaching; what has no place there comes after, by its file. */
export function inOrder(things: Iterable<Thing>, index: Index): readonly Thing[] {
  const once = new Map<string, Thing>();
  for (const thing of things) {
    const key = `${thing.kind}:${thing.id}`;
    if (!once.has(key)) once.set(key, thing);
  }
  const places = teachingPlaces(index);
  const place = ({ path = '' }: Thing): number => places.get(path) ?? Number.MAX_SAFE_INTEGER;
  return [...once.values()].sort((a, b) => place(a) - place(b) || byText(a.path ?? '', b.path ?? ''));
}

function teachingPlaces(index: Index): ReadonlyMap<string, number> {
  const paths = outline(index).units.flatMap(({ facts, lessons, assessments }) => [
    facts.path,
    ...lessons.map((lesson) => lesson.facts.path),
    ...assessments.map((assessment) => assessment.facts.path),
  ]);
  return new Map(paths.map((path, at) => [path, at]));
}
