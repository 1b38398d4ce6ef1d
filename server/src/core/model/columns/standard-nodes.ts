/**
 * The standards of a unit as nodes: those that it is about, in the order in which they are first taught, then
 * those that it builds on, prepares for or practices.
 */
import type { Facts } from '../../kinds/facts.ts';
import { coverageState, threads } from '../coverage.ts';
import type { IndexView } from '../index.ts';
import { standardKeys } from '../standard-keys.ts';
import type { ColumnNode, ColumnReads, StandardRelation } from './columns.ts';

export interface StandardUse {
  /** The row in which it is first needed. */
  readonly row: number;
  readonly relation?: StandardRelation;
}

export function standardNodes(
  index: IndexView<ColumnReads>,
  uses: ReadonlyMap<string, StandardUse>,
): readonly ColumnNode[] {
  const states = threads(index);
  return index.standards
    .all()
    .flatMap((standard): readonly ColumnNode[] => {
      const { code, type } = standard;
      const use = uses.get(code);
      if (use === undefined) return [];
      const state = type === 'practice' ? {} : { state: coverageState(states, code) };
      return [
        {
          id: `standard:${code}`,
          type: 'standard',
          title: code,
          ...use,
          codes: [code],
          standard,
          ...state,
          beyond: [],
        },
      ];
    })
    .sort((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
}

function placeOf({ standard, relation }: ColumnNode): number {
  if (standard?.type === 'practice') return relations.length;
  return relation === undefined ? -1 : relations.indexOf(relation);
}

const relations: readonly StandardRelation[] = [
  'asked-before',
  'building-on',
  'building-toward',
  'named',
  'practices',
];

/** The codes that a document names, each with the first of the roles in which it does. */
export function codesByRole<R extends string>(
  index: IndexView<ColumnReads>,
  facts: Facts,
  roles: readonly R[],
): ReadonlyMap<string, R> {
  const found = new Map<string, R>();
  for (const role of roles) {
    for (const reference of facts.references) {
      if (reference.role !== role || reference.spaces[0] !== 'standard') continue;
      for (const code of standardKeys(index.standards, reference.id)) {
        if (!found.has(code)) found.set(code, role);
      }
    }
  }
  return found;
}
