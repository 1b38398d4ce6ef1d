/** Which standards units and lessons declare as building on or toward: those of other grades have their place there. */
import type { Facts } from '../kinds/facts.ts';
import { type coverageReads, lineOf } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memoBy } from './memo.ts';
import { outlineUnit } from './outline.ts';
import { standardKeys } from './standard-keys.ts';

type View = IndexView<(typeof coverageReads)[number]>;

/** The canonical codes that a unit or one of its lessons declares, by the path of the unit. */
const declaredIn: (index: View, unit: string) => ReadonlySet<string> = memoBy((index, path) => {
  const unit = outlineUnit(index, path);
  const documents = unit === undefined ? [] : [unit.facts, ...unit.lessons.map((lesson) => lesson.facts)];
  return new Set(documents.flatMap((facts) => declaredBy(facts, index)));
});

/**
 * Whether a standard, or one above or below it, is declared for a document of a unit: by the unit, and by the
 * lesson itself or, for an assessment, by any of the unit's lessons.
 */
export function isDeclared(
  code: string,
  facts: Facts<'unit' | 'lesson' | 'assessment'>,
  unit: Facts<'unit'>,
  index: View,
): boolean {
  const line = lineOf(index.standards, code);
  if (facts.kind === 'assessment') {
    const codes = declaredIn(index, unit.path);
    return codes.size > 0 && [...line].some((one) => codes.has(one));
  }
  return [facts, unit].some((one) => declaredBy(one, index).some((own) => line.has(own)));
}

function declaredBy({ references }: Facts, { standards }: IndexView<'standard'>): readonly string[] {
  return references.flatMap(({ role, id }) =>
    role === 'building-on' || role === 'building-toward' ? standardKeys(standards, id) : [],
  );
}
