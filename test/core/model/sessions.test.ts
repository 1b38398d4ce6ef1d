import assert from 'node:assert/strict';
import { cyclesByObserver, hasCycle, unitsOfCycle } from '../../../server/src/core/model/feedback-cycles.ts';
import { lessonAfter, outline, placedUnitOf } from '../../../server/src/core/model/outline.ts';
import { sessionsAbout, sessionTime, unitsOfSession } from '../../../server/src/core/model/sessions.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';

/** Unit one has the lessons 1 and 2, and 2 takes three days; unit two has the lesson 3; unit three is an outline. */
const files: Files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [one, two, three]\n',
  'one.unit.yaml': 'id: one\ntitle: One\nlessons: [a, b]\nassessments: [entry, mid]\nprotocols: [listed]\n',
  'two.unit.yaml': 'id: two\ntitle: Two\nlessons: [c]\n',
  'three.unit.yaml': 'id: three\ntitle: Three\n',
  'unlisted.unit.yaml': 'id: unlisted\ntitle: Unlisted\nlessons: [d]\n',
  'a.lesson.md': '---\nid: a\ntitle: A\n---\n',
  'b.lesson.md': '---\nid: b\ntitle: B\ndays: 3\n---\n',
  'c.lesson.md': '---\nid: c\ntitle: C\n---\n',
  'd.lesson.md': '---\nid: d\ntitle: D\n---\n',
  'entry.assessment.yaml': 'id: entry\ntitle: Entry\ntype: diagnostic\nitems: []\n',
  'mid.assessment.yaml': 'id: mid\ntitle: Mid\ntype: formative\nafter: a\nitems: []\n',
};

function session(id: string, rest: string): Files {
  return { [`${id}.protocol.yaml`]: `id: ${id}\ntitle: ${id}\npurpose: adjust\n${rest}\n` };
}

function cycle(id: string, rest: string): Files {
  return {
    [`${id}.feedback.yaml`]: `id: ${id}\ntitle: ${id}\nobservation: {minutes: 15, every-weeks: 1}\n${rest}\n`,
  };
}

describe('the units of a session', () => {
  for (const [what, rest, expected] of [
    ['are those in focus, in its order', 'focus: {units: [two, one]}', ['two', 'one']],
    [
      'are those of lessons and assessments in focus',
      'focus: {lessons: [c], assessments: [mid]}',
      ['two', 'one'],
    ],
    ['are each there once', 'focus: {units: [one], lessons: [a, b], assessments: [entry]}', ['one']],
    [
      'are those of its timing if it has no other',
      'focus: {standards: [4.NF.A.1]}\ntiming: {before: c}',
      ['two'],
    ],
    ['are not those of its timing if it has others', 'focus: {units: [two]}\ntiming: {after: one}', ['two']],
    ['are only those that the curriculum lists', 'focus: {units: [unlisted, none], lessons: [d]}', []],
    ['may be an outline', 'focus: {units: [three]}', ['three']],
    ['are none where nothing is said', '', []],
  ] as const) {
    it(what, () => {
      const index = workspaceOf({ ...files, ...session('s', rest) }).index();
      const units = unitsOfSession(index, 's.protocol.yaml');
      assert.deepEqual(
        units.map((unit) => unit.facts.id),
        expected,
      );
      for (const id of expected)
        assert.deepEqual(
          sessionsAbout(index, `${id}.unit.yaml`).map((one) => one.id),
          ['s'],
        );
    });
  }

  it('are those that list it, too', () => {
    const index = workspaceOf({ ...files, ...session('listed', 'focus: {units: [two]}') }).index();
    assert.deepEqual(
      ['one', 'two', 'three'].map((id) => sessionsAbout(index, `${id}.unit.yaml`).length),
      [1, 1, 0],
    );
  });
});

describe('the time of a session, in lessons taught', () => {
  for (const [timing, earliest, latest] of [
    ['{before: one}', 0, 0],
    ['{before: two}', 2, 2],
    ['{after: one}', 2, 2],
    ['{before: b}', 1, 1],
    ['{after: b}', 2, 2],
    ['{before: entry}', 0, 0],
    ['{after: mid}', 1, 1],
    // Lesson b takes three days: two before lesson c it is under way, three before it has not begun.
    ['{before: c, days: 2}', 2, 2],
    ['{before: c, days: 3}', 1, 2],
    ['{before: c, days: 4}', 0, 2],
    ['{before: c, days: 40}', 0, 2],
    ['{after: a, days: 2}', 1, 1],
    ['{after: a, days: 3}', 1, 2],
    ['{after: a, days: 4}', 1, 3],
    ['{after: a, days: 1000000000}', 1, 3],
    ['{after: a, before: c}', 1, 2],
    ['{after: c, before: a}', 3, 3],
  ] as const) {
    it(`of ${timing} is ${earliest} to ${latest}`, () => {
      const index = workspaceOf({ ...files, ...session('s', `timing: ${timing}`) }).index();
      const [own] = index.all('protocol');
      const time = own === undefined ? undefined : sessionTime(index, own);
      const lessons = [...outline(index).lessons.values()];
      const count = (position = -1): number => lessons.filter((lesson) => lesson.position <= position).length;
      assert.deepEqual([count(time?.earliest), count(time?.latest)], [earliest, latest]);
      assert.ok(time !== undefined);
    });
  }

  for (const timing of ['{}', '{before: three}', '{before: none}', '{after: d}', '{days: 3}']) {
    it(`of ${timing} is not known`, () => {
      const index = workspaceOf({ ...files, ...session('s', `timing: ${timing}`) }).index();
      const [own] = index.all('protocol');
      assert.equal(own === undefined ? 'no session' : sessionTime(index, own), undefined);
    });
  }
});

describe('the order of teaching', () => {
  const index = workspaceOf(files).index();

  it('has a next lesson, across units, until the last', () => {
    const ids: string[] = [];
    for (let next = lessonAfter(index, 0); next !== undefined; next = lessonAfter(index, next.position))
      ids.push(next.facts.id ?? '');
    assert.deepEqual(ids, ['a', 'b', 'c']);
  });

  it('has a place for the units that the curriculum lists', () => {
    const placed = index.all('unit').filter((unit) => placedUnitOf(index, unit.id) !== undefined);
    assert.deepEqual(placed.map((unit) => unit.id).sort(), ['one', 'three', 'two']);
  });
});

describe('the units of a feedback cycle', () => {
  for (const [what, rest, expected] of [
    ['are the one in focus', 'focus: {unit: one}', ['one']],
    ['are those of its lessons', 'focus: {lessons: [c, a]}', ['two', 'one']],
    ['are those of the session it follows', 'follows: s', ['two']],
    ['are its own before those of the session', 'focus: {unit: one}\nfollows: s', ['one']],
    ['are none where it has only standards', 'focus: {standards: [4.NF.A.1]}', []],
  ] as const) {
    it(what, () => {
      const all = { ...files, ...session('s', 'focus: {lessons: [c]}'), ...cycle('f', rest) };
      const index = workspaceOf(all).index();
      assert.deepEqual(
        unitsOfCycle(index, 'f.feedback.yaml').map((unit) => unit.facts.id),
        expected,
      );
      const found = ['one', 'two', 'three'].filter((id) => hasCycle(index, `${id}.unit.yaml`));
      assert.deepEqual(found, [...expected].sort());
    });
  }

  it('change with the files', () => {
    const workspace = workspaceOf({ ...files, ...cycle('f', 'focus: {unit: one}\nobserver: lead') });
    assert.deepEqual([...cyclesByObserver(workspace.index()).keys()], ['lead']);
    workspace.apply([{ path: 'f.feedback.yaml', exists: false }]);
    assert.deepEqual([...cyclesByObserver(workspace.index()).keys()], []);
  });
});
