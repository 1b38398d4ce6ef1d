/** What files say directly: the references of a thing, and those to it, by the part that each plays. */

import { kindIds } from '../../kinds/all.ts';
import type { Reference, Space } from '../../kinds/names.ts';
import { listed } from '../../text/count.ts';
import { lineOf } from '../coverage.ts';
import { grouped } from '../grouped.ts';
import type { Index } from '../index.ts';
import { standardKeys } from '../standard-keys.ts';
import type { ImpactGroup } from './impact.ts';
import { type Direction, mentioning, readings } from './readings.ts';
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

/** A document's references; of a team or a leader, those of its entry in the schedule, whose own they are not. */
function outgoing({ thing, facts }: Subject, index: Index): readonly Reference[] {
  if (facts !== undefined) {
    return facts.references.filter(({ path, spaces, id, pointer }) => {
      const isOwn = facts.kind !== 'schedule' || !/^\/(?:teams|leaders)\//.test(pointer);
      return isOwn && !(spaces[0] === 'file' && id === path);
    });
  }
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
