/** What files say directly: the references of a thing, and those to it, by the part that each plays. */

import { kindIds } from '../../kinds/all.ts';
import type { Reference, Role, Space } from '../../kinds/names.ts';
import { listed } from '../../text/count.ts';
import { lineOf } from '../coverage.ts';
import { grouped } from '../grouped.ts';
import { type Index, standardKeys } from '../index.ts';
import type { ImpactGroup } from './impact.ts';
import type { Subject } from './subjects.ts';
import {
  documentThing,
  inOrder,
  leaderThing,
  standardThing,
  type Thing,
  teamThing,
  thingAt,
} from './things.ts';

type Direction = ImpactGroup['direction'];

/** How a reference is read from the one that refers, and from the one that is referred to. */
interface Reading {
  readonly role: Role;
  /** `undefined` where it only repeats what a lesson addresses. */
  readonly out: readonly [Direction, string] | undefined;
  readonly in: readonly [Direction, string];
}

/** In the order in which they are shown. */
const readings: readonly Reading[] = [
  { role: 'contains', out: ['downstream', 'Holds'], in: ['upstream', 'Is part of'] },
  { role: 'part-of', out: ['upstream', 'Is part of'], in: ['downstream', 'Has as its parts'] },
  { role: 'in-force', out: ['upstream', 'Takes its codes from'], in: ['downstream', 'Is in force in'] },
  {
    role: 'prerequisite',
    out: ['upstream', 'Names as what comes first'],
    in: ['downstream', 'Comes first for'],
  },
  { role: 'addressing', out: ['upstream', 'Addresses'], in: ['downstream', 'Addressed by'] },
  { role: 'building-on', out: ['upstream', 'Builds on'], in: ['downstream', 'Built on by'] },
  { role: 'building-toward', out: ['upstream', 'Builds toward'], in: ['downstream', 'Built toward by'] },
  { role: 'practices', out: ['upstream', 'Practices'], in: ['downstream', 'Practiced in'] },
  { role: 'objective', out: undefined, in: ['downstream', 'An objective of'] },
  { role: 'activity', out: undefined, in: ['downstream', 'Worked on in'] },
  { role: 'assesses', out: ['upstream', 'Measures'], in: ['downstream', 'Measured by'] },
  { role: 'checks', out: ['downstream', 'Is checked by'], in: ['upstream', 'Checks'] },
  { role: 'focus', out: ['upstream', 'Looks at'], in: ['downstream', 'Looked at in'] },
  { role: 'look-for', out: ['upstream', 'Looks for'], in: ['downstream', 'Looked for in'] },
  { role: 'before', out: ['upstream', 'Comes before'], in: ['downstream', 'Prepared by'] },
  { role: 'after', out: ['upstream', 'Comes after'], in: ['downstream', 'Followed by'] },
  { role: 'team', out: ['upstream', 'Held by'], in: ['downstream', 'Holds or meets for'] },
  { role: 'facilitator', out: ['upstream', 'Led by'], in: ['downstream', 'Leads'] },
  { role: 'leader', out: ['upstream', 'Is led by'], in: ['downstream', 'Leads the team'] },
  { role: 'serves', out: ['downstream', 'Serves'], in: ['upstream', 'Served by'] },
  { role: 'observer', out: ['upstream', 'Observed by'], in: ['downstream', 'Observes in'] },
  { role: 'follows', out: ['upstream', 'Follows'], in: ['downstream', 'Followed up in'] },
  { role: 'adjusts', out: ['downstream', 'May change'], in: ['upstream', 'May be changed by'] },
  { role: 'window', out: ['upstream', 'Gives a time to'], in: ['downstream', 'Has its time in'] },
  { role: 'mentions', out: ['upstream', 'Mentions'], in: ['downstream', 'Mentioned in'] },
  { role: 'link', out: ['upstream', 'Links to'], in: ['downstream', 'Linked from'] },
  { role: 'image', out: ['upstream', 'Shows'], in: ['downstream', 'Shown in'] },
];

/** Where it is only spoken of, or given a date: that comes last. */
const mentioning: readonly Role[] = ['mentions', 'link', 'image', 'window'];

export interface ReferenceGroups {
  readonly direct: readonly ImpactGroup[];
  readonly mentions: readonly ImpactGroup[];
}

export function referenceGroups(subject: Subject, index: Index): ReferenceGroups {
  const own = outgoing(subject, index);
  const others = incoming(subject, index);
  const groups = readings.flatMap(({ role, out, in: into }) => {
    const targeted = own
      .filter((reference) => reference.role === role)
      .flatMap((reference) => targets(reference, index));
    const referring = together(others.filter(({ reference }) => reference.role === role));
    return [
      ...(out === undefined ? [] : [{ role, group: groupOf(out, targeted, index) }]),
      { role, group: groupOf(into, referring, index) },
    ];
  });
  const isMention = ({ role }: (typeof groups)[number]): boolean => mentioning.includes(role);
  return {
    direct: groups.filter((one) => !isMention(one)).map(({ group }) => group),
    mentions: groups.filter(isMention).map(({ group }) => group),
  };
}

function groupOf(
  [direction, relation]: readonly [Direction, string],
  things: readonly Thing[],
  index: Index,
): ImpactGroup {
  return { direction, relation, things: inOrder(things, index) };
}

/** A document's references; of a team or a leader, those of its entry in the schedule. */
function outgoing({ thing, facts }: Subject, index: Index): readonly Reference[] {
  if (facts !== undefined)
    return facts.references.filter(({ path, spaces, id }) => !(spaces[0] === 'file' && id === path));
  if (thing.kind !== 'team' && thing.kind !== 'leader') return [];
  const [definition] = index.definitions(thing.kind, thing.id);
  if (definition === undefined) return [];
  const entry = definition.pointer.slice(0, definition.pointer.lastIndexOf('/') + 1);
  return (index.facts(definition.path)?.references ?? []).filter(({ pointer }) => pointer.startsWith(entry));
}

interface Incoming {
  readonly reference: Reference;
  readonly source: Thing;
  /** The codes by which a standard is meant, where they are others than its own. */
  readonly as?: readonly string[];
}

/** Each source once, with all the codes by which it means the standard. */
function together(some: readonly Incoming[]): readonly Thing[] {
  const groups = grouped(some, ({ source }) => `${source.kind}:${source.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const codes = new Set(group.flatMap(({ as = [] }) => as));
    const isNamed = group.some(({ as }) => as === undefined);
    return [
      isNamed || codes.size === 0 ? first.source : { ...first.source, note: `as ${listed([...codes])}` },
    ];
  });
}

function incoming({ thing, facts, standard }: Subject, index: Index): readonly Incoming[] {
  if (standard !== undefined) return toStandard(standard.code, index);
  const named = namedAs(thing).flatMap(([space, id]) => index.references(space, id));
  const linked =
    facts === undefined && thing.kind !== 'file' ? [] : index.references('file', thing.path ?? '');
  return [...named, ...linked]
    .filter(({ path }) => path !== facts?.path)
    .map((reference) => ({ reference, source: thingAt(reference.path, reference.pointer, index) }));
}

/** The space and id by which others refer to a thing. */
function namedAs({ kind, id }: Thing): readonly (readonly [Space, string])[] {
  switch (kind) {
    case 'standards':
      return [['catalogue', id]];
    case 'item':
    case 'activity':
    case 'objective':
    case 'file':
      return [];
    default:
      return [[kind, id]];
  }
}

/** References to a standard, and to those above and below it, which speak for it too. */
function toStandard(code: string, index: Index): readonly Incoming[] {
  return kindIds
    .flatMap((kind) => index.allOf(kind))
    .flatMap(({ references }) =>
      references.flatMap((reference) => {
        if (!reference.spaces.includes('standard') || !lineOf(index.standards, reference.id).has(code))
          return [];
        const source = thingAt(reference.path, reference.pointer, index);
        const written = standardKeys(index.standards, reference.id);
        return [{ reference, source, ...(written.includes(code) ? {} : { as: written }) }];
      }),
    );
}

/** What a reference leads to: the first of its spaces that knows the id. */
function targets({ spaces, id }: Reference, index: Index): readonly Thing[] {
  for (const space of spaces) {
    const found = targetsIn(space, id, index);
    if (found.length > 0) return found;
  }
  return [];
}

function targetsIn(space: Space, id: string, index: Index): readonly Thing[] {
  switch (space) {
    case 'standard':
      return index.standards.find(id).standards.map((standard) => standardThing(standard, index));
    case 'team':
      return [teamThing(id, index) ?? []].flat();
    case 'leader':
      return [leaderThing(id, index) ?? []].flat();
    case 'file':
      return index.hasFile(id) ? [fileThing(id, index)] : [];
    case 'term':
      return index.definitions('term', id).length === 0 ? [] : [{ kind: 'term', id, title: id }];
    default: {
      const path = index.definitions(space, id)[0]?.path;
      const facts = path === undefined ? undefined : index.facts(path);
      return facts === undefined ? [] : [documentThing(facts, index)];
    }
  }
}

function fileThing(path: string, index: Index): Thing {
  const facts = index.facts(path);
  return facts === undefined ? { kind: 'file', id: path, title: path, path } : documentThing(facts, index);
}
