/**
 * Every rule explains itself in its README, and the examples there are its tests. An example is a heading of
 * level 3, files as fenced code (`yaml a.unit.yaml`, `md a.lesson.md`), and a fence `findings` with what the
 * rule says: a line each, `path:line:column severity message`, or `No findings.` The files of an example are a
 * curriculum; where it has no curriculum.yaml, one for grade 4 mathematics with all its units is added.
 *
 * Each fix of each finding is applied too: it removes its finding and adds none. A fence `fixes` lists their titles,
 * a line each, for readers, and a fence `choices` those of which a person chooses one.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  allRules,
  curriculumRules,
  documentRules,
  suppressionRules,
} from '../../../server/src/core/rules/all.ts';
import type { Finding, Fix } from '../../../server/src/core/rules/rule.ts';
import { allFindings, type Files, shown, workspaceOf } from '../../support/curriculum.ts';
import { examplesOf } from '../../support/examples.ts';
import { checkChoice, checkFix } from '../../support/fix-law.ts';
import { root } from '../../support/root.ts';

const folder = path.join(root, 'server/src/core/rules');
const rules = [...documentRules, ...curriculumRules, ...suppressionRules];

describe('the explanations of the rules', () => {
  it("exist for every rule, in the rule's folder", () => {
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    assert.deepEqual(folders.sort(), allRules.map((rule) => rule.id).sort());
    for (const id of folders)
      assert.ok(existsSync(path.join(folder, id, 'README.md')), `${id} has no README.md`);
  });

  for (const rule of allRules) {
    it(`begin with the id and say the default: ${rule.id}`, () => {
      const text = readFileSync(path.join(folder, rule.id, 'README.md'), 'utf8');
      assert.match(text, new RegExp(`^# \`?${rule.id}\`?\\n`));
      assert.ok(text.includes(`Default: **${rule.severity}**`), `no line 'Default: **${rule.severity}**'`);
    });
  }

  // What is not found by looking at documents has no examples made of documents.
  for (const rule of rules) {
    describe(rule.id, () => {
      const examples = examplesOf(readFileSync(path.join(folder, rule.id, 'README.md'), 'utf8'));

      it('has a failing, a passing and an edge example', () => {
        assert.ok(examples.length >= 3, `${examples.length} examples`);
        assert.ok(
          examples.some((example) => example.expected.length > 0),
          'no failing example',
        );
        assert.ok(
          examples.some((example) => example.expected.length === 0),
          'no passing example',
        );
      });

      for (const example of examples) {
        it(example.title, () => {
          const found = allFindings(workspaceOf(example.files)).filter((finding) => finding.rule === rule.id);
          assert.deepEqual(
            found.map((finding) => shown(finding, example.files)),
            example.expected,
          );
          for (const finding of found) checkMends(finding, example.files);
          const titles = (fixes: readonly Fix[]): readonly string[] => fixes.map(({ title }) => title);
          if (example.fixes !== undefined)
            assert.deepEqual(titles(found.flatMap(({ fix }) => fix ?? [])), example.fixes);
          if (example.choices !== undefined)
            assert.deepEqual(titles(found.flatMap(({ choices }) => choices ?? [])), example.choices);
        });
      }
    });
  }
});

function checkMends(finding: Finding, files: Files): void {
  if (finding.fix !== undefined) checkFix(finding, finding.fix, files);
  for (const choice of finding.choices ?? []) checkChoice(finding, choice, files);
}
