/** The samples after random slips: whatever a file has become, two states can be compared, and one is no change. */
import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { curriculumChanges } from '../../../server/src/core/compare/curriculum-changes.ts';
import { compareFindings } from '../../../server/src/core/compare/new-findings.ts';
import { impactOf } from '../../../server/src/core/model/impact/impact.ts';
import { subjectAt } from '../../../server/src/core/model/impact/subjects.ts';
import { diffMarkdown } from '../../../server/src/core/report/diff-markdown.ts';
import { diffReport } from '../../../server/src/core/report/diff-report.ts';
import { diffText } from '../../../server/src/core/report/diff-text.ts';
import { impactText } from '../../../server/src/core/report/impact-text.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { fuzz } from '../../support/fuzz.ts';
import { root } from '../../support/root.ts';
import { comparables } from './identities.ts';
import { year } from './year.ts';

/** What may happen to a text: a line is lost, doubled or moved up, the text ends early, or a word is another. */
const slip = fc.record({
  file: fc.nat(),
  line: fc.nat(),
  how: fc.constantFrom('lose', 'double', 'up', 'end', 'word', 'rename', 'remove'),
  word: fc.constantFrom(
    '4.NF.A.1',
    '4.NF',
    '[',
    '{',
    '"',
    '&a',
    '*a',
    ': ',
    '- ',
    '\u001b[31m',
    '😀',
    'area',
    '',
  ),
});
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

function slipped(files: Files, slips: readonly Slip[]): Files {
  const made: Record<string, string | undefined> = { ...files };
  for (const { file, line, how, word } of slips) {
    const names = Object.keys(made);
    const name = names[file % names.length] ?? '';
    const text = made[name];
    if (text === undefined) continue;
    if (how === 'remove' || how === 'rename') delete made[name];
    if (how === 'rename') made[`moved/${name}`] = text;
    if (how !== 'remove' && how !== 'rename') made[name] = textAfter(text, line, how, word);
  }
  return made;
}

function textAfter(text: string, line: number, how: Slip['how'], word: string): string {
  const lines = text.split('\n');
  const at = line % lines.length;
  const own = lines[at] ?? '';
  if (how === 'end') return text.slice(0, line % (text.length + 1));
  if (how === 'lose') lines.splice(at, 1);
  else if (how === 'double') lines.splice(at, 0, own);
  else if (how === 'up') lines.splice(Math.max(0, at - 1), 2, own, lines[at - 1] ?? '');
  else lines[at] = own.replace(/[\w.-]+/, word);
  return lines.join('\n');
}

describe('law: two states of any kind can be compared', () => {
  for (const [name, files, runs] of [
    ['a small year', year, 60],
    ['samples/broken', filesOf(path.join(root, 'samples/broken')), 8],
  ] as const) {
    it(name, () => {
      fc.assert(
        fc.property(fc.array(slip, { minLength: 1, maxLength: 6 }), fc.nat(), (slips, pick) => {
          const later = slipped(files, slips);
          const [was, is] = [workspaceOf(files).index(), workspaceOf(later).index()];
          for (const changes of [curriculumChanges(was, is), curriculumChanges(is, was)]) {
            const report = diffReport({
              curriculum: undefined,
              before: 'a',
              after: 'b',
              changes,
              unread: { before: [], after: [] },
            });
            assert.doesNotMatch(
              diffText(report, { columns: 80, isColoured: false }),
              /undefined|(?!\n)\p{Cc}/u,
            );
            assert.doesNotMatch(diffMarkdown(report), /undefined|(?!\n)\p{Cc}/u);
          }
          assert.deepEqual(curriculumChanges(is, workspaceOf(later).index()), {
            standards: [],
            documents: [],
          });
          const found = comparables(later);
          assert.deepEqual(compareFindings(found, comparables(later)).added, []);
          const { added, known } = compareFindings(comparables(files), found);
          assert.equal(added.length + known.length, found.length);
          const paths = is.filePaths();
          const subject = subjectAt(paths[pick % paths.length] ?? '', is);
          if (subject !== undefined)
            impactText([impactOf(subject, is)], { columns: 80, isColoured: false, pathFor: (file) => file });
        }),
        fuzz(runs),
      );
    });
  }
});
