/** Which standards units and lessons declare as building on or toward: those of other grades have their place there. */
import type { Facts } from '../kinds/facts.ts';
import { coverageReads, lineOf } from './coverage.ts';
import { type IndexView, standardKeys } from './index.ts';
import { memo } from './memo.ts';
import { outline } from './outline.ts';

type Reads = (typeof coverageReads)[number];

interface Declared {
  /** By the path of a unit or lesson: the canonical codes that it declares. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  /** By the path of a unit: those that the unit or one of its lessons declares. */
  readonly in: ReadonlyMap<string, ReadonlySet<string>>;
}

const declared: (index: IndexView<Reads>) => Declared = memo<Reads, Declared>(coverageReads, (index) => {
  const by = new Map<string, readonly string[]>();
  const within = new Map<string, ReadonlySet<string>>();
  for (const { facts, lessons } of outline(index).units) {
    const all = new Set<string>();
    for (const one of [facts, ...lessons.map((lesson) => lesson.facts)]) {
      const own = declaredBy(one, index);
      by.set(one.path, own);
      for (const code of own) all.add(code);
    }
    within.set(facts.path, all);
  }
  return { by, in: within };
});

/**
 * Whether a standard, or one above or below it, is declared for a document of a unit: by the unit, and by the
 * lesson itself or, for an assessment, by any of the unit's lessons.
 */
export function isDeclared(
  code: string,
  facts: Facts<'unit' | 'lesson' | 'assessment'>,
  unit: Facts<'unit'>,
  index: IndexView<Reads>,
): boolean {
  const line = lineOf(index.standards, code);
  if (facts.kind === 'assessment') {
    const codes = declared(index).in.get(unit.path);
    return codes !== undefined && codes.size > 0 && [...line].some((one) => codes.has(one));
  }
  const { by } = declared(index);
  // A unit that the curriculum does not list speaks for itself all the same.
  return [facts, unit].some((one) =>
    (by.get(one.path) ?? declaredBy(one, index)).some((own) => line.has(own)),
  );
}

function declaredBy({ references }: Facts, { standards }: IndexView<Reads>): readonly string[] {
  return references.flatMap(({ role, id }) =>
    role === 'building-on' || role === 'building-toward' ? standardKeys(standards, id) : [],
  );
}
