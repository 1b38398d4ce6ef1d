import assert from 'node:assert/strict';
import { identityOf } from '../../../server/src/core/compare/identity.ts';
import { documentPaths, namesAfter } from '../../../server/src/core/compare/names-after.ts';
import { renamedByFindings } from '../../../server/src/core/compare/renamed-by-findings.ts';
import { renamedFiles } from '../../../server/src/core/compare/renamed-files.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}\n`).join('');

function renamed(gone: Readonly<Record<string, string>>, added: Readonly<Record<string, string>>): unknown {
  return Object.fromEntries(renamedFiles(new Map(Object.entries(gone)), new Map(Object.entries(added))));
}

describe('renamed files', () => {
  for (const [what, gone, added, expected] of [
    ['have the same text', { 'a.unit.yaml': 'x' }, { 'b.unit.yaml': 'x' }, { 'a.unit.yaml': 'b.unit.yaml' }],
    [
      'have most lines in common',
      { 'a.unit.yaml': lines(1, 10) },
      { 'b.unit.yaml': lines(4, 13) },
      { 'a.unit.yaml': 'b.unit.yaml' },
    ],
    [
      'may have other line ends',
      { 'a.unit.yaml': 'a\r\nb\r\n' },
      { 'b.unit.yaml': 'a\nb\n' },
      { 'a.unit.yaml': 'b.unit.yaml' },
    ],
    [
      'have not only few lines in common',
      { 'a.unit.yaml': lines(1, 10) },
      { 'b.unit.yaml': lines(7, 16) },
      {},
    ],
    ['are of the same kind', { 'a.unit.yaml': 'x' }, { 'b.lesson.md': 'x' }, {}],
    [
      'are paired with the most alike',
      { 'a.unit.yaml': lines(1, 10) },
      { 'b.unit.yaml': lines(4, 13), 'c.unit.yaml': lines(2, 11) },
      { 'a.unit.yaml': 'c.unit.yaml' },
    ],
    [
      'are paired once',
      { 'a.unit.yaml': 'x', 'b.unit.yaml': 'x' },
      { 'c.unit.yaml': 'x' },
      { 'a.unit.yaml': 'c.unit.yaml' },
    ],
    [
      'may be empty',
      { 'a.unit.yaml': '', 'b.unit.yaml': '\n' },
      { 'c.unit.yaml': '' },
      { 'a.unit.yaml': 'c.unit.yaml' },
    ],
  ] as const) {
    it(what, () => assert.deepEqual(renamed(gone, added), expected));
  }

  it('are found without comparing every line of a whole curriculum that was moved', () => {
    const files = (folder: string, mark: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 2_000 }, (_, at) => [
          `${folder}/${at}.unit.yaml`,
          `${at}\n${lines(1, 300)}${mark}`,
        ]),
      );
    assert.equal(Object.keys(renamed(files('a', ''), files('b', '')) as object).length, 2_000);
    assert.deepEqual(renamed(files('a', ''), files('b', 'x')), {});
  });
});

describe('documents with another name', () => {
  const index = (files: Files): ReturnType<ReturnType<typeof workspaceOf>['index']> =>
    workspaceOf(files).index();
  const names = (before: Files, after: Files, moved: Readonly<Record<string, string>> = {}): unknown => {
    const earlier = index(before);
    const asked = documentPaths(earlier).map((path) => ({
      path,
      document: earlier.facts(path)?.id === undefined ? `file:${path}` : `lesson:${earlier.facts(path)?.id}`,
    }));
    const has = (document: string): boolean => asked.some((one) => one.document === document);
    return Object.fromEntries(namesAfter({ asked, has }, index(after), new Map(Object.entries(moved))));
  };
  const a = 'id: a\ntitle: A\n';
  const b = 'id: b\ntitle: A\n';

  it('are those whose id was changed', () =>
    assert.deepEqual(names({ 'x.lesson.yaml': a }, { 'x.lesson.yaml': b }), { 'lesson:a': 'lesson:b' }));
  it('are not those whose file was renamed', () =>
    assert.deepEqual(
      names({ 'x.lesson.yaml': a }, { 'y.lesson.yaml': a }, { 'x.lesson.yaml': 'y.lesson.yaml' }),
      {},
    ));
  it('are those without an id whose file was renamed', () =>
    assert.deepEqual(
      names({ 'x.lesson.yaml': '' }, { 'y.lesson.yaml': '' }, { 'x.lesson.yaml': 'y.lesson.yaml' }),
      { 'file:x.lesson.yaml': 'file:y.lesson.yaml' },
    ));
  it('are those that were given an id', () =>
    assert.deepEqual(names({ 'x.lesson.yaml': '' }, { 'x.lesson.yaml': a }), {
      'file:x.lesson.yaml': 'lesson:a',
    }));
  it('are not those in whose place another one was put', () =>
    assert.deepEqual(names({ 'x.lesson.yaml': a, 'y.lesson.yaml': b }, { 'x.lesson.yaml': b }), {}));
  it('are not those that are gone', () => assert.deepEqual(names({ 'x.lesson.yaml': a }, {}), {}));
});

describe('files that were renamed since a baseline', () => {
  const found = (files: Files): Parameters<typeof renamedByFindings>[0] => {
    const index = workspaceOf(files).index();
    return allFindings(workspaceOf(files)).map((finding) => ({
      path: finding.path,
      identity: identityOf(
        finding,
        readDocument({ path: finding.path, text: files[finding.path] ?? '' }),
        index,
      ),
    }));
  };
  const renames = (before: Files, after: Files): unknown =>
    Object.fromEntries(renamedByFindings(found(before), found(after), workspaceOf(after).index()));
  const nameless = 'title: A\n';

  it('have the same findings', () =>
    assert.deepEqual(renames({ 'x.lesson.yaml': nameless }, { 'y.lesson.yaml': nameless }), {
      'x.lesson.yaml': 'y.lesson.yaml',
    }));
  it('have no others', () =>
    assert.deepEqual(
      renames({ 'x.lesson.yaml': nameless }, { 'y.lesson.yaml': `${nameless}colour: red\n` }),
      {},
    ));
  it('are not those that are still there', () =>
    assert.deepEqual(
      renames({ 'x.lesson.yaml': nameless }, { 'x.lesson.yaml': nameless, 'y.lesson.yaml': nameless }),
      {},
    ));
});
