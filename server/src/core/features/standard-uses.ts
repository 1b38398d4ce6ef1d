/** Where a curriculum names a standard, or one above or below it: what hover, lenses and the hierarchy tell. */
import type { Facts } from '../kinds/facts.ts';
import type { Reference, Role } from '../kinds/names.ts';
import { lineOf } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import { byText } from '../text/order.ts';

/** A document and the places in it where a standard is named. */
export interface StandardUse {
  readonly facts: Facts;
  readonly references: readonly Reference[];
}

/**
 * The documents that name a standard in a role, in the order of teaching; those that have no place in it come last.
 *
 * @param reach - `line` takes in what names a standard above or below it, which speaks for it too.
 */
export function usesOf(
  index: Index,
  code: string,
  roles: readonly Role[],
  reach: 'itself' | 'line' = 'itself',
): readonly StandardUse[] {
  const byPath = new Map<string, Reference[]>();
  for (const one of reach === 'line' ? lineOf(index.standards, code) : [code]) {
    for (const reference of index.references('standard', one)) {
      if (!roles.includes(reference.role)) continue;
      const own = byPath.get(reference.path) ?? [];
      if (!own.includes(reference)) own.push(reference);
      byPath.set(reference.path, own);
    }
  }
  const uses = [...byPath].flatMap(([path, references]) => {
    const facts = index.facts(path);
    return facts === undefined ? [] : [{ facts, references }];
  });
  const place = placeIn(index);
  return uses.sort((a, b) => place(a.facts) - place(b.facts) || byText(a.facts.path, b.facts.path));
}

/** The place of a document in the order of teaching: units before their lessons, lessons before what follows them. */
export function placeIn(index: Index): (facts: Facts) => number {
  const order = outline(index);
  return (facts) => {
    if (facts.id === undefined) return Number.MAX_SAFE_INTEGER;
    switch (facts.kind) {
      case 'lesson':
        return order.lessons.get(facts.id)?.position ?? Number.MAX_SAFE_INTEGER;
      case 'assessment':
        return (order.assessments.get(facts.id)?.position ?? Number.MAX_SAFE_INTEGER) + 0.5;
      case 'unit': {
        const unit = order.units.find((each) => each.facts === facts);
        return unit === undefined ? Number.MAX_SAFE_INTEGER : (unit.lessons[0]?.position ?? 0) - 0.5;
      }
      default:
        return Number.MAX_SAFE_INTEGER;
    }
  };
}
