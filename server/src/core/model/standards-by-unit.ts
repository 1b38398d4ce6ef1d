/**
 * Standards by units: what each unit of the teaching order does with each standard. The matrix of the map, of the
 * coverage report and of the editor's panel; a query over the index.
 */
import type { Facts } from '../kinds/facts.ts';
import type { Standard } from '../standards/standard.ts';
import { type CoverageState, coverage, type coverageReads } from './coverage.ts';
import type { IndexView } from './index.ts';
import { memo, ofDocuments } from './memo.ts';
import { type OutlineUnit, outline } from './outline.ts';
import { standardKeys } from './standard-keys.ts';

export interface StandardsByUnit {
  readonly units: readonly OutlineUnit[];
  /** Standards under the cluster, or else the domain, that they stand in; in catalogue order. */
  readonly groups: readonly StandardGroup[];
}

export interface StandardGroup {
  /** `undefined` for standards that stand under no heading. */
  readonly heading: Standard | undefined;
  readonly rows: readonly StandardRow[];
}

export interface StandardRow {
  readonly standard: Standard;
  readonly state: CoverageState;
  /** What a unit does with it, by the unit's place in `units`; a unit that does nothing has no entry. */
  readonly cells: ReadonlyMap<number, UnitUse>;
}

/** How often a unit names one standard. */
export interface UnitUse {
  /** Lessons that address it. */
  readonly lessons: number;
  /** Assessments that measure it. */
  readonly assessments: number;
  /** Whether the unit lists it among what it addresses. */
  readonly isPromised: boolean;
}

type Reads = (typeof coverageReads)[number];

export const standardsByUnit: (index: IndexView<Reads>) => StandardsByUnit = memo((index) => {
  const { units } = outline(index);
  const uses = usesByCode(index, units);
  const groups = new Map<Standard | undefined, StandardRow[]>();
  for (const { standard, state } of coverage(index).rows) {
    const heading = index.standards
      .ancestors(standard.code)
      .find(({ type }) => type === 'cluster' || type === 'domain');
    const row = { standard, state, cells: uses.get(standard.code) ?? new Map() };
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [row]);
    else group.push(row);
  }
  return { units, groups: [...groups].map(([heading, rows]) => ({ heading, rows })) };
}, ofDocuments);

interface Count {
  lessons: number;
  assessments: number;
  isPromised: boolean;
}

function usesByCode(
  index: IndexView<Reads>,
  units: readonly OutlineUnit[],
): ReadonlyMap<string, ReadonlyMap<number, UnitUse>> {
  const uses = new Map<string, Map<number, Count>>();
  const count = (facts: Facts, role: string, unit: number, add: (count: Count) => void): void => {
    for (const code of codesOf(index, facts, role)) {
      const own = uses.get(code) ?? new Map<number, Count>();
      uses.set(code, own);
      const counted = own.get(unit) ?? { lessons: 0, assessments: 0, isPromised: false };
      own.set(unit, counted);
      add(counted);
    }
  };
  units.forEach((unit, at) => {
    count(unit.facts, 'addressing', at, (counted) => {
      counted.isPromised = true;
    });
    for (const { facts } of unit.lessons) {
      count(facts, 'addressing', at, (counted) => {
        counted.lessons++;
      });
    }
    for (const { facts } of unit.assessments) {
      count(facts, 'assesses', at, (counted) => {
        counted.assessments++;
      });
    }
  });
  return uses;
}

/** The standards that a document names in a role, each once however often it does. */
function codesOf(index: IndexView<Reads>, facts: Facts, role: string): ReadonlySet<string> {
  const named = facts.references.filter((reference) => reference.role === role);
  return new Set(named.flatMap(({ id }) => standardKeys(index.standards, id)));
}
