/** Which standards units and lessons declare as building on or toward: those of other grades have their place there. */
import type { Facts } from '../kinds/facts.ts';
import { coverageReads, lineOf } from './coverage.ts';
import { type IndexView, standardKeys } from './index.ts';
import { memo } from './memo.ts';
import { outline } from './outline.ts';

type Reads = (typeof coverageReads)[number];

/** By the path of a unit: what the unit or one of its lessons declares, as canonical codes. */
const declaredInUnits: (index: IndexView<Reads>) => ReadonlyMap<string, ReadonlySet<string>> = memo<
  Reads,
  ReadonlyMap<string, ReadonlySet<string>>
>(coverageReads, (index) => {
  const units = outline(index).units.map(({ facts, lessons }) => {
    const codes = [facts, ...lessons.map((lesson) => lesson.facts)].flatMap((one) => declaredBy(one, index));
    return [facts.path, new Set(codes)] as const;
  });
  return new Map(units);
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
  const declared =
    facts.kind === 'assessment'
      ? declaredInUnits(index).get(unit.path)
      : new Set([...declaredBy(facts, index), ...declaredBy(unit, index)]);
  return declared !== undefined && [...lineOf(index.standards, code)].some((one) => declared.has(one));
}

function declaredBy({ references }: Facts, { standards }: IndexView<Reads>): readonly string[] {
  return references.flatMap(({ role, id }) =>
    role === 'building-on' || role === 'building-toward' ? standardKeys(standards, id) : [],
  );
}
