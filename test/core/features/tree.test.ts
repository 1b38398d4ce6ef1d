/** The tree of the curriculum: what stands where, and how it is moved. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { neighbourOf, treeMove } from '../../../server/src/core/features/tree/move.ts';
import type { TreeNode } from '../../../server/src/core/features/tree/node.ts';
import { treeChildren, treeNode, treeRoot, treeWay } from '../../../server/src/core/features/tree/tree.ts';
import type { Index } from '../../../server/src/core/model/index.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';

const files: Files = {
  'curriculum.yaml':
    'id: c\ntitle: Grade 4\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits:\n  - area\n  # Fractions come last.\n  - fractions\n',
  'area.unit.yaml': `id: area
title: Area
standards: { addressing: [4.MD.A.3, 4.NF.A.1] }
lessons:
  # We begin outside.
  - walk
  - rows # with tiles
  - look-back
assessments: [quiz, before, end]
`,
  'walk.lesson.md': '---\nid: walk\ntitle: A walk\nminutes: 50\nstandards: { addressing: [4.MD.A.3] }\n---\n',
  'rows.lesson.md': '---\nid: rows\ntitle: Rows\n---\n',
  'look-back.lesson.md': '---\nid: look-back\ntitle: Look back\n---\n',
  'quiz.assessment.yaml':
    'id: quiz\ntitle: Quiz\ntype: formative\nafter: walk\nitems:\n  - { id: one, prompt: a, type: numeric, standards: [4.MD.A.3] }\n  # The hard one.\n  - { id: two, prompt: b, type: numeric }\n',
  'before.assessment.yaml': 'id: before\ntitle: Before\ntype: diagnostic\nitems: []\n',
  'end.assessment.yaml': 'id: end\ntitle: End\ntype: summative\nitems: []\n',
  'study.protocol.yaml':
    'id: study\ntitle: Study\nfocus: { units: [area] }\ntiming: { before: area, days: 5 }\n',
  'talk.feedback.yaml': 'id: talk\ntitle: Talk\nfocus: { unit: area }\n',
  'fractions.unit.yaml':
    'id: fractions\ntitle: Fractions\nlessons:\n  - section: First\n    lessons: [halves]\n  - section: Then\n    lessons:\n      - thirds\n      - fourths\n',
  'halves.lesson.md': '---\nid: halves\ntitle: Halves\n---\n',
  'thirds.lesson.md': '---\nid: thirds\ntitle: Thirds\n---\n',
  'fourths.lesson.md': '---\nid: fourths\ntitle: Fourths\n---\n',
  'games.lesson.md': '---\nid: games\ntitle: Games\n---\n',
  'year.schedule.yaml': 'id: year\ntitle: Our year\n',
};

const index = workspaceOf(files).index();

function lines(own: Index, node: TreeNode, depth = 0): readonly string[] {
  return [
    `${'  '.repeat(depth)}${node.kind} ${node.title}`,
    ...(node.hasChildren ? treeChildren(own, node.key).flatMap((child) => lines(own, child, depth + 1)) : []),
  ];
}

/** The files after a move, or why it is refused. */
function moved(key: string, to: string): Files | string {
  const answer = treeMove(index, { key, to }, (name) =>
    files[name] === undefined ? undefined : readDocument({ path: name, text: files[name] }),
  );
  if (answer.type === 'refused') return answer.reason;
  const changed: Record<string, string | undefined> = { ...files };
  for (const name of new Set(answer.edits.map((edit) => edit.path)))
    changed[name] = applyTextEdits(
      changed[name] ?? '',
      answer.edits.filter((edit) => edit.path === name),
    );
  return changed;
}

function textAfter(name: string, key: string, to: string): string {
  const after = moved(key, to);
  return typeof after === 'string' ? after : (after[name] ?? '');
}

describe('the tree of the curriculum', () => {
  it('has everything as it happens, and at the end what is in no unit', () => {
    assert.deepEqual(lines(index, treeRoot(index)), [
      'curriculum Grade 4',
      '  unit Area',
      '    assessment Before',
      '    protocol Study',
      '    lesson A walk',
      '    assessment Quiz',
      '      item one',
      '      item two',
      '    lesson Rows',
      '    lesson Look back',
      '    assessment End',
      '    feedback Talk',
      '  unit Fractions',
      '    section First',
      '      lesson Halves',
      '    section Then',
      '      lesson Thirds',
      '      lesson Fourths',
      '  group schedules',
      '    schedule Our year',
      '  group unlisted',
      '    lesson Games',
    ]);
  });

  it('says what is covered and what is missing', () => {
    assert.deepEqual(treeNode(index, 'unit:area')?.coverage, {
      covered: 1,
      of: 2,
      gaps: [{ code: '4.NF.A.1', state: 'hollow' }],
    });
    assert.deepEqual(treeNode(index, 'unit:area/lesson:walk')?.coverage, { covered: 1, of: 1, gaps: [] });
    assert.equal(treeNode(index, 'unit:area/assessment:before')?.coverage, undefined);
    assert.equal(treeNode(index, 'unit:area/lesson:walk')?.minutes, 50);
  });

  it('counts in a unit the files of all that is in it', () => {
    assert.deepEqual([...(treeNode(index, 'unit:fractions')?.paths ?? [])].sort(), [
      'fourths.lesson.md',
      'fractions.unit.yaml',
      'halves.lesson.md',
      'thirds.lesson.md',
    ]);
  });

  it('shows the way to each document of a curriculum', () => {
    for (const name of ['full', 'broken']) {
      const own = workspaceOf(filesOf(path.join(root, 'samples', name))).index();
      for (const file of own.filePaths()) {
        const facts = own.facts(file);
        if (facts === undefined) continue;
        const way = treeWay(own, file);
        assert.equal(way.at(-1)?.place?.path, file, file);
        for (const [at, node] of way.entries())
          assert.deepEqual(treeNode(own, node.key)?.title, way[at]?.title, node.key);
      }
    }
  });

  it('has one line for each key', () => {
    const own = workspaceOf(filesOf(path.join(root, 'samples/broken'))).index();
    const keys = new Set<string>();
    const visit = (node: TreeNode): void => {
      assert.ok(!keys.has(node.key), node.key);
      keys.add(node.key);
      for (const child of treeChildren(own, node.key)) visit(child);
    };
    visit(treeRoot(own));
  });

  it('is empty below what is not there, whatever is asked', () => {
    for (const key of ['unit:nobody', 'unit:area/lesson:nobody', 'group:none', '%', '/', 'x:y/z', 'unit:%zz'])
      assert.deepEqual(treeChildren(index, key), []);
    const nothing = workspaceOf({}).index();
    assert.deepEqual(treeChildren(nothing, ''), []);
    assert.equal(treeRoot(nothing).title, '');
  });
});

describe('moving in the tree', () => {
  const lessons = (text: string): readonly string[] =>
    (readDocument({ path: 'a.unit.yaml', text }).value as { lessons: readonly string[] }).lessons;

  it('a lesson takes the place of another one, its comments with it', () => {
    const text = textAfter('area.unit.yaml', 'unit:area/lesson:walk', 'unit:area/lesson:rows');
    assert.deepEqual(lessons(text), ['rows', 'walk', 'look-back']);
    assert.match(text, /- rows # with tiles\n {2}# We begin outside\.\n {2}- walk\n/);
    const back = textAfter('area.unit.yaml', 'unit:area/lesson:look-back', 'unit:area/lesson:walk');
    assert.deepEqual(lessons(back), ['look-back', 'walk', 'rows']);
  });

  it('a lesson that is dropped on its unit comes last', () => {
    const text = textAfter('area.unit.yaml', 'unit:area/lesson:walk', 'unit:area');
    assert.deepEqual(lessons(text), ['rows', 'look-back', 'walk']);
  });

  it('a lesson goes from one section to another', () => {
    const into = textAfter(
      'fractions.unit.yaml',
      'unit:fractions/section:1/lesson:thirds',
      'unit:fractions/section:1',
    );
    assert.match(into, /- fourths\n {6}- thirds/);
    // A list in brackets is not changed unseen.
    assert.equal(
      textAfter('', 'unit:fractions/section:1/lesson:thirds', 'unit:fractions/section:0/lesson:halves'),
      'written',
    );
  });

  it('units and items are moved too', () => {
    assert.match(
      textAfter('curriculum.yaml', 'unit:fractions', 'unit:area'),
      /units:\n {2}# Fractions come last\.\n {2}- fractions\n {2}- area\n/,
    );
    const quiz = textAfter(
      'quiz.assessment.yaml',
      'unit:area/assessment:quiz/item:1',
      'unit:area/assessment:quiz/item:0',
    );
    assert.match(quiz, /items:\n {2}# The hard one\.\n {2}- \{ id: two.*\n {2}- \{ id: one/);
  });

  it('says why it cannot be', () => {
    assert.equal(moved('unit:area/lesson:nobody', 'unit:area'), 'gone');
    assert.equal(moved('unit:area/protocol:study', 'unit:area'), 'unordered');
    assert.equal(moved('unit:area/lesson:walk', 'unit:fractions'), 'elsewhere');
    assert.equal(moved('unit:area/lesson:walk', 'unit:area/assessment:quiz'), 'elsewhere');
  });

  it('a step up or down goes past what has no order', () => {
    assert.equal(neighbourOf(index, 'unit:area/lesson:walk', 1), 'unit:area/lesson:rows');
    assert.equal(neighbourOf(index, 'unit:area/lesson:walk', -1), undefined);
    assert.equal(neighbourOf(index, 'unit:area/feedback:talk', 1), undefined);
  });
});
