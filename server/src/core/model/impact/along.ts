/** Steps along the thread: from standards to what carries them, from assessments to the sessions on them. */
import type { Facts } from '../../kinds/facts.ts';
import { lineOf } from '../coverage.ts';
import type { Index } from '../index.ts';
import { outline } from '../outline.ts';
import type { ImpactGroup } from './impact.ts';
import { documentThing, inOrder, standardThing } from './things.ts';

/** The codes that documents address or measure, with all above and below them. */
export function codesOf(documents: readonly Facts[], { standards: all }: Index): ReadonlySet<string> {
  const codes = documents.flatMap(({ references }) =>
    references
      .filter(({ role }) => role === 'addressing' || role === 'assesses')
      .flatMap(({ id }) => [...lineOf(all, id)]),
  );
  // Above a cluster stands the whole domain, which everything in it would be about.
  return new Set(codes.filter((code) => !['domain', 'cluster'].includes(all.get(code)?.type ?? '')));
}

/** Whether one of the documents addresses or measures one of the codes. */
export function carries(documents: readonly Facts[], codes: ReadonlySet<string>, index: Index): boolean {
  return [...codesOf(documents, index)].some((code) => codes.has(code));
}

export function stepFrom(
  codes: ReadonlySet<string>,
  next: (code: string) => readonly string[],
): ReadonlySet<string> {
  return new Set([...codes].flatMap(next).filter((code) => !codes.has(code)));
}

/** Diagnostic ones ask what students bring, and are left out. */
export function assessmentsOn(codes: ReadonlySet<string>, index: Index): readonly Facts<'assessment'>[] {
  const given = [...outline(index).assessments.values()].map(({ facts }) => facts);
  return given.filter((facts) => facts.data.type !== 'diagnostic' && carries([facts], codes, index));
}

/** The sessions that have an assessment in focus, or come after it. */
export function sessionsOn(
  assessments: readonly Facts<'assessment'>[],
  index: Index,
): readonly Facts<'protocol'>[] {
  return index
    .all('protocol')
    .filter((session) => refersTo(session, 'focus', assessments) || refersTo(session, 'after', assessments));
}

export function adjustedBy(some: readonly Facts<'protocol'>[], index: Index): readonly Facts<'lesson'>[] {
  const ids = some.flatMap(({ references }) =>
    references.filter(({ role }) => role === 'adjusts').map(({ id }) => id),
  );
  return ids.flatMap((id) => index.document('lesson', id) ?? []);
}

export function refersTo({ references }: Facts, role: string, some: readonly Facts[]): boolean {
  return references.some(
    (reference) =>
      reference.role === role &&
      some.some(({ kind, id }) => id === reference.id && reference.spaces.some((space) => space === kind)),
  );
}

export function up(relation: string, documents: readonly Facts[], index: Index): ImpactGroup {
  return {
    direction: 'upstream',
    relation,
    things: inOrder(
      documents.map((facts) => documentThing(facts, index)),
      index,
    ),
  };
}

export function down(relation: string, documents: readonly Facts[], index: Index): ImpactGroup {
  return { ...up(relation, documents, index), direction: 'downstream' };
}

export function standards(
  direction: ImpactGroup['direction'],
  relation: string,
  codes: Iterable<string>,
  index: Index,
): ImpactGroup {
  const things = [...codes].flatMap((code) => {
    const standard = index.standards.get(code);
    return standard === undefined ? [] : [standardThing(standard, index)];
  });
  return { direction, relation, things };
}
