import assert from 'node:assert/strict';
import { gitlabReport } from '../../../server/src/core/report/gitlab.ts';
import { findingOf, reportOf, surroundings } from './samples.ts';

describe('the report for GitLab', () => {
  it('has what GitLab reads', () => {
    assert.deepEqual(JSON.parse(gitlabReport(reportOf([findingOf(3)]), surroundings)), [
      {
        description: "There is no lesson 'rows-3', so this leads nowhere.",
        check_name: 'unknown-reference',
        fingerprint: 'f3',
        severity: 'major',
        location: { path: 'math/units/area.unit.yaml', lines: { begin: 3, end: 3 } },
      },
    ]);
  });

  it('has a severity for each of ours', () => {
    const issues = JSON.parse(
      gitlabReport(
        reportOf([
          findingOf(1),
          findingOf(2, { severity: 'warning' }),
          findingOf(3, { severity: 'info' }),
          findingOf(4, { rule: 'internal-error' }),
        ]),
        surroundings,
      ),
    );
    assert.deepEqual(
      issues.map(({ severity }: { severity: string }) => severity),
      ['major', 'minor', 'info', 'blocker'],
    );
  });

  it('is an empty list for no findings', () =>
    assert.equal(gitlabReport(reportOf([]), surroundings), '[]\n'));
});
