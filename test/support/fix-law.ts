/** The law of fixes: a fix removes its finding and adds none. */
import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/core/rules/rule.ts';
import { allFindings, applyFix, type Files, workspaceOf } from './curriculum.ts';

/** @param before - what is found in the files, where that is known already. */
export function checkFix(
  finding: Finding,
  fix: Fix,
  files: Files,
  before: readonly Finding[] = allFindings(workspaceOf(files)),
): void {
  const added = appliedTo(finding, fix, files, before);
  assert.deepEqual(added, [], `the fix '${fix.title}' of ${finding.rule} adds findings`);
}

/**
 * What a person chooses has effects that this person wants or sees, such as a standard that is to be assessed now.
 * It removes its finding too, and whatever it writes can be read and refers to something that is there.
 */
export function checkChoice(
  finding: Finding,
  choice: Fix,
  files: Files,
  before: readonly Finding[] = allFindings(workspaceOf(files)),
): void {
  const wrong = appliedTo(finding, choice, files, before).filter(({ rule }) => hard.has(rule));
  assert.deepEqual(wrong, [], `the choice '${choice.title}' of ${finding.rule} leads to mistakes`);
}

const hard: ReadonlySet<string> = new Set([
  'syntax',
  'schema',
  'unquoted-code',
  'duplicate-id',
  'unknown-reference',
  'unknown-standard',
  'non-canonical-code',
  'broken-link',
  'unused-suppression',
]);

/** Applies it, and gives what is found now and was not before. */
function appliedTo(finding: Finding, fix: Fix, files: Files, before: readonly Finding[]): readonly Finding[] {
  const after = allFindings(workspaceOf(applyFix(files, fix)));
  const same = (other: Finding): boolean =>
    placeOf(other) === placeOf(finding) && other.message === finding.message;
  assert.ok(
    after.filter(same).length < before.filter(same).length,
    `'${fix.title}' leaves its finding of ${finding.rule}: ${finding.message}`,
  );
  // What another finding says may change with it, such as how many codes there are.
  const places = before.map(placeOf);
  return after.filter((other) => {
    const at = places.indexOf(placeOf(other));
    if (at >= 0) places.splice(at, 1);
    return at < 0;
  });
}

function placeOf({ rule, path: file, pointer }: Finding): string {
  return `${rule} ${file} ${pointer}`;
}
