/** What a writer is asked, and that the answers alone make a curriculum that checks clean. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { codeActions } from '../../../server/src/core/features/code-actions.ts';
import { type NewDocumentRequest, newDocument } from '../../../server/src/core/features/new-document.ts';
import { curriculumQuestions, newQuestions } from '../../../server/src/core/features/new-questions.ts';
import { subjectOf } from '../../../server/src/core/features/subject.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { newKinds } from '../../../server/src/core/templates/all.ts';
import { starterFiles, starterOf, starterStart } from '../../../server/src/core/templates/starter.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';

const full = workspaceOf(filesOf(path.join(root, 'samples/full'))).index();
const keys = (questions: readonly { readonly key: string }[]): readonly string[] =>
  questions.map(({ key }) => key);

function withNew(files: Files, request: NewDocumentRequest): Files {
  const made = newDocument(request, workspaceOf(files).index(), (name) =>
    files[name] === undefined ? undefined : readDocument({ path: name, text: files[name] }),
  );
  const changed: Record<string, string | undefined> = { ...files, [made.path]: made.text };
  for (const { path: name, ...edit } of made.additions)
    changed[name] = applyTextEdits(changed[name] ?? '', [edit]);
  return changed;
}

const found = (files: Files): readonly string[] =>
  allFindings(workspaceOf(files)).map(({ path: name, rule, message }) => `${name} ${rule}: ${message}`);

describe('the questions before a new document', () => {
  it('are only those that there is something to answer to', () => {
    assert.deepEqual(keys(newQuestions('lesson', full, {})), ['unit', 'title', 'standards', 'minutes']);
    // One grade, so the unit is of that grade.
    assert.deepEqual(keys(newQuestions('unit', full, {})), ['title', 'standards', 'minutes']);
    const empty = workspaceOf({}).index();
    assert.deepEqual(keys(newQuestions('lesson', empty, {})), ['title', 'standards', 'minutes']);
    assert.deepEqual(keys(newQuestions('feedback', empty, {})), ['title', 'standards']);
    for (const kind of newKinds) assert.ok(keys(newQuestions(kind, empty, {})).includes('title'));
    assert.deepEqual(keys(curriculumQuestions()), ['grade', 'title']);
  });

  it('know what can be chosen, and what is likely', () => {
    const lesson = newQuestions('lesson', full, { unit: 'fraction-equivalence' });
    assert.deepEqual(
      lesson
        .find(({ key }) => key === 'standards')
        ?.choices.map(({ value }) => value)
        .slice(0, 2),
      ['4.NF.A.1', '4.NF.A.2'],
    );
    assert.equal(lesson.find(({ key }) => key === 'unit')?.likely, 'fraction-equivalence');
    assert.equal(lesson.find(({ key }) => key === 'minutes')?.likely, '60');
    const after = newQuestions('assessment', full, { unit: 'fraction-equivalence' }).find(
      ({ key }) => key === 'after',
    );
    assert.equal(after?.choices.length, 12);
    assert.equal(after?.likely, after?.choices.at(-1)?.value);
    assert.ok(
      (newQuestions('protocol', full, {}).find(({ key }) => key === 'team')?.choices.length ?? 0) > 0,
    );
  });
});

describe('a writer who only answers questions', () => {
  for (const [grade, codes] of [
    ['K', ['K.CC.A.1', 'K.CC.A.2']],
    ['1', ['1.OA.A.2', 'MP1']],
    ['4', ['4.NF.A.2']],
    ['8', ['8.EE.C.8a']],
    ['11', ['HSA-REI.B.4']],
  ] as const)
    it(`begins a curriculum of grade ${grade} and adds a unit to it that checks clean`, () => {
      const starter = starterOf({ grade });
      assert.ok(starter !== undefined);
      const begun = Object.fromEntries(starterFiles(starter));
      assert.deepEqual(found(begun), []);
      const { path: start, words } = starterStart(starter);
      assert.ok(begun[start]?.includes(words));
      const unit = withNew(begun, { kind: 'unit', title: 'Second', standards: codes, minutes: 50 });
      assert.deepEqual(found(unit), [], 'a unit alone is a plan for later');
      const lesson = withNew(unit, {
        kind: 'lesson',
        title: 'Look',
        unit: 'second',
        standards: codes,
        minutes: 50,
      });
      const assessment = withNew(lesson, {
        kind: 'assessment',
        title: 'End of second',
        unit: 'second',
        after: 'look',
        standards: codes,
        minutes: 20,
      });
      const session = withNew(assessment, { kind: 'protocol', title: 'Study', unit: 'second', minutes: 45 });
      assert.deepEqual(found(session), []);
    });
});

describe('a file that has just been created', () => {
  const files: Files = {
    'curriculum.yaml':
      'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [area]\n',
    'units/area/area.unit.yaml': 'id: area\ntitle: Area\nlessons: [walk]\n',
    'units/area/walk.lesson.md': '---\nid: walk\ntitle: Walk\n---\n',
  };

  const filled = (name: string, text: string): Files | undefined => {
    const all: Files = { ...files, [name]: text };
    const subject = subjectOf(readDocument({ path: name, text }), workspaceOf(all).index());
    const action = codeActions(subject, [], { start: 0, end: 0 }, (each) =>
      all[each] === undefined ? undefined : readDocument({ path: each, text: all[each] }),
    ).find(({ type }) => type === 'template');
    if (action === undefined) return undefined;
    const changed: Record<string, string | undefined> = { ...all };
    for (const { path: each, ...edit } of action.edits)
      changed[each] = applyTextEdits(changed[each] ?? '', [edit]);
    return changed;
  };

  it('begins with a template on request, and is named in its unit', () => {
    const after = filled('units/area/Rows & columns.lesson.md', '');
    assert.match(
      after?.['units/area/Rows & columns.lesson.md'] ?? '',
      /^---\nid: rows-columns\ntitle: Rows columns\n/,
    );
    assert.match(after?.['units/area/area.unit.yaml'] ?? '', /lessons: \[walk, rows-columns\]/);
  });

  it('also one of lines without words, and each kind', () => {
    for (const name of newKinds.flatMap((kind) => [`units/area/a.${kind}.yaml`, `units/area/a.${kind}.md`])) {
      const after = filled(name, '\n  \n') ?? {};
      assert.match(after[name] ?? '', name.includes('.words.') ? /^language: en$/m : /^id: a$/m);
      const wrong = found(after).filter((line) => line.startsWith(name) && / (schema|syntax):/.test(line));
      assert.deepEqual(wrong, []);
    }
  });

  it('but nothing is written over', () => {
    assert.equal(filled('units/area/b.lesson.md', '---\nid: b\n---\n'), undefined);
    assert.equal(filled('units/area/picture.png', ''), undefined);
  });
});
