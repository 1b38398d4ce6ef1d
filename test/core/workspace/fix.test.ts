/** One round of fixes: which are made, which wait, and which cannot be made. */
import assert from 'node:assert/strict';
import type { Edit, Finding } from '../../../server/src/core/rules/rule.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { documentsToFix, type FixRound, fixRound } from '../../../server/src/core/workspace/fix.ts';
import type { Files } from '../../support/curriculum.ts';

const finding = (...edits: readonly Edit[]): Finding => ({
  rule: 'r',
  path: edits[0]?.path ?? '',
  pointer: '',
  severity: 'error',
  message: 'M.',
  fix: { title: 'Mend', edits },
});
const write = (path: string, pointer: string, text: string): Edit => ({
  kind: 'replace',
  path,
  pointer,
  text,
});
const add = (path: string, pointer: string, text: string): Edit => ({ kind: 'append', path, pointer, text });

function round(
  files: Files,
  ...findings: readonly Finding[]
): FixRound & { readonly counts: readonly number[] } {
  const paths = [...documentsToFix(findings)];
  const documents = paths.flatMap((path) => {
    const text = files[path];
    return text === undefined ? [] : [[path, readDocument({ path, text })] as const];
  });
  const made = fixRound(findings, new Map(documents));
  return { ...made, counts: [made.made.length, made.waiting.length, made.impossible.length] };
}

describe('a round of fixes', () => {
  const files: Files = { 'a.unit.yaml': 'id: u\nlessons: [a, b]\ntitle: T\n' };

  it('makes those that change different places', () => {
    const { texts, counts } = round(
      files,
      finding(write('a.unit.yaml', '/id', 'v')),
      finding(write('a.unit.yaml', '/title', 'U')),
    );
    assert.deepEqual(counts, [2, 0, 0]);
    assert.equal(texts.get('a.unit.yaml'), 'id: v\nlessons: [a, b]\ntitle: U\n');
  });

  it('lets the second wait that changes the same place', () => {
    const { texts, counts } = round(
      files,
      finding(write('a.unit.yaml', '/id', 'v')),
      finding(write('a.unit.yaml', '/id', 'w')),
    );
    assert.deepEqual(counts, [1, 1, 0]);
    assert.match(texts.get('a.unit.yaml') ?? '', /^id: v$/m);
  });

  it('does once what two ask for', () => {
    const { texts, counts } = round(
      files,
      finding(add('a.unit.yaml', '/lessons', 'c')),
      finding(add('a.unit.yaml', '/lessons', 'c')),
    );
    assert.deepEqual(counts, [2, 0, 0]);
    assert.match(texts.get('a.unit.yaml') ?? '', /^lessons: \[a, b, c\]$/m);
  });

  it('adds several items to a list in their order', () => {
    const { texts, counts } = round(
      files,
      finding(add('a.unit.yaml', '/lessons', 'c')),
      finding(add('a.unit.yaml', '/lessons', 'd')),
    );
    assert.deepEqual(counts, [2, 0, 0]);
    assert.match(texts.get('a.unit.yaml') ?? '', /^lessons: \[a, b, c, d\]$/m);
  });

  it('makes a missing list once, and lets the next wait for it', () => {
    const { texts, counts } = round(
      files,
      finding(add('a.unit.yaml', '/assessments', 'c')),
      finding(add('a.unit.yaml', '/protocols', 'd')),
    );
    assert.deepEqual(counts, [1, 1, 0]);
    assert.equal(texts.get('a.unit.yaml'), `${files['a.unit.yaml']}assessments: [c]\n`);
  });

  it('makes a fix of two files whole or not at all', () => {
    const both = finding(write('b.unit.yaml', '/id', 'x'), write('a.unit.yaml', '/nothing', 'x'));
    const { texts, counts } = round({ ...files, 'b.unit.yaml': 'id: w\n' }, both);
    assert.deepEqual([counts, texts.size], [[0, 0, 1], 0]);
  });

  it('adds a file, and never in the place of one that is there', () => {
    const create = (path: string): Finding => finding({ kind: 'create', path, text: 'id: n\n' });
    const { texts, counts } = round(files, create('n.unit.yaml'), create('a.unit.yaml'));
    assert.deepEqual(counts, [1, 0, 1]);
    assert.deepEqual([...texts], [['n.unit.yaml', 'id: n\n']]);
  });

  it('leaves data alone that is not well formed, and mends the text below it', () => {
    const text = '---\nid: l\ntitle: A: B\n---\n\n[x](y.md)\n';
    const { texts, counts } = round(
      { 'a.lesson.md': text },
      finding(write('a.lesson.md', '/id', 'm')),
      finding(write('a.lesson.md', '/body/links/0', 'z.md')),
    );
    assert.deepEqual(counts, [1, 0, 1]);
    assert.equal(texts.get('a.lesson.md'), text.replace('y.md', 'z.md'));
  });

  it('makes nothing that would leave a text less well formed, and the rest all the same', () => {
    const wrong = finding({
      kind: 'replace',
      path: 'a.unit.yaml',
      pointer: '/id',
      part: 'key',
      text: 'id: [',
    });
    const { texts, counts } = round(
      { ...files, 'b.unit.yaml': 'id: w\n' },
      wrong,
      finding(write('b.unit.yaml', '/id', 'x')),
    );
    assert.deepEqual(counts, [1, 0, 1]);
    assert.deepEqual([...texts.keys()], ['b.unit.yaml']);
  });

  it('passes over findings without a fix', () => {
    const { fix: _, ...bare } = finding(write('a.unit.yaml', '/id', 'x'));
    assert.deepEqual(round(files, bare).counts, [0, 0, 0]);
  });
});
