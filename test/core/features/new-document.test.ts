/** New documents: whole as they are, named where they belong, and without a fault of their own. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { type NewDocumentRequest, newDocument } from '../../../server/src/core/features/new-document.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { newKinds } from '../../../server/src/core/templates/all.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';

const small: Files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [area]\nrules: { grade-standard-missing: off, unit-without-feedback: off }\n',
  'units/area/area.unit.yaml':
    'id: area\ntitle: Area\ngrade: 4\nstandards: { addressing: [4.NF.A.1] }\nlessons: []\n',
};

function written(
  files: Files,
  request: NewDocumentRequest,
): { files: Files; path: string; added: readonly string[] } {
  const workspace = workspaceOf(files);
  const made = newDocument(request, workspace.index(), (name) =>
    files[name] === undefined ? undefined : readDocument({ path: name, text: files[name] }),
  );
  assert.equal(files[made.path], undefined, 'it takes the place of nothing');
  const changed: Record<string, string | undefined> = { ...files, [made.path]: made.text };
  for (const { path: name, ...edit } of made.additions)
    changed[name] = applyTextEdits(changed[name] ?? '', [edit]);
  const known = allFindings(workspace).map(({ rule, path: name }) => `${name} ${rule}`);
  const added = allFindings(workspaceOf(changed))
    .map(({ rule, path: name, severity }) => `${severity} ${name} ${rule}`)
    .filter((line) => !known.includes(line.slice(line.indexOf(' ') + 1)));
  assert.ok(made.start < made.end, 'something is filled in first');
  return { files: changed, path: made.path, added };
}

describe('new documents', () => {
  for (const kind of newKinds) {
    it(`a ${kind} has no errors of its own`, () => {
      const request = {
        kind,
        title: 'Rows and "columns": a: first\nlook',
        unit: 'area',
        standards: ['4.NF.A.1'],
      };
      const { files, path: name, added } = written(small, request);
      assert.deepEqual(
        added.filter((line) => line.startsWith('error')),
        [],
        files[name],
      );
    });

    it(`a ${kind} of which only the title is known has no errors`, () => {
      const { files, path: name, added } = written(small, { kind, title: '數學' });
      assert.deepEqual(
        added.filter((line) => line.startsWith('error')),
        [],
        files[name],
      );
    });
  }

  it('a unit that is written from nothing but its parts checks clean', () => {
    const first = written(small, {
      kind: 'lesson',
      title: 'Rows',
      unit: 'area',
      standards: ['4.NF.A.1'],
      minutes: 50,
    });
    const second = written(first.files, {
      kind: 'assessment',
      title: 'Rows check',
      unit: 'area',
      standards: ['4.NF.A.1'],
    });
    const third = written(second.files, { kind: 'protocol', title: 'Study of area', unit: 'area' });
    assert.deepEqual(
      allFindings(workspaceOf(third.files)).map(
        ({ path: name, rule, message }) => `${name} ${rule} ${message}`,
      ),
      [],
    );
  });

  it('a lesson goes to the other lessons of its unit, and into its last section', () => {
    const files = filesOf(path.join(root, 'samples/full'));
    const made = written(files, { kind: 'lesson', title: 'One more', unit: 'fraction-equivalence' });
    assert.equal(made.path, 'units/fraction-equivalence/lessons/one-more.lesson.md');
    const unit = made.files['units/fraction-equivalence/fraction-equivalence.unit.yaml'] ?? '';
    assert.match(unit, /- trail-day-plan\r?\n {6}- one-more/);
  });

  it('a second one of a title has an id and a file of its own', () => {
    const first = written(small, { kind: 'lesson', title: 'Rows', unit: 'area' });
    const second = written(first.files, { kind: 'lesson', title: 'Rows', unit: 'area' });
    assert.equal(second.path, 'units/area/rows-2.lesson.md');
    assert.match(second.files['units/area/area.unit.yaml'] ?? '', /rows, rows-2/);
  });

  for (const [name, unit] of [
    ['no such key', 'id: area\ntitle: Area\n'],
    ['a key without a value', 'id: area\nlessons:\ntitle: Area\n'],
    ['a list in lines', 'id: area\ntitle: Area\nlessons:\n- one\n'],
    ['a list in lines, ends of Windows', 'id: area\r\ntitle: Area\r\nlessons:\r\n  - one\r\n'],
    ['no end of line', 'id: area\ntitle: Area'],
  ] as const) {
    it(`is named in a unit with ${name}`, () => {
      const { files } = written(
        { ...small, 'units/area/area.unit.yaml': unit },
        { kind: 'lesson', title: 'Rows', unit: 'area' },
      );
      const document = readDocument({ path: 'a.unit.yaml', text: files['units/area/area.unit.yaml'] ?? '' });
      const lessons = (document.value as { lessons?: unknown }).lessons;
      assert.ok(Array.isArray(lessons) && lessons.at(-1) === 'rows', document.text);
      assert.equal(document.problems.length, 0);
    });
  }
});
