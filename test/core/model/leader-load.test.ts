import assert from 'node:assert/strict';
import { leaderLoad } from '../../../server/src/core/model/leader-load.ts';
import { people } from '../../../server/src/core/model/people.ts';
import { includesSubject, subjectKey } from '../../../server/src/core/model/subject.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';

const curriculum: Files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4, 5]\nstandards: [ccss-math]\nunits: [u, v, w]\n',
  'u.unit.yaml': 'id: u\ntitle: U\ngrade: 4\n',
  'v.unit.yaml': 'id: v\ntitle: V\ngrade: 4\n',
  'w.unit.yaml': 'id: w\ntitle: W\ngrade: 5\n',
};

function schedule(text: string): Files {
  return { 's.schedule.yaml': `id: s\ntitle: S\n${text}` };
}

/** Two teams of one subject, with three and two teachers, of whom one is in both. */
const teams = `teams:
  - {id: four, subject: Mathematics, grades: [4], leader: l, members: [A, B, C]}
  - {id: five, subject: mathematics, grades: [5], members: [C, D]}
`;

function cycle(id: string, focus: string, minutes: number, talk: number, weeks: number | string): Files {
  const text = `id: ${id}\ntitle: ${id}\nobserver: l\nobservation: {minutes: ${minutes}, every-weeks: ${weeks}}\ndebrief: {minutes: ${talk}}\nfocus: ${focus}\n`;
  return { [`${id}.feedback.yaml`]: text };
}

/** The teachers of each cycle that counts, and the total. */
function loadOf(
  files: Files,
  id = 'l',
): { readonly teachers: Readonly<Record<string, number>>; readonly total: number } {
  const index = workspaceOf({ ...curriculum, ...files }).index();
  const leader = people(index).leaders.get(id);
  assert.ok(leader);
  const { cycles, total } = leaderLoad(index, leader);
  return { teachers: Object.fromEntries(cycles.map((one) => [one.cycle.title, one.teachers])), total };
}

const serving = 'leaders:\n  - {id: l, role: Lead, serves: [four, five]}\n';

describe('the weekly time of a leader', () => {
  it('is visits and talks with each teacher, by the weeks between', () => {
    const files = {
      ...schedule(`${teams}leaders:\n  - {id: l, role: Lead}\n`),
      ...cycle('a', '{unit: u}', 10, 20, 2),
    };
    assert.deepEqual(loadOf(files), { teachers: { a: 3 }, total: 45 });
  });

  it('has the teachers of the teams that teach the unit', () => {
    const files = {
      ...schedule(teams + serving),
      ...cycle('a', '{unit: u}', 10, 0, 1),
      ...cycle('b', '{unit: w}', 10, 0, 1),
    };
    assert.deepEqual(loadOf(files), { teachers: { a: 3, b: 2 }, total: 50 });
  });

  it('has each teacher once for a cycle without a unit, and for one that no team teaches', () => {
    const sameTeams = teams.replaceAll('athematics', 'ath');
    for (const files of [
      { ...schedule(teams + serving), ...cycle('a', '{standards: [4.NF.A.1]}', 10, 0, 1) },
      { ...schedule(sameTeams + serving), ...cycle('a', '{unit: u}', 10, 0, 1) },
    ])
      assert.deepEqual(loadOf(files), { teachers: { a: 4 }, total: 40 });
  });

  it("counts the heaviest of a team's units, with all cycles about it", () => {
    const files = {
      ...schedule(`${teams}leaders:\n  - {id: l, role: Lead}\n`),
      ...cycle('a', '{unit: u}', 10, 0, 1),
      ...cycle('b', '{unit: v}', 6, 0, 1),
      ...cycle('c', '{unit: v}', 10, 0, 2),
    };
    assert.deepEqual(loadOf(files), { teachers: { b: 3, c: 3 }, total: 33 });
  });

  it('has the meetings in the school day of teams that it leads, or that nobody else leads', () => {
    const meetings =
      'collaboration:\n  - {team: four, minutes: 45}\n  - {team: four, minutes: 45, day: saturday}\n  - {team: five, minutes: 60}\n  - {team: five, minutes: 30, in-school-day: false}\n';
    assert.equal(loadOf(schedule(teams + meetings + serving)).total, 105);
    const led = teams.replace('grades: [5]', 'grades: [5], leader: other');
    assert.equal(loadOf(schedule(led + meetings + serving)).total, 45);
  });

  it('counts what is not said as nothing', () => {
    const files = {
      ...schedule(
        'teams:\n  - {id: four, leader: l}\ncollaboration:\n  - {team: four}\nleaders:\n  - {id: l, role: Lead, serves: [none]}\n',
      ),
      ...cycle('a', '{unit: u}', 10, 20, 1),
      ...cycle('b', '{unit: u}', 10, 20, 0),
      ...cycle('c', '{unit: u}', 10, 20, 'often'),
    };
    assert.equal(loadOf(files).total, 0);
  });

  it('takes the same name twice in one team for two teachers', () => {
    const one =
      'teams:\n  - {id: four, leader: l, members: [Teacher, Teacher]}\nleaders:\n  - {id: l, role: Lead}\n';
    assert.deepEqual(loadOf({ ...schedule(one), ...cycle('a', '{unit: u}', 10, 0, 1) }), {
      teachers: { a: 2 },
      total: 20,
    });
  });
});

describe('people', () => {
  it('are gathered from all schedules, the first of two with one id counts', () => {
    const { teams: found, leaders } = people(
      workspaceOf({
        ...schedule(`${teams}leaders:\n  - {id: l, role: Lead, serves: [five]}\n`),
        't.schedule.yaml':
          'id: t\ntitle: T\nteams:\n  - {id: four, subject: art}\ncollaboration:\n  - {team: four, minutes: 90, day: monday}\nleaders:\n  - {id: l, role: Other}\n',
      }).index(),
    );
    assert.equal(found.get('four')?.subject, 'Mathematics');
    assert.deepEqual(
      found.get('four')?.meetings.map(({ path, pointer }) => `${path}${pointer}`),
      ['t.schedule.yaml/collaboration/0'],
    );
    assert.equal(leaders.get('l')?.role, 'Lead');
    assert.deepEqual(
      leaders.get('l')?.teams.map((team) => team.id),
      ['five', 'four'],
    );
  });

  it('have subjects in words of their own', () => {
    assert.equal(subjectKey(' English_Language-Arts '), 'english language arts');
    assert.ok(includesSubject(['science', 'Mathematics'], 'mathematics'));
    assert.ok(!includesSubject(['math'], 'mathematics'));
  });
});
