/** The law of fixes: a fix removes its finding and adds none. */
import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../server/src/core/rules/rule.ts';
import type { Change } from '../../server/src/core/workspace/workspace.ts';
import { allFindings, applyFix, type Files, workspaceOf } from './curriculum.ts';

/** What is found in some files. */
export type Find = (files: Files) => readonly Finding[];

const fromScratch: Find = (files) => allFindings(workspaceOf(files));

/** Finds in files that differ little from those that it was asked about before. */
export function findingAgain(): Find {
  const workspace = workspaceOf({});
  let known: Files = {};
  return (files) => {
    const paths = new Set([...Object.keys(known), ...Object.keys(files)]);
    const changed = [...paths].filter(
      (path) => !(path in files) || !(path in known) || files[path] !== known[path],
    );
    workspace.apply(
      changed.map((path): Change => {
        const text = files[path];
        if (text !== undefined) return { path, text };
        return path in files ? { path, exists: true } : { path, exists: false };
      }),
    );
    known = files;
    return allFindings(workspace);
  };
}

export function checkFix(finding: Finding, fix: Fix, files: Files, find: Find = fromScratch): void {
  const added = appliedTo(finding, fix, files, find).filter((other) => !isUncovered(other, finding, fix));
  assert.deepEqual(added, [], `the fix '${fix.title}' of ${finding.rule} adds findings`);
}

/** When a code is known at last, what is to be said about that very standard comes to light. */
function isUncovered(other: Finding, { rule }: Finding, { edits }: Fix): boolean {
  return (
    rule === 'unknown-standard' &&
    !hard.has(other.rule) &&
    edits.some((edit) => edit.kind === 'replace' && other.message.includes(String(edit.text)))
  );
}

/**
 * What a person chooses has effects that this person wants or sees, such as a standard that is to be assessed now.
 * It removes its finding too, and whatever it writes can be read and refers to something that is there.
 */
export function checkChoice(finding: Finding, choice: Fix, files: Files, find: Find = fromScratch): void {
  const wrong = appliedTo(finding, choice, files, find).filter(({ rule }) => hard.has(rule));
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
function appliedTo(finding: Finding, fix: Fix, files: Files, find: Find): readonly Finding[] {
  const before = find(files);
  const after = find(applyFix(files, fix));
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
