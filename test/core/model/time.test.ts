import assert from 'node:assert/strict';
import { type ClassTime, classTime } from '../../../server/src/core/model/class-time.ts';
import { declaredDok } from '../../../server/src/core/model/declared-dok.ts';
import { firstTaught } from '../../../server/src/core/model/first-taught.ts';
import { gradesBeside, gradesInWords } from '../../../server/src/core/model/grades.ts';
import { majorWork } from '../../../server/src/core/model/major-work.ts';
import { positionOf } from '../../../server/src/core/model/outline.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';

const curriculum = (units: string, grades = '4'): string =>
  `id: c\ntitle: C\nsubject: mathematics\ngrades: [${grades}]\nstandards: [ccss-math]\nunits: [${units}]\n`;
const unit = (id: string, more: string): string => `id: ${id}\ntitle: ${id}\n${more}\n`;
const lesson = (id: string, codes: string, more = ''): string =>
  `---\nid: ${id}\ntitle: ${id}\nstandards: {addressing: [${codes}]}\n${more}\n---\n`;
const assessment = (id: string, more: string): string =>
  `id: ${id}\ntitle: ${id}\n${more}\nitems:\n  - {id: q1, prompt: P, type: numeric, standards: [4.NF.A.1]}\n`;

function timeOf(files: Files): ClassTime {
  const index = workspaceOf(files).index();
  const own = index.document('unit', 'u');
  assert.ok(own !== undefined);
  return classTime(own, index);
}

describe('the class time of a unit', () => {
  const files: Files = {
    'u.unit.yaml': unit('u', 'minutes-per-day: 60\nlessons: [a, b, a]\nassessments: [end, exit, check, end]'),
    'a.lesson.md': lesson('a', '4.NF.A.1', 'minutes: 50\nchecks: [check]'),
    'b.lesson.md': lesson('b', '4.NF.A.2', 'days: 1.5'),
    'end.assessment.yaml': assessment('end', 'type: summative\nminutes: 70'),
    'exit.assessment.yaml': assessment('exit', 'type: exit-ticket\nminutes: 5'),
    'check.assessment.yaml': assessment('check', 'type: formative\nminutes: 10'),
  };

  it('is that of its lessons and of the assessments with a time of their own, each once', () => {
    const { least, most, assessments, isComplete } = timeOf(files);
    assert.ok(Math.abs(least - (50 / 60 + 1.5 + 70 / 60)) < 1e-9);
    assert.deepEqual({ most, assessments, isComplete }, { most: 5, assessments: 1, isComplete: true });
  });

  it('is not complete where a part is missing or does not say its time', () => {
    assert.equal(timeOf({ ...files, 'a.lesson.md': lesson('a', '4.NF.A.1') }).isComplete, false);
    const { 'b.lesson.md': _lesson, ...fewer } = files;
    assert.equal(timeOf(fewer).isComplete, false);
    const { 'end.assessment.yaml': _assessment, ...without } = files;
    assert.equal(timeOf(without).isComplete, false);
  });

  it('has no minutes where the unit does not say how long a day is', () => {
    const time = timeOf({ ...files, 'u.unit.yaml': unit('u', 'lessons: [a, b]') });
    assert.deepEqual(time, { least: 1.5, most: 2, assessments: 0, isComplete: false });
  });

  it('does not take a trace of a day for a day', () => {
    const traces = Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [
        `${id}.lesson.md`,
        lesson(id, '4.NF.A.1', `days: ${id === 'a' ? 1 : 1.0000000001}`),
      ]),
    );
    assert.equal(timeOf({ 'u.unit.yaml': unit('u', 'lessons: [a, b, c]'), ...traces }).most, 3);
  });
});

describe('major work', () => {
  function work(files: Files): readonly (readonly [string, number, number])[] {
    return majorWork(workspaceOf(files).index()).map(({ grade, days, majorDays }) => [
      grade,
      days,
      majorDays,
    ]);
  }

  it('divides the days of an outline over what it addresses, parts instead of wholes', () => {
    const standards = 'standards: {addressing: [4.NF.B.3, 4.NF.B.3a, 4.NF.B.3b, 4.MD.B, 4.G.A.1, MP3]}';
    const files = { 'curriculum.yaml': curriculum('u'), 'u.unit.yaml': unit('u', `days: 12\n${standards}`) };
    assert.deepEqual(work(files), [['4', 12, 6]]);
  });

  it('takes a cluster or a domain for the standards in it', () => {
    const files = {
      'curriculum.yaml': curriculum('u'),
      'u.unit.yaml': unit('u', 'days: 8\nstandards: {addressing: [4.NF.A, 4.MD.C, 4.G]}'),
    };
    assert.deepEqual(work(files), [['4', 8, 2]]);
  });

  it('gives the unit its days and its lessons their part of them', () => {
    const files = {
      'curriculum.yaml': curriculum('u'),
      'u.unit.yaml': unit('u', 'days: 10\nminutes-per-day: 60\nlessons: [a, b, c]'),
      'a.lesson.md': lesson('a', '4.NF.A.1', 'minutes: 120'),
      'b.lesson.md': lesson('b', '4.G.A.1', 'days: 2'),
      'c.lesson.md': lesson('c', '', ''),
    };
    assert.deepEqual(work(files), [['4', 8, 4]]);
  });

  it("is counted by the grade of the unit; another grade's is other work, high school is left out", () => {
    const files = {
      'curriculum.yaml': curriculum('u, v, w, x', '3, 4'),
      'u.unit.yaml': unit('u', 'grade: 4\ndays: 4\nstandards: {addressing: [4.NF.A.1, 3.NF.A.1]}'),
      'v.unit.yaml': unit('v', 'grade: 3\ndays: 2\nstandards: {addressing: [3.NF.A.1, HSA-SSE.A.1]}'),
      'w.unit.yaml': unit('w', 'days: 9\nstandards: {addressing: [3.NF.A.1]}'),
      'x.unit.yaml': unit('x', 'grade: 4\nstandards: {addressing: [4.NF.A.1]}'),
    };
    assert.deepEqual(work(files), [
      ['4', 4, 2],
      ['3', 1, 1],
    ]);
  });
});

describe('where a standard is first taught', () => {
  it('counts lessons, and outlines in their place', () => {
    const index = workspaceOf({
      'curriculum.yaml': curriculum('u, v, w'),
      'u.unit.yaml': unit('u', 'standards: {addressing: [4.NF.A.1]}\nlessons: [a, b]'),
      'v.unit.yaml': unit('v', 'standards: {addressing: [4.NF.B.3a]}'),
      'w.unit.yaml': unit('w', 'standards: {addressing: [4.G.A.1]}\nlessons: [c]'),
      'a.lesson.md': lesson('a', '4.NF.A.2'),
      'b.lesson.md': lesson('b', '4.NF.A.1'),
      'c.lesson.md': lesson('c', '4.NF.B.3'),
    }).index();
    const paths = ['a.lesson.md', 'b.lesson.md', 'v.unit.yaml', 'c.lesson.md', 'u.unit.yaml', 'w.unit.yaml'];
    const [a, b, v, c, ...units] = paths.map((path) => positionOf(index, path));
    assert.deepEqual(units, [undefined, undefined]);
    assert.ok(a !== undefined && b !== undefined && v !== undefined && c !== undefined);
    assert.ok(a < b && b < v && v < c);
    assert.deepEqual(
      ['4.NF.A.2', '4.NF.A.1', '4.NF.A', '4.NF.B.3a', '4.NF.B.3', '4.NF.B.3b', '4.G.A.1'].map(
        (code) => firstTaught(index, code)?.position,
      ),
      [a, b, a, v, v, c, undefined],
    );
    assert.equal(firstTaught(index, '4.NF.B.3')?.path, 'v.unit.yaml');
  });
});

describe('the depth of knowledge of a standard', () => {
  it('is what most of its lessons ask for, and of two the higher', () => {
    const levels: readonly (readonly [string, number | undefined])[] = [
      ['4.NF.A.1', 2],
      ['4.NF.A.1', 2],
      ['4.NF.A.1', 3],
      ['4.NF.B.3a', 1],
      ['4.NF.B.3a', 3],
      ['4.NF.A.2', undefined],
    ];
    const lessons = levels.map(([code, dok], at) => [
      `l${at}.lesson.md`,
      lesson(`l${at}`, code, dok === undefined ? '' : `dok: ${dok}`),
    ]);
    const index = workspaceOf({
      'curriculum.yaml': curriculum('u'),
      'u.unit.yaml': unit('u', 'lessons: [l0, l1, l2, l3, l4, l5]'),
      ...Object.fromEntries(lessons),
    }).index();
    assert.deepEqual(
      ['4.NF.A.1', '4.NF.B.3a', '4.NF.B.3', '4.NF', '4.NF.A.2'].map((code) => declaredDok(index, code)),
      [2, 3, 3, 3, undefined],
    );
  });
});

describe('grades', () => {
  it('are said as people say them', () => {
    assert.deepEqual(
      [['K'], ['4'], ['3', '5'], ['11', '9', '10', '12'], ['K', '1', '2']].map(gradesInWords),
      ['kindergarten', 'grade 4', 'grades 3 and 5', 'grades 9 to 12', 'grades K to 2'],
    );
  });

  it('are below, above or among others', () => {
    assert.deepEqual(
      [
        gradesBeside(['K'], ['1']),
        gradesBeside(['9', '10'], ['8']),
        gradesBeside(['4'], ['3', '5']),
        gradesBeside([], ['4']),
      ],
      ['below', 'above', 'among', 'among'],
    );
  });
});
