import assert from 'node:assert/strict';
import { coverage, threads } from '../../../server/src/core/model/coverage.ts';
import { curriculumMap } from '../../../server/src/core/model/map.ts';
import { outline } from '../../../server/src/core/model/outline.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';

const curriculum =
  'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u1, u2]\n';
const lesson = (id: string, codes: string, more = ''): string =>
  `---\nid: ${id}\ntitle: Lesson ${id}\nstandards:\n  addressing: [${codes}]\n${more}---\n`;
const assessment = (id: string, code: string, more = 'type: summative'): string =>
  `id: ${id}\ntitle: ${id}\n${more}\nitems:\n  - {id: q1, prompt: P, type: numeric, standards: [${code}]}\n`;

const files: Files = {
  'curriculum.yaml': curriculum,
  'u1.unit.yaml':
    'id: u1\ntitle: One\nstandards: {addressing: [4.NF.A]}\nlessons: [b, a]\nassessments: [end, entry, mid]\n',
  'u2.unit.yaml': 'id: u2\ntitle: Two\nlessons:\n  - section: S\n    lessons: [c]\n',
  'a.lesson.md': lesson('a', '4.NF.A.2', 'checks: [exit]\n'),
  'b.lesson.md': lesson('b', '4.NF.B.3a'),
  'c.lesson.md': lesson('c', '4.OA.A.1'),
  'end.assessment.yaml': assessment('end', '4.NF.B.3'),
  'entry.assessment.yaml': assessment('entry', '3.NF.A.1', 'type: diagnostic'),
  'mid.assessment.yaml': assessment('mid', '4.OA.A.1', 'type: formative\nafter: b'),
  'exit.assessment.yaml': assessment('exit', '4.MD.C.7', 'type: exit-ticket'),
};

describe('the order of teaching', () => {
  const order = outline(workspaceOf(files).index());

  it('is that of the curriculum and its units, sections included', () => {
    assert.deepEqual(
      order.units.map((unit) => unit.facts.id),
      ['u1', 'u2'],
    );
    const lessons = [...order.lessons.values()];
    assert.deepEqual(
      lessons.map((entry) => entry.facts.id),
      ['b', 'a', 'c'],
    );
    assert.deepEqual(
      lessons.map(({ position }) => position),
      lessons.map(({ position }) => position).sort((a, b) => a - b),
    );
  });

  it('puts assessments after their lesson, diagnostic ones before the unit, others at its end', () => {
    const at = (id: string): number | undefined => order.assessments.get(id)?.position;
    const [first, second] = [...order.lessons.values()].map(({ position }) => position);
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual([at('exit'), at('end'), at('mid')], [second, second, first]);
    assert.ok((at('entry') ?? first) < first);
    assert.deepEqual(
      order.units[0]?.assessments.map((entry) => entry.facts.id),
      ['entry', 'mid', 'exit', 'end'],
    );
  });

  it('survives a unit or lesson that is listed twice or not there', () => {
    const odd = outline(
      workspaceOf({
        ...files,
        'curriculum.yaml': curriculum.replace('[u1, u2]', '[u1, u1, none]'),
        'u1.unit.yaml': 'id: u1\ntitle: One\nlessons: [a, a, none]\n',
      }).index(),
    );
    assert.deepEqual(
      odd.units.map((unit) => unit.lessons.map((entry) => entry.facts.id)),
      [['a']],
    );
  });
});

describe('coverage', () => {
  const index = workspaceOf(files).index();
  const state = new Map(coverage(index).rows.map((row) => [row.standard.code, row.state]));

  for (const [code, expected, why] of [
    ['4.NF.B.3', 'covered', 'a component is taught and the parent assessed'],
    ['4.NF.B.3a', 'covered', 'the component itself'],
    ['4.NF.B.3b', 'assessed-only', 'assessing the parent assesses each component'],
    ['4.NF.A.2', 'taught-only', 'no item measures it'],
    ['4.NF.A.1', 'hollow', 'the unit promises its cluster, no lesson carries it'],
    ['4.OA.A.1', 'out-of-order', 'assessed after lesson 1, taught in lesson 3'],
    ['4.MD.C.7', 'assessed-only', 'only an exit ticket'],
    ['4.G.A.1', 'unaddressed', 'nothing names it'],
  ] as const) {
    it(`of ${code} is ${expected}: ${why}`, () => assert.equal(state.get(code), expected));
  }

  it('of an anchor is none unless something names it', () => {
    const literacy = {
      'curriculum.yaml':
        'id: c\ntitle: C\nsubject: literacy\ngrades: [4]\nstandards: [ccss-ela]\nunits: [u]\n',
      'u.unit.yaml': 'id: u\ntitle: U\nlessons: [l]\n',
      'l.lesson.md': lesson('l', 'CCRA.R.1'),
    };
    assert.deepEqual(
      coverage(workspaceOf(literacy).index())
        .rows.filter(({ standard }) => standard.type === 'anchor')
        .map((row) => [row.standard.code, row.state, row.lessons]),
      [['CCRA.R.1', 'taught-only', ['l']]],
    );
  });

  it('of a tree that is deeper than any framework is found as far as a hundred levels', () => {
    const codes = Array.from({ length: 20_000 }, (_, at) => `{code: D${at}, parent: D${at - 1}}`);
    const deep = {
      'curriculum.yaml': curriculum.replace('[ccss-math]', '[own]'),
      'own.standards.yaml': `id: own\ntitle: O\nstandards: [${codes.join(', ')}]\n`,
      'u1.unit.yaml': 'id: u1\ntitle: One\nlessons: [a]\n',
      'a.lesson.md': lesson('a', 'D0'),
    };
    const { taught } = threads(workspaceOf(deep).index());
    assert.deepEqual([taught('D100') !== undefined, taught('D101')], [true, undefined]);
  });

  it('does not count a diagnostic assessment', () =>
    assert.equal(threads(index).assessed('3.NF.A.1'), undefined));

  it('says where a standard is taught and assessed', () => {
    const row = coverage(index).rows.find((one) => one.standard.code === '4.OA.A.1');
    assert.deepEqual([row?.lessons, row?.assessments], [['c'], ['mid']]);
  });

  it('changes with the files', () => {
    const workspace = workspaceOf(files);
    assert.equal(
      coverage(workspace.index()).rows.find((row) => row.standard.code === '4.G.A.1')?.state,
      'unaddressed',
    );
    workspace.apply([{ path: 'c.lesson.md', text: lesson('c', '4.G.A.1') }]);
    assert.equal(
      coverage(workspace.index()).rows.find((row) => row.standard.code === '4.G.A.1')?.state,
      'taught-only',
    );
  });
});

describe('the map', () => {
  const people =
    'id: s\ntitle: S\nteams:\n  - {id: t, title: Team, leader: l}\nleaders:\n  - {id: l, role: Leader, serves: [t]}\n';
  const more: Files = {
    ...files,
    'a.lesson.md': `${lesson('a', '4.NF.2')}:::activity{title="Fold" minutes=10 standards="4.NF.A.2, MP3"}\n:::\n`,
    's.schedule.yaml': people,
    'p.protocol.yaml':
      'id: p\ntitle: P\npurpose: data-analysis\nfocus: {assessments: [end]}\ntiming: {after: end}\nteam: t\nfacilitator: {leader: l}\nagenda:\n  - {step: Look, minutes: 10}\noutputs: {adjusts: [c]}\n',
    'f.feedback.yaml':
      'id: f\ntitle: F\nobserver: l\nobservation: {minutes: 15, every-weeks: 2}\nfocus: {unit: u1}\nfollows: p\n',
  };
  const { nodes, edges } = curriculumMap(workspaceOf(more).index());
  const from = (id: string): readonly string[] =>
    edges.filter((edge) => edge.from === id).map((edge) => `${edge.role} ${edge.to}`);

  it('has everything that is defined as nodes', () => {
    const types = new Set(nodes.map((node) => node.type));
    assert.deepEqual([...types].sort(), [
      'activity',
      'assessment',
      'feedback',
      'item',
      'leader',
      'lesson',
      'protocol',
      'standard',
      'team',
      'unit',
    ]);
  });

  it('connects standards by their canonical code, whatever was written', () => {
    assert.deepEqual(from('lesson:a'), ['addressing standard:4.NF.A.2']);
    assert.deepEqual(from('activity:a/1'), ['activity standard:4.NF.A.2', 'activity standard:MP3']);
    assert.deepEqual(from('item:end/q1'), ['assesses standard:4.NF.B.3']);
  });

  it('connects sessions, feedback, teams and leaders', () => {
    assert.deepEqual(from('protocol:p'), [
      'after assessment:end',
      'focus assessment:end',
      'facilitator leader:l',
      'adjusts lesson:c',
      'team team:t',
    ]);
    assert.deepEqual(from('feedback:f'), ['observer leader:l', 'follows protocol:p', 'focus unit:u1']);
    assert.deepEqual(from('team:t'), ['leader leader:l']);
    assert.deepEqual(from('leader:l'), ['serves team:t']);
  });

  it('marks gaps by the coverage of the standard', () => {
    assert.equal(nodes.find((node) => node.id === 'standard:4.G.A.1')?.coverage, 'unaddressed');
  });

  it('is the same whatever the order of the files', () => {
    const reversed = Object.fromEntries(Object.entries(more).reverse());
    assert.deepEqual(curriculumMap(workspaceOf(reversed).index()), { nodes, edges });
  });

  it('counts lessons through all units, and assessments by the lessons before them', () => {
    const positions = nodes.filter(({ position }) => position !== undefined);
    assert.deepEqual(
      positions.map(({ id, position }) => [id, position]),
      [
        ['lesson:b', 1],
        ['lesson:a', 2],
        ['assessment:entry', 0],
        ['assessment:mid', 1],
        ['assessment:end', 2],
        ['lesson:c', 3],
      ],
    );
  });

  it('leaves out what leads nowhere', () => {
    const known = new Set(nodes.map((node) => node.id));
    assert.deepEqual(
      edges.filter((edge) => !known.has(edge.to) || !known.has(edge.from)),
      [],
    );
  });
});
