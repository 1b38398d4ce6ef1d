/** Findings and surroundings for the tests of formats. */
import type { Surroundings } from '../../../server/src/core/report/format.ts';
import type { CheckReport } from '../../../server/src/core/report/report.ts';
import type { ShownFinding } from '../../../server/src/core/report/shown.ts';
import { workspaceOf } from '../../support/curriculum.ts';

export const surroundings: Surroundings = {
  columns: 110,
  isColoured: false,
  pathFor: (path) => path,
  repositoryPath: (path) => `math/${path}`,
  repositoryUri: 'file:///repository/',
  isFailing: ({ severity }) => severity === 'error',
  index: workspaceOf({}).index(),
};

/** A finding that is like no other, with some of its own. */
export function findingOf(number: number, own: Partial<ShownFinding> = {}): ShownFinding {
  return {
    rule: 'unknown-reference',
    severity: 'error',
    path: 'units/area.unit.yaml',
    start: { line: number, column: 5 },
    end: { line: number, column: 9 },
    message: `There is no lesson 'rows-${number}', so this leads nowhere.`,
    sourceLine: `  - rows-${number}`,
    fix: undefined,
    related: [],
    identity: {
      rule: 'unknown-reference',
      document: 'unit:area',
      place: `/lessons/rows-${number}`,
      names: [`rows-${number}`],
    },
    fingerprint: `f${number}`,
    ...own,
  };
}

export function findingsOf(count: number, own: Partial<ShownFinding> = {}): readonly ShownFinding[] {
  return Array.from({ length: count }, (_, at) => findingOf(at + 1, own));
}

export function reportOf(findings: readonly ShownFinding[], own: Partial<CheckReport> = {}): CheckReport {
  return {
    curriculum: { id: 'c', title: 'Grade 4' },
    checked: [...new Set(findings.map(({ path }) => path))],
    findings,
    ...own,
  };
}
