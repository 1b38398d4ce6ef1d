/** The samples show what they say they show: two that are sound, and one with a mistake for each rule. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { curriculumRules, documentRules, suppressionRules } from '../../server/src/core/rules/all.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { allFindings, type Files, shown, workspaceOf } from '../support/curriculum.ts';
import { filesOf } from '../support/folder.ts';
import { root } from '../support/root.ts';

const folder = (sample: string): string => path.join(root, 'samples', sample);

for (const sample of ['minimal', 'full']) {
  describe(`samples/${sample}`, () => {
    it('has nothing to report', () => {
      const files = filesOf(folder(sample));
      assert.deepEqual(
        allFindings(workspaceOf(files)).map((finding) => shown(finding, files)),
        [],
      );
    });
  });
}

describe('samples/broken', () => {
  const files = filesOf(folder('broken'));
  const findings = allFindings(workspaceOf(files));

  it('has exactly the findings of expected.txt', () => {
    const expected = readFileSync(path.join(folder('broken'), 'expected.txt'), 'utf8');
    assert.equal(
      `${findings
        .map((finding) => line(finding, files))
        .sort()
        .join('\n')}\n`,
      expected,
    );
  });

  it('has a mistake for each rule', () => {
    const found = new Set(findings.map((finding) => finding.rule));
    const missing = [...documentRules, ...curriculumRules, ...suppressionRules].filter(
      (rule) => !found.has(rule.id),
    );
    assert.deepEqual(
      missing.map((rule) => rule.id),
      [],
    );
  });

  it('lists each mistake in its README', () => {
    const readme = readFileSync(path.join(folder('broken'), 'README.md'), 'utf8');
    for (const { rule, path: file } of findings) {
      assert.ok(
        readme.split('\n').some((row) => row.includes(`](${file})`) && row.includes(`\`${rule}\``)),
        `no row for ${rule} in ${file}`,
      );
    }
  });
});

/** `path:line:column severity rule`: messages are tested where the rules explain themselves. */
function line(finding: Finding, texts: Files): string {
  const place = shown({ ...finding, message: '' }, texts).trimEnd();
  return `${place} ${finding.rule}`;
}
