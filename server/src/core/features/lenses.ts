/** Lines above a document's head and its standards that say how they connect: the threads, in numbers. */
import type { Facts } from '../kinds/facts.ts';
import { meant } from '../model/coverage.ts';
import { firstTaught } from '../model/first-taught.ts';
import type { Index } from '../model/index.ts';
import { counted } from '../text/count.ts';
import type { Range } from '../text/range.ts';
import { namesIn } from './names-in.ts';
import { usesOf } from './standard-uses.ts';
import { factsOfSubject, type Subject } from './subject.ts';

export interface Lens extends Range {
  readonly title: string;
  /** What opens when it is chosen: the places that refer to the name in the range, or nothing. */
  readonly opens: 'references' | 'implementations' | undefined;
}

const lensRoles = ['addressing', 'assesses'] as const;
/** A document with more standards than these gets a line for the whole only. */
const mostStandards = 60;

export function lenses(subject: Subject): readonly Lens[] {
  const facts = factsOfSubject(subject);
  if (facts === undefined) return [];
  return [...documentLens(subject, facts), ...standardLenses(subject, facts)].sort(
    (a, b) => a.start - b.start,
  );
}

function documentLens(subject: Subject, facts: Facts): readonly Lens[] {
  const { index } = subject;
  const id = namesIn(subject).find((name) => name.type === 'definition' && name.definition.pointer === '/id');
  if (id === undefined || facts.id === undefined) return [];
  const range = { start: id.start, end: id.end };
  switch (facts.kind) {
    case 'unit': {
      const lessons = facts.references.filter(
        ({ role, spaces }) => role === 'contains' && spaces[0] === 'lesson',
      );
      const codes = codesOf(facts, index);
      const covered = codes.filter(
        (code) => lessonsOf(index, code).length > 0 && assessmentsOf(index, code).length > 0,
      );
      const standards =
        codes.length === 0
          ? []
          : [`${covered.length} of ${counted(codes.length, 'standard')} taught and assessed`];
      return [
        {
          ...range,
          title: [counted(lessons.length, 'lesson'), ...standards].join(' · '),
          opens: 'references',
        },
      ];
    }
    case 'lesson': {
      const assessments = new Set(codesOf(facts, index).flatMap((code) => assessmentsOf(index, code)));
      const title =
        assessments.size === 0
          ? 'no assessment measures it yet'
          : `assessed by ${counted(assessments.size, 'assessment')}`;
      return [{ ...range, title, opens: 'implementations' }];
    }
    case 'assessment': {
      const codes = codesOf(facts, index);
      const lessons = new Set(codes.flatMap((code) => lessonsOf(index, code)));
      return [
        {
          ...range,
          title: `${counted(facts.data.items.length, 'item')} · ${counted(codes.length, 'standard')} taught in ${counted(lessons.size, 'lesson')}`,
          opens: 'implementations',
        },
      ];
    }
    default: {
      const uses = index.references(facts.kind === 'standards' ? 'catalogue' : facts.kind, facts.id).length;
      return uses === 0
        ? []
        : [{ ...range, title: `used in ${counted(uses, 'place')}`, opens: 'references' }];
    }
  }
}

/** One for each standard that a unit or lesson addresses, and each that a list of its own defines. */
function standardLenses(subject: Subject, facts: Facts): readonly Lens[] {
  const { index } = subject;
  if (facts.kind !== 'unit' && facts.kind !== 'standards') return [];
  const names = namesIn(subject).filter((name) =>
    name.type === 'definition'
      ? name.definition.space === 'standard'
      : facts.kind === 'unit' && name.reference.role === 'addressing',
  );
  if (names.length > mostStandards) return [];
  return names.flatMap((name): readonly Lens[] => {
    const written = name.type === 'definition' ? name.definition.id : name.reference.id;
    const [standard] = meant(index.standards, written);
    if (standard === undefined) return [];
    return [
      { start: name.start, end: name.end, title: standardTitle(standard.code, index), opens: 'references' },
    ];
  });
}

export function standardTitle(code: string, index: Index): string {
  const lessons = lessonsOf(index, code);
  const items = usesOf(index, code, ['assesses'], 'line').flatMap(({ references }) => references);
  const standard = index.standards.get(code);
  const own = firstTaught(index, code)?.position;
  const later = (standard?.prerequisites ?? []).filter((before) => {
    const at = firstTaught(index, before)?.position;
    return own !== undefined && at !== undefined && at > own;
  });
  return [
    lessons.length === 0 ? 'taught in no lesson' : `taught in ${counted(lessons.length, 'lesson')}`,
    items.length === 0 ? 'assessed by no item' : `assessed by ${counted(items.length, 'item')}`,
    ...(later.length === 0 ? [] : [`${counted(later.length, 'prerequisite')} taught later`]),
  ].join(' · ');
}

function codesOf(facts: Facts, index: Index): readonly string[] {
  const codes = facts.references
    .filter(({ role }) => (lensRoles as readonly string[]).includes(role))
    .flatMap(({ id }) => meant(index.standards, id))
    .map(({ code }) => code);
  return [...new Set(codes)];
}

function lessonsOf(index: Index, code: string): readonly string[] {
  return usesOf(index, code, ['addressing'], 'line')
    .filter(({ facts }) => facts.kind === 'lesson')
    .map(({ facts }) => facts.path);
}

function assessmentsOf(index: Index, code: string): readonly string[] {
  return usesOf(index, code, ['assesses'], 'line').map(({ facts }) => facts.path);
}
