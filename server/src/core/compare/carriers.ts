/** What carries each standard in one state: the units that promise it, the lessons that teach it, the items that measure it. */
import type { Facts } from '../kinds/facts.ts';
import { type coverageReads, lineOf } from '../model/coverage.ts';
import type { Index, IndexView } from '../model/index.ts';
import { memo, ofDocuments } from '../model/memo.ts';
import { outline } from '../model/outline.ts';

export interface Carriers {
  readonly promised: readonly Facts<'unit'>[];
  /** In teaching order. */
  readonly taught: readonly Facts<'lesson'>[];
  /** In the order in which they are given; diagnostic ones measure what students bring, and are left out. */
  readonly assessed: readonly Facts<'assessment'>[];
}

export const nothing: Carriers = { promised: [], taught: [], assessed: [] };

type Reads = (typeof coverageReads)[number];

/** By canonical code. A lesson carries a standard when it addresses it, or one above or below it. */
export const carriers: (index: Index) => ReadonlyMap<string, Carriers> = memo((index) => {
  const { units, lessons, assessments } = outline(index);
  const given = [...assessments.values()].sort((a, b) => a.position - b.position).map(({ facts }) => facts);
  const promised = byCode(
    index,
    units.map(({ facts }) => facts),
    'addressing',
  );
  const taught = byCode(
    index,
    [...lessons.values()].map(({ facts }) => facts),
    'addressing',
  );
  const assessed = byCode(
    index,
    given.filter(({ data }) => data.type !== 'diagnostic'),
    'assesses',
  );
  const codes = new Set([...promised.keys(), ...taught.keys(), ...assessed.keys()]);
  return new Map(
    [...codes].map((code) => [
      code,
      {
        promised: [...(promised.get(code) ?? [])],
        taught: [...(taught.get(code) ?? [])],
        assessed: [...(assessed.get(code) ?? [])],
      },
    ]),
  );
}, ofDocuments);

/** The items of an assessment that measure a standard, or one above or below it: their places among the items. */
export function itemsMeasuring(
  { references }: Facts<'assessment'>,
  code: string,
  index: Index,
): ReadonlySet<number> {
  const places = references.flatMap(({ role, id, pointer }) => {
    const at = /^\/items\/(\d+)\//.exec(pointer)?.[1];
    return role === 'assesses' && at !== undefined && lineOf(index.standards, id).has(code)
      ? [Number(at)]
      : [];
  });
  return new Set(places);
}

function byCode<F extends Facts>(
  index: IndexView<Reads>,
  documents: readonly F[],
  role: 'addressing' | 'assesses',
): ReadonlyMap<string, ReadonlySet<F>> {
  const found = new Map<string, Set<F>>();
  for (const facts of documents) {
    for (const reference of facts.references) {
      if (reference.role !== role) continue;
      for (const code of lineOf(index.standards, reference.id)) {
        const known = found.get(code);
        if (known === undefined) found.set(code, new Set([facts]));
        else known.add(facts);
      }
    }
  }
  return found;
}
