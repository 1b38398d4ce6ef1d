/** What depends on what, in a small year with all kinds of documents. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { impactOf } from '../../../server/src/core/model/impact/impact.ts';
import {
  meantBy,
  type SubjectKind,
  subjectAt,
  subjectsOf,
} from '../../../server/src/core/model/impact/subjects.ts';
import { impactText } from '../../../server/src/core/report/impact-text.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { year } from '../compare/year.ts';

/** `relation: id, id` for each group, upstream ones with `<` before them. */
function groups(word: string, files: Files = year, kind?: SubjectKind): readonly string[] {
  const index = workspaceOf(files).index();
  return subjectsOf(word, index, kind).flatMap((subject) =>
    impactOf(subject, index)
      .groups.filter(({ isFar }) => isFar !== true)
      .map(({ direction, relation, things }) =>
        [direction === 'upstream' ? '< ' : '', relation, ': ', things.map(({ id }) => id).join(', ')].join(
          '',
        ),
      ),
  );
}

describe('what depends on', () => {
  it('a standard', () =>
    assert.deepEqual(groups('4.NF.A.1'), [
      'Addressed by: fractions, strips',
      'Measured by: fractions-end/q1',
      'Looked for in: visits',
      '< Depends on: 3.NF.A.3, 4.OA.A.2',
      '< Stands under: 4.NF.A, 4.NF',
      'Leads to: 4.NF.A.2, 4.NF.B.3a, 4.NF.B.3b, 4.NF.B.3c, 4.NF.C.5, 5.NF.A.1, 5.NF.B.5',
      'Sessions that look at what measures it: data',
      'Lessons that these sessions may change: strips',
    ]));

  it('a standard, whatever form its code is written in', () =>
    assert.deepEqual(groups('CCSS.Math.Content.4.NF.A.1'), groups('4.NF.A.1')));

  it('a standard that is carried by those below it', () => {
    const index = workspaceOf(year).index();
    const [subject] = subjectsOf('4.NF', index);
    assert.ok(subject);
    const addressed = impactOf(subject, index).groups.find(({ relation }) => relation === 'Addressed by');
    assert.deepEqual(
      addressed?.things.map(({ id, note }) => [id, note]),
      [
        ['fractions', 'as 4.NF.A.1 and 4.NF.A.2'],
        ['strips', 'as 4.NF.A.1'],
        ['lines', 'as 4.NF.A.2'],
      ],
    );
  });

  it('a lesson', () =>
    assert.deepEqual(groups('strips'), [
      '< Is part of: fractions',
      '< Addresses: 4.NF.A.1',
      '< May be changed by: data',
      'Later lessons that teach what depends on it: lines',
      'Assessments that measure what it teaches: fractions-end',
      'Sessions that look at these assessments: data',
    ]));

  it('a lesson that rests on others', () =>
    assert.deepEqual(groups('columns'), [
      '< Is part of: area',
      '< Addresses: 4.MD.A.3',
      'Followed by: area-end',
      '< Earlier lessons on the same standards: rows',
      'Assessments that measure what it teaches: area-end',
    ]));

  it('an assessment', () =>
    assert.deepEqual(groups('fractions-end'), [
      '< Is part of: fractions',
      '< Measures: 4.NF.A.1, 4.NF.A.2',
      'Looked at in: data',
      'Followed by: data',
      '< Lessons that teach what it measures: strips, lines',
      'Lessons that sessions on it may change: strips',
      'Feedback cycles after these sessions: visits',
    ]));

  it('a unit', () =>
    assert.deepEqual(groups('fractions'), [
      'Holds: strips, lines, fractions-end, data',
      '< Is part of: year',
      '< Addresses: 4.NF.A.1, 4.NF.A.2',
      'Looked at in: visits',
      'Sessions about it: data',
      'Feedback cycles about it: visits',
    ]));

  it('a session', () =>
    assert.deepEqual(groups('data'), [
      '< Is part of: fractions',
      '< Looks at: fractions-end',
      '< Comes after: fractions-end',
      '< Held by: four',
      '< Led by: lead',
      'Followed up in: visits',
      'May change: strips',
      '< Is about: fractions',
    ]));

  it('a feedback cycle', () =>
    assert.deepEqual(groups('visits'), [
      '< Looks at: fractions',
      '< Looks for: 4.NF.A.1',
      '< Observed by: lead',
      '< Follows: data',
      '< Is about: fractions',
    ]));

  it('a team', () =>
    assert.deepEqual(groups('four'), [
      'Holds or meets for: data, time',
      '< Is led by: lead',
      '< Served by: lead',
    ]));

  it('a leader', () =>
    assert.deepEqual(groups('lead'), [
      'Leads: data',
      'Leads the team: four',
      'Serves: four',
      'Observes in: visits',
    ]));

  it('a schedule', () =>
    assert.deepEqual(groups('time'), ['< Held by: four', '< Gives a time to: area, area-end']));

  it('a term, an image and a link', () => {
    const files: Files = {
      ...year,
      'lines.lesson.md': `---\nid: lines\ntitle: Lines\nvocabulary: [{term: Unit fraction, definition: One part}]\n---\nA :term[unit  fraction], ![a](p.png), [Rows](rows.lesson.md).\n`,
      'p.png': undefined,
    };
    assert.deepEqual(groups('UNIT fraction', files), ['Mentioned in: lines']);
    assert.deepEqual(groups('p.png', files), ['Shown in: lines']);
    assert.ok(groups('rows', files).includes('Linked from: lines'));
    assert.ok(groups('lines', files).includes('< Links to: rows'));
  });

  it('nothing', () => assert.deepEqual(groups('later', { 'a.unit.yaml': 'id: later\ntitle: L\n' }), []));
});

describe('a word', () => {
  const twice: Files = { ...year, 'rows.unit.yaml': 'id: rows\ntitle: A unit of rows\n' };
  const index = workspaceOf(twice).index();

  it('may mean several things, or one of a kind', () => {
    assert.deepEqual(
      subjectsOf('rows', index).map(({ thing }) => thing.kind),
      ['unit', 'lesson'],
    );
    assert.deepEqual(
      subjectsOf('rows', index, 'lesson').map(({ thing }) => thing.title),
      ['Rows'],
    );
    assert.deepEqual(subjectsOf('rows', index, 'team'), []);
  });

  it('may be a path', () => {
    assert.equal(subjectsOf('data.protocol.yaml', index)[0]?.thing.id, 'data');
    assert.equal(subjectAt('', index), undefined);
    assert.equal(subjectAt('none.unit.yaml', index), undefined);
  });

  for (const [word, meant] of [
    ['stripes', ['strips']],
    ['4.NF.C.1', ['4.NF.A.1']],
    ['xyzzy', []],
    ['', []],
    ['x'.repeat(10_000), []],
  ] as const)
    it(`like ${JSON.stringify(word.slice(0, 12))} may have been meant for ${meant.join() || 'nothing'}`, () =>
      assert.deepEqual(meantBy(word, index), meant));
});

describe('impact of anything', () => {
  for (const sample of ['full', 'broken']) {
    it(`in samples/${sample} is found and told`, () => {
      const index = workspaceOf(filesOf(path.join(root, 'samples', sample))).index();
      const words = [
        ...index.filePaths(),
        ...['unit', 'lesson', 'protocol', 'team', 'leader', 'term'].flatMap((space) =>
          index.ids(space as 'unit'),
        ),
        '4',
        'MP1',
        '4.NF',
      ];
      for (const word of words) {
        const impacts = subjectsOf(word, index).map((subject) => impactOf(subject, index));
        const told = impactText(impacts, { columns: 80, isColoured: false, pathFor: (file) => file });
        assert.doesNotMatch(told, /undefined|\[object/);
      }
    });
  }

  it('ends where standards come before each other in a circle', () => {
    const circle: Files = {
      'curriculum.yaml': 'id: c\ntitle: C\nstandards: [own]\n',
      'own.standards.yaml':
        'id: own\ntitle: Own\nstandards:\n  - {code: A.1, parent: A.2, prerequisites: [A.2]}\n  - {code: A.2, parent: A.1, prerequisites: [A.1]}\n',
    };
    assert.deepEqual(groups('A.1', circle), [
      'Has as its parts: own',
      'Comes first for: own',
      '< Stands under: A.2',
      'Has below it: A.2',
    ]);
  });

  it('says nothing to a terminal that a file made up', () => {
    const index = workspaceOf({ 'a.lesson.yaml': 'id: a\ntitle: "\\e]0;x\\a"\n' }).index();
    const [subject] = subjectsOf('a', index);
    assert.ok(subject);
    assert.doesNotMatch(
      impactText([impactOf(subject, index)], { columns: 80, isColoured: false, pathFor: (file) => file }),
      /(?!\n)\p{Cc}/u,
    );
  });
});
