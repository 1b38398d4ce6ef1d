/** The change of meaning between two states of a small year. */
import assert from 'node:assert/strict';
import {
  type CurriculumChanges,
  coverageChanges,
  curriculumChanges,
} from '../../../server/src/core/compare/curriculum-changes.ts';
import { diffReport } from '../../../server/src/core/report/diff-report.ts';
import { diffText } from '../../../server/src/core/report/diff-text.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { year } from './year.ts';

type Edit = readonly [path: string, from: string | undefined, to: string | undefined];

/** The year after some edits; a file without `from` is new, one without `to` is gone. */
function yearAfter(...edits: readonly Edit[]): Files {
  const files: Record<string, string | undefined> = { ...year };
  for (const [path, from, to] of edits) {
    const text = files[path] ?? '';
    if (to === undefined) delete files[path];
    else if (from === undefined) files[path] = to;
    else {
      assert.ok(text.includes(from), `${path} does not hold ${from}`);
      files[path] = text.replace(from, to);
    }
  }
  return files;
}

function changes(before: Files, later: Files): CurriculumChanges {
  return curriculumChanges(workspaceOf(before).index(), workspaceOf(later).index());
}

/** The report without its first line, which is the same for all. */
function told(...edits: readonly Edit[]): string {
  const report = diffReport({
    curriculum: undefined,
    before: 'a',
    after: 'b',
    changes: changes(year, yearAfter(...edits)),
    unread: { before: [], after: [] },
  });
  return diffText(report, { columns: 400, isColoured: false }).split('\n').slice(2).join('\n').trimEnd();
}

describe('the change of meaning', () => {
  for (const [what, edits, expected] of [
    ['is nothing where nothing changed', [], ''],
    [
      'is nothing where only prose and order of keys changed',
      [
        ['rows.lesson.md', ':::\n', ':::\nMore words.\n'],
        ['area.unit.yaml', 'id: area\ntitle: Area\n', 'title: Area\nid: area\n'],
      ],
      '',
    ],
    [
      'is nothing where a file was renamed',
      [
        ['rows.lesson.md', undefined, undefined],
        ['01.lesson.md', undefined, year['rows.lesson.md'] ?? ''],
      ],
      '',
    ],
    [
      'is nothing where a code is written in another form',
      [['strips.lesson.md', '[4.NF.A.1]', '[4.NF.1]']],
      '',
    ],
    [
      'is that an item measures something else',
      [['fractions-end.assessment.yaml', '[4.NF.A.2]', '[4.NF.A.1]']],
      `Standards
  ~ 4.NF.A.2 (Compare fractions when both numerators and denominators differ)
      Covered → taught only, because item 'q2' of the assessment 'End of fractions' now measures 4.NF.A.1 instead.

Assessments
  ~ End of fractions (fractions-end)
      Item 'q2': standards gained 4.NF.A.1 and lost 4.NF.A.2.`,
    ],
    [
      'is that an item is gone, and another has come',
      [
        [
          'fractions-end.assessment.yaml',
          '{id: q2, prompt: x, standards: [4.NF.A.2]}',
          '{id: q3, prompt: x, standards: [4.NF.A.1], dok: 2}',
        ],
      ],
      `Standards
  ~ 4.NF.A.2 (Compare fractions when both numerators and denominators differ)
      Covered → taught only, because item 'q2' of the assessment 'End of fractions' is gone.

Assessments
  ~ End of fractions (fractions-end)
      Item 'q3' is new: depth of knowledge 2; standards 4.NF.A.1.
      Item 'q2' is gone.`,
    ],
    [
      'is that an assessment is gone',
      [
        ['area-end.assessment.yaml', undefined, undefined],
        ['area.unit.yaml', 'assessments: [area-end]\n', ''],
      ],
      `Standards
  ~ 4.MD.A.3 (Use rectangle area and perimeter formulas in problems)
      Covered → taught only, because the assessment 'End of area' is gone.

Units
  ~ Area (area)
      Assessments lost area-end.

Assessments
  - End of area (area-end)
      Was an assessment of 'Area'.`,
    ],
    [
      'is that no unit lists an assessment any more',
      [['area.unit.yaml', 'assessments: [area-end]\n', '']],
      `Standards
  ~ 4.MD.A.3 (Use rectangle area and perimeter formulas in problems)
      Covered → taught only, because the assessment 'End of area' is no longer part of a unit.

Units
  ~ Area (area)
      Assessments lost area-end.

Assessments
  ~ End of area (area-end)
      No longer listed; it was an assessment of 'Area'.`,
    ],
    [
      'is that an assessment asks what students bring',
      [['area-end.assessment.yaml', 'summative', 'diagnostic']],
      `Standards
  ~ 4.MD.A.3 (Use rectangle area and perimeter formulas in problems)
      Covered → taught only, because the assessment 'End of area' is now a diagnostic assessment, which asks what students bring.

Assessments
  ~ End of area (area-end)
      Type summative → diagnostic.`,
    ],
    [
      'is that a standard is no longer taught',
      [['strips.lesson.md', 'standards: {addressing: [4.NF.A.1]}\n', '']],
      `Standards
  - 4.NF.A.1 (Explain with models why multiplying top and bottom gives equivalent fractions)
      Covered → assessed only, because the lesson 'Strips' no longer addresses it.
      No longer taught; it was first taught in 'Strips' (lesson 1 of 2 in 'Fractions').

Lessons
  ~ Strips (strips)
      Addressing lost 4.NF.A.1.`,
    ],
    [
      'is that a unit promises and teaches one more, with all below it',
      [
        ['later.unit.yaml', '[4.G.A.1]}\n', '[4.G.A.1, 4.NF.B.4]}\nlessons: [multiply]\n'],
        [
          'multiply.lesson.md',
          undefined,
          '---\nid: multiply\ntitle: Multiply\nstandards: {addressing: [4.NF.B.4]}\n---\n',
        ],
      ],
      `Standards
  + 4.NF.B.4 (Multiplying fractions by whole numbers)
      Not addressed → taught only, because the lesson 'Multiply' is new.
      Now taught, first in 'Multiply' (lesson 1 of 1 in 'Later').
      The same for 3 standards below it.
  - 4.G.A.1 (Draw and identify points, lines, rays, angles, parallels, and perpendiculars)
      No longer planned; it was for 'Later' (unit 3 of 3), which had no lessons then.

Units
  ~ Later (later)
      Addressing gained 4.NF.B.4.

Lessons
  + Multiply (multiply)
      New: lesson 1 of 1 in 'Later'.`,
    ],
    [
      'is that a unit is taught earlier',
      [['curriculum.yaml', '[area, fractions, later]', '[later, area, fractions]']],
      `Standards
  ~ 4.G.A.1 (Draw and identify points, lines, rays, angles, parallels, and perpendiculars)
      First taught earlier, with 'Later': now unit 1 of 3 instead of unit 3.

Units
  ~ Later (later)
      Moved: now unit 1 of 3 instead of unit 3.`,
    ],
    [
      'is that an assessment is given too early, since its lesson moved',
      [
        ['fractions.unit.yaml', '[strips, lines]', '[strips]'],
        ['later.unit.yaml', '[4.G.A.1]}\n', '[4.G.A.1]}\nlessons: [lines]\n'],
        ['fractions-end.assessment.yaml', 'common: true\n', 'common: true\nafter: strips\n'],
      ],
      `Standards
  ~ 4.NF.A.2 (Compare fractions when both numerators and denominators differ)
      Covered → out of order, because the assessment 'End of fractions' is given before the lesson 'Lines', the first lesson that teaches it.
  - 4.G.A.1 (Draw and identify points, lines, rays, angles, parallels, and perpendiculars)
      No longer planned; it was for 'Later' (unit 3 of 3), which had no lessons then.

Lessons
  ~ Lines (lines)
      Moved: now lesson 1 of 1 in 'Later'; it was lesson 2 of 2 in 'Fractions'.

Assessments
  ~ End of fractions (fractions-end)
      After strips, where nothing was said before.`,
    ],
    [
      'is that two lessons changed places, of which one has moved',
      [['fractions.unit.yaml', '[strips, lines]', '[lines, strips]']],
      `Standards
  ~ 4.NF.A.1 (Explain with models why multiplying top and bottom gives equivalent fractions)
      First taught later, with 'Strips': now lesson 2 of 2 in 'Fractions' instead of lesson 1.

Lessons
  ~ Strips (strips)
      Moved: now lesson 2 of 2 in 'Fractions' instead of lesson 1.`,
    ],
    [
      'is that a lesson has another title, time and work, and no practice',
      [
        [
          'rows.lesson.md',
          'title: Rows\nminutes: 60',
          'title: Rows and rows\nminutes: 45\ndok: 2\nrigor: [conceptual]',
        ],
        ['rows.lesson.md', 'minutes=20 standards="4.MD.A.3"', 'minutes=30 standards="4.MD.A.3 MP1"'],
        [
          'rows.lesson.md',
          'id: count, text: Count rows, standards: [4.MD.A.3]',
          'id: count, text: Count rows',
        ],
        ['lines.lesson.md', ', practices: [MP3]', ''],
      ],
      `Standards
  - MP3 (Justify your thinking and respond to others' arguments)
      No longer taught; it was first taught in 'Lines' (lesson 2 of 2 in 'Fractions').

Lessons
  ~ Rows and rows (rows)
      Title Rows → 'Rows and rows'.
      Minutes 60 → 45.
      Depth of knowledge 2, where nothing was said before.
      Rigor gained conceptual.
      Objective 'Count rows': standards lost 4.MD.A.3.
      Activity 'Try it': minutes 20 → 30; standards gained MP1.
  ~ Lines (lines)
      Practices lost MP3.`,
    ],
    [
      'is what a session and a feedback cycle are about, and when',
      [
        ['data.protocol.yaml', 'minutes: 45', 'minutes: 60'],
        ['data.protocol.yaml', 'minutes: 5, purpose: admin', 'minutes: 20, purpose: admin'],
        ['data.protocol.yaml', 'after: fractions-end, days: 1', 'before: fractions, days: 3'],
        ['data.protocol.yaml', 'adjusts: [strips]', 'adjusts: [lines]'],
        ['data.protocol.yaml', 'facilitator: {leader: lead}', 'facilitator: {role: A coach}'],
        ['visits.feedback.yaml', 'every-weeks: 2', 'every-weeks: 4'],
        [
          'visits.feedback.yaml',
          'debrief: {minutes: 30, within-days: 2, steps: [praise]}\n',
          'evaluative: true\n',
        ],
        ['visits.feedback.yaml', '[asking why]', '[asking why, waiting]'],
      ],
      `Team sessions
  ~ Data (data)
      Minutes 45 → 60.
      Before fractions, where nothing was said before.
      After fractions-end is no longer said.
      Days before or after 1 → 3.
      Facilitator lead → 'A coach'.
      Minutes of its agenda 45 → 60.
      Minutes for organising 5 → 20.
      Lessons it adjusts gained lines and lost strips.

Feedback cycles
  ~ Visits (visits)
      Counts toward a rating no → yes.
      Weeks between visits 2 → 4.
      Minutes of a debrief 30 is no longer said.
      Days until the debrief 2 is no longer said.
      Steps of the debrief lost praise.
      Priority skills gained waiting.`,
    ],
    [
      'is what the calendar and the people have time for',
      [
        ['year.schedule.yaml', 'minutes: 90}', 'minutes: 45, in-school-day: false}'],
        ['year.schedule.yaml', '[Ann, Ben]', '[Ann, Cem]'],
        ['year.schedule.yaml', 'per-week: 200', 'per-week: 100'],
        ['year.schedule.yaml', 'ends: "2026-08-18"', 'ends: "2026-08-25"'],
        ['year.schedule.yaml', 'date: "2026-08-24"', 'date: "2026-08-25"'],
        ['year.schedule.yaml', 'holidays: ["2026-09-07"]', 'holidays: []'],
      ],
      `Time and people
  ~ Time (time)
      Holidays lost 2026-09-07.
      Time of the unit 'area': ends 2026-08-18 → 2026-08-25.
      Date of the assessment 'area-end': date 2026-08-24 → 2026-08-25.
      Team 'Team four': minutes it meets a week 90 → 45; of these in the school day 90 is no longer said; longest meeting in one piece 90 → 45; members gained Cem and lost Ben.
      Leader 'Lead': minutes set free a week 200 → 100.`,
    ],
    [
      'is what the curriculum holds itself to',
      [
        [
          'curriculum.yaml',
          'practices: {collaboration-minutes-per-week: 90}',
          'practices: {collaboration-minutes-per-week: 45}\nrules: {taught-not-assessed: off, orphan-document: {drafts/**: info}}',
        ],
      ],
      `The curriculum
  ~ A year (year)
      Minutes of collaboration a week 90 → 45.
      Settings of checks gained orphan-document: info in drafts/**, taught-not-assessed: off.`,
    ],
    [
      'is that sessions and cycles come and go',
      [
        ['data.protocol.yaml', undefined, undefined],
        ['new.feedback.yaml', undefined, 'id: new\ntitle: New\nobservation: {minutes: 15, every-weeks: 1}\n'],
        ['fractions.unit.yaml', 'protocols: [data]\n', ''],
      ],
      `Units
  ~ Fractions (fractions)
      Sessions lost data.

Team sessions
  - Data (data)

Feedback cycles
  + New (new)`,
    ],
  ] as const satisfies readonly (readonly [string, readonly Edit[], string])[]) {
    it(what, () => assert.equal(told(...edits), expected));
  }

  it('is the whole of it where there was nothing', () => {
    const { standards, documents } = changes({}, year);
    assert.deepEqual(new Set(documents.map(({ change }) => change)), new Set(['added']));
    assert.equal(documents.length, Object.keys(year).length);
    assert.ok(
      standards.some(
        ({ code, before, after: now }) => code === '4.NF.A.1' && before === undefined && now === 'covered',
      ),
    );
  });

  it('is the mirror image the other way round', () => {
    const later = yearAfter(
      ['fractions-end.assessment.yaml', '[4.NF.A.2]', '[4.NF.A.1]'],
      ['curriculum.yaml', '[area, fractions, later]', '[later, area, fractions]'],
    );
    const forth = changes(year, later);
    const back = changes(later, year);
    assert.deepEqual(
      back.standards.map(({ code, before, after: now }) => [code, now, before]),
      forth.standards.map(({ code, before, after: now }) => [code, before, now]),
    );
    assert.deepEqual(
      back.documents.map(({ id }) => id),
      forth.documents.map(({ id }) => id),
    );
  });

  it('is found among documents without ids, and twice the same id', () => {
    const odd: Files = {
      'a.lesson.md': '',
      'b.lesson.md': '---\nminutes: 5\n---\n',
      'c.unit.yaml': 'id: x\n',
      'd.unit.yaml': 'id: x\n',
      'e.lesson.yaml': '[',
      'curriculum.yaml': '- a',
    };
    assert.deepEqual(changes(odd, odd), { standards: [], documents: [] });
    const { documents } = changes(odd, { ...odd, 'b.lesson.md': '---\nminutes: 6\n---\n' });
    assert.deepEqual(
      documents.map(({ path, id, details }) => [path, id, details]),
      [['b.lesson.md', undefined, [{ what: 'value', name: 'minutes', before: 5, after: 6 }]]],
    );
  });

  it('has the coverage alone for a summary', () => {
    const states = coverageChanges(
      workspaceOf(year).index(),
      workspaceOf(
        yearAfter(
          ['fractions-end.assessment.yaml', '[4.NF.A.2]', '[4.NF.A.1]'],
          ['curriculum.yaml', '[area, fractions, later]', '[later, area, fractions]'],
        ),
      ).index(),
    );
    assert.deepEqual(
      states.map(({ code, before, after: now }) => [code, before, now]),
      [['4.NF.A.2', 'covered', 'taught-only']],
    );
  });
});
