/**
 * What is in a unit, as it happens: sessions before it begins, its lessons with the assessments and sessions between
 * them, and what comes at its end. Lessons in named sections stand under them.
 */
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { unitsOfCycle } from '../../model/feedback-cycles.ts';
import type { Index } from '../../model/index.ts';
import { contained, type OutlineUnit } from '../../model/outline.ts';
import { sessionsAbout, sessionTime } from '../../model/sessions.ts';
import { pointerTokens } from '../../syntax/pointer.ts';
import { childKey, documentNode, type TreeNode } from './node.ts';

export interface Branch {
  readonly node: TreeNode;
  readonly children: readonly Branch[];
}

export function unitContent(unit: OutlineUnit, key: string, index: Index): readonly Branch[] {
  const events = eventsIn(unit, index);
  const first = unit.lessons[0]?.position ?? 0;
  const last = unit.lessons.at(-1)?.position ?? 0;
  const leaf = ({ facts }: Event, parent: string): Branch => ({
    node: documentNode(facts, parent, index),
    children: [],
  });
  const isBefore = ({ taught, isWithLesson }: Event): boolean => taught < first && !isWithLesson;
  const isAfter = ({ taught, isWithLesson }: Event): boolean => taught >= last && !isWithLesson;
  const between = events.filter((event) => !isBefore(event) && !isAfter(event));
  const listings = firstListings(unit.facts);
  const sections = sectionsOf(unit.facts);
  const branches: Branch[] = [];
  for (const lesson of unit.lessons) {
    const listing = listings.get(lesson.facts.id ?? '');
    const section = listing === undefined ? undefined : sections.get(sectionOf(listing) ?? '');
    const own = section === undefined ? key : childKey(key, 'section', String(section.at));
    const here: readonly Branch[] = [
      { node: documentNode(lesson.facts, own, index, listing), children: [] },
      ...between
        .filter(({ taught }) => Math.min(Math.max(taught, first), last) === lesson.position)
        .map((event) => leaf(event, own)),
    ];
    const above = branches.at(-1);
    if (section === undefined) branches.push(...here);
    else if (above?.node.key === own) branches.splice(-1, 1, withMore(above, here));
    else branches.push(withMore(sectionBranch(unit.facts, own, section), here));
  }
  return [
    ...events.filter(isBefore).map((event) => leaf(event, key)),
    ...branches,
    ...events.filter((event) => isAfter(event) && !isBefore(event)).map((event) => leaf(event, key)),
    ...index
      .all('feedback')
      .filter(({ path }) => unitsOfCycle(index, path).includes(unit))
      .map((facts) => ({ node: documentNode(facts, key, index), children: [] })),
  ];
}

/** Something that happens when so many lessons of the curriculum have been taught. */
interface Event {
  readonly facts: Facts;
  readonly taught: number;
  /** Whether it goes with a lesson, and not with the unit as a whole. */
  readonly isWithLesson: boolean;
}

/** In the order of time; at one time assessments come before the sessions that look at them. */
function eventsIn(unit: OutlineUnit, index: Index): readonly Event[] {
  const before = (unit.lessons[0]?.position ?? 1) - 1;
  const last = unit.lessons.at(-1)?.position ?? before;
  const checked = new Set(
    unit.lessons.flatMap(({ facts }) =>
      facts.references.filter(({ role }) => role === 'checks').map(({ id }) => id),
    ),
  );
  const assessments = unit.assessments.map(
    ({ facts, position }): Event => ({
      facts,
      taught: position,
      isWithLesson:
        checked.has(facts.id ?? '') ||
        (position < last && facts.references.some(({ role }) => role === 'after')),
    }),
  );
  const own = sessionsAbout(index, unit.facts.path).map((facts): Event => {
    const time = sessionTime(index, facts);
    const isAfter = facts.references.some(({ role }) => role === 'after');
    const taught = time === undefined ? last : isAfter ? time.earliest : time.latest;
    return { facts, taught: Math.min(Math.max(taught, before), last), isWithLesson: false };
  });
  return [...assessments, ...own].sort((a, b) => a.taught - b.taught);
}

/** Of a lesson that is listed twice the first place counts. */
function firstListings(unit: Facts): ReadonlyMap<string, Reference> {
  const listings = new Map<string, Reference>();
  for (const reference of contained(unit, 'lesson'))
    if (!listings.has(reference.id)) listings.set(reference.id, reference);
  return listings;
}

/** The place in the list of the section that a lesson is listed in: `/lessons/1/lessons/0` is in the second. */
function sectionOf({ pointer }: Reference): string | undefined {
  const [, at, ...rest] = pointerTokens(pointer);
  return rest.length === 0 ? undefined : at;
}

interface Section {
  readonly at: number;
  readonly title: string;
}

/** By the place in the list. A section without lessons is in no order yet, and is not shown. */
function sectionsOf(unit: Facts<'unit'>): ReadonlyMap<string, Section> {
  const places = new Set(contained(unit, 'lesson').flatMap((reference) => sectionOf(reference) ?? []));
  const named = unit.data.sections.filter(({ lessons }) => lessons > 0);
  return new Map(
    [...places].map((place, at) => [place, { at: Number(place), title: named[at]?.title ?? '' }]),
  );
}

function sectionBranch(unit: Facts, key: string, { at, title }: Section): Branch {
  return {
    node: {
      key,
      kind: 'section',
      title,
      place: { path: unit.path, pointer: `/lessons/${at}/section` },
      listed: { path: unit.path, list: '/lessons', at },
      hasChildren: true,
      paths: [],
    },
    children: [],
  };
}

function withMore({ node, children }: Branch, more: readonly Branch[]): Branch {
  return {
    node: { ...node, paths: [...(node.paths ?? []), ...more.flatMap((branch) => branch.node.paths ?? [])] },
    children: [...children, ...more],
  };
}
