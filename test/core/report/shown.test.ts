import assert from 'node:assert/strict';
import { createIndex } from '../../../server/src/core/model/index.ts';
import {
  documentsNeeded,
  type LocatedFinding,
  locateFindings,
} from '../../../server/src/core/report/shown.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';

const index = createIndex(() => createStandards([]));
const finding: Finding = {
  rule: 'r',
  severity: 'error',
  path: 'a.unit.yaml',
  pointer: '/title',
  message: 'M',
};

function located(text: string, ...findings: readonly Finding[]): readonly LocatedFinding[] {
  return locateFindings(
    findings,
    new Map([['a.unit.yaml', readDocument({ path: 'a.unit.yaml', text })]]),
    index,
  );
}

describe('findings with their places', () => {
  it('count lines and columns from 1', () => {
    const [shown] = located('id: a\ntitle: One\n', finding);
    assert.deepEqual(
      [shown?.start, shown?.end, shown?.sourceLine],
      [{ line: 2, column: 8 }, { line: 2, column: 11 }, 'title: One'],
    );
  });

  it('count columns in UTF-16 units', () => {
    const [shown] = located('{id: 😀, title: One}\n', finding);
    assert.deepEqual(shown?.start, { line: 1, column: 17 });
  });

  it('know every kind of line end', () => {
    const [shown] = located('id: a\r\n\r\ntitle: One\r\n', finding);
    assert.deepEqual([shown?.start, shown?.sourceLine], [{ line: 3, column: 8 }, 'title: One']);
  });

  it('do not count a byte order mark, which editors do not show', () => {
    const [shown] = located('\ufefftitle: One\n', finding);
    assert.deepEqual([shown?.start, shown?.sourceLine], [{ line: 1, column: 8 }, 'title: One']);
    assert.deepEqual(located('\ufeffid: a\n', { ...finding, range: { start: 0, end: 0 } })[0]?.start, {
      line: 1,
      column: 1,
    });
  });

  it('have the range of the finding where it has one', () => {
    const [shown] = located('id: a\ntitle: One\n', { ...finding, pointer: '', range: { start: 0, end: 2 } });
    assert.deepEqual(
      [shown?.start, shown?.end],
      [
        { line: 1, column: 1 },
        { line: 1, column: 3 },
      ],
    );
  });

  it('stay within a text that has become shorter', () => {
    const [shown] = located('id: a', { ...finding, range: { start: 100, end: 200 } });
    assert.deepEqual(
      [shown?.start, shown?.end],
      [
        { line: 1, column: 6 },
        { line: 1, column: 6 },
      ],
    );
  });

  it('are in the order of the text, and of their rules where they share a place', () => {
    const shown = located(
      'id: a\ntitle: One\n',
      { ...finding, rule: 'b' },
      { ...finding, rule: 'c', pointer: '/id' },
      { ...finding, rule: 'a' },
    );
    assert.deepEqual(
      shown.map(({ rule }) => rule),
      ['c', 'b', 'a'],
    );
  });

  it('stand at the start of a file that is not at hand', () => {
    const [shown] = locateFindings([finding], new Map(), index);
    assert.deepEqual([shown?.start, shown?.sourceLine], [{ line: 1, column: 1 }, '']);
  });

  it('have related places in other files, and say which files they need', () => {
    const withRelated = { ...finding, related: [{ path: 'b.unit.yaml', pointer: '/id', message: 'Here.' }] };
    const documents = ['a.unit.yaml', 'b.unit.yaml'].map(
      (path) => [path, readDocument({ path, text: 'title: T\nid: b\n' })] as const,
    );
    const [shown] = locateFindings([withRelated], new Map(documents), index);
    assert.deepEqual(shown?.related, [
      { path: 'b.unit.yaml', start: { line: 2, column: 5 }, end: { line: 2, column: 6 }, message: 'Here.' },
    ]);
    assert.deepEqual([...documentsNeeded([withRelated])], ['a.unit.yaml', 'b.unit.yaml']);
  });

  it('have the text that a fix changes, and where', () => {
    const text = '\ufeffid: a\ntitle: One\n';
    const [shown] = located(text, {
      ...finding,
      fix: {
        title: 'Mend it',
        edits: [
          { kind: 'replace', path: 'a.unit.yaml', pointer: '/id', text: 'b' },
          { kind: 'create', path: 'new.lesson.md', text: '---\nid: new\n---\n' },
        ],
      },
    });
    assert.deepEqual(shown?.fix, {
      title: 'Mend it',
      edits: [
        {
          path: 'a.unit.yaml',
          start: { line: 1, column: 5 },
          end: { line: 1, column: 6 },
          newText: 'b',
          isNewFile: false,
        },
        {
          path: 'new.lesson.md',
          start: { line: 1, column: 1 },
          end: { line: 1, column: 1 },
          newText: '---\nid: new\n---\n',
          isNewFile: true,
        },
      ],
    });
  });

  it('offer no fix that cannot be made, and need the files that one changes', () => {
    const edit = { kind: 'replace', path: 'b.unit.yaml', pointer: '/id', text: 'b' } as const;
    const withFix = { ...finding, fix: { title: 'Mend it', edits: [edit] } };
    assert.equal(located('id: a\ntitle: One\n', withFix)[0]?.fix, undefined);
    assert.deepEqual([...documentsNeeded([withFix])], ['a.unit.yaml', 'b.unit.yaml']);
  });
});
