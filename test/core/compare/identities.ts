/** The identities of what is found in small curricula. */
import { type FindingIdentity, identityOf } from '../../../server/src/core/compare/identity.ts';
import type { Comparable } from '../../../server/src/core/compare/new-findings.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';

export function identitiesIn(files: Files): readonly FindingIdentity[] {
  const workspace = workspaceOf(files);
  return allFindings(workspace).map((finding) =>
    identityOf(
      finding,
      readDocument({ path: finding.path, text: files[finding.path] ?? '' }),
      workspace.index(),
    ),
  );
}

/** A curriculum of one unit with two lessons, the first of which teaches what nothing assesses. */
export const small: Files = {
  'curriculum.yaml': `id: c
title: Mathematics
subject: mathematics
grades: [4]
standards: [ccss-math]
units: [area]
rules: {grade-standard-missing: off, unit-without-feedback: off, unit-without-unit-study: off, rigor-balance: off}
`,
  'units/area.unit.yaml': `id: area
title: Area
grade: 4
standards: {addressing: [4.NF.A.1, 4.NF.A.2]}
lessons: [rows, columns]
`,
  'units/rows.lesson.md': `---
id: rows
title: Rows
standards: {addressing: [4.NF.A.1]}
objectives:
  - text: Count rows of squares
    standards: [4.NF.A.1]
  - text: Say why two counts agree
---
`,
  'units/columns.lesson.md': `---
id: columns
title: Columns
standards: {addressing: [4.NF.A.2]}
---
See :lesson[row].
`,
};

/** What is found, as it is compared. */
export function comparables(files: Files): readonly Comparable[] {
  const workspace = workspaceOf(files);
  const index = workspace.index();
  return allFindings(workspace).map((finding) => ({
    path: finding.path,
    severity: finding.severity,
    more: finding.more,
    identity: identityOf(
      finding,
      readDocument({ path: finding.path, text: files[finding.path] ?? '' }),
      index,
    ),
  }));
}
