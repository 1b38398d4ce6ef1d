import assert from 'node:assert/strict';
import path from 'node:path';
import { type Columns, isGap, mapColumns } from '../../../server/src/core/model/columns/columns.ts';
import { curriculumMap } from '../../../server/src/core/model/map.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { small } from '../publish/small.ts';

function columnsOf(files: Files): readonly Columns[] {
  return mapColumns(workspaceOf(files).index());
}

function nodesOf(units: readonly Columns[]) {
  return units.flatMap(({ standards, lessons, assessments, team }) => [
    ...standards,
    ...lessons,
    ...assessments,
    ...team,
  ]);
}

describe('the map in columns', () => {
  it('puts lessons in teaching order, and assessments and sessions beside the lesson that they follow', () => {
    const [unit] = columnsOf(small);
    const shown = (nodes: Columns['lessons'] = []) => nodes.map(({ id, row }) => `${row} ${id}`);
    assert.deepEqual(shown(unit?.lessons), ['1 lesson:folding', '2 lesson:comparing']);
    assert.deepEqual(shown(unit?.assessments), [
      '0 assessment:entry',
      '1 assessment:exit',
      '2 assessment:end',
    ]);
    assert.deepEqual(shown(unit?.team), ['0 protocol:study', '0 feedback:cycle', '2 protocol:data']);
  });

  it('follows a standard through a lesson to what measures it, and past the lessons where none teaches it', () => {
    const [unit] = columnsOf({
      ...small,
      'u/end.assessment.yaml': `${small['u/end.assessment.yaml']}\n`.replace(
        'standards: [4.NF.A.2]\n    points: 3',
        'standards: [4.G.A.1]\n    points: 3',
      ),
    });
    const threads = (unit?.threads ?? []).map(
      ({ from, to, role, isGap }) => `${from} ${role} ${to}${isGap ? '!' : ''}`,
    );
    for (const thread of [
      'standard:4.NF.A.1 addressing lesson:folding',
      'lesson:folding checks assessment:exit',
      'lesson:comparing leads assessment:end',
      'assessment:end focus protocol:data',
      'protocol:data adjusts lesson:comparing',
      'protocol:study follows feedback:cycle',
      'standard:4.G.A.1 assesses assessment:end!',
    ])
      assert.ok(threads.includes(thread), `${thread} is not in\n${threads.join('\n')}`);
  });

  it('tells what a unit is about from what it only names', () => {
    const [unit] = columnsOf(small);
    const about = (code: string) => unit?.standards.find(({ title }) => title === code)?.relation;
    assert.equal(about('4.NF.A.1'), undefined);
    assert.equal(about('3.NF.A.3'), 'building-on');
    assert.equal(about('3.NF.A.3a'), 'asked-before');
    assert.equal(about('MP3'), 'practices');
  });

  it('sees what is missing: broken threads, and lessons and assessments without a standard', () => {
    const units = columnsOf({
      ...small,
      'u/comparing.lesson.md': '---\nid: comparing\ntitle: Comparing\n---\n',
    });
    const gaps = nodesOf(units)
      .filter(isGap)
      .map(({ id }) => id);
    assert.ok(gaps.includes('lesson:comparing'));
    assert.ok(gaps.includes('standard:4.NF.A.2'), 'it is assessed only');
    assert.ok(gaps.includes('standard:4.MD.A.1'), 'it is promised only');
    assert.ok(!gaps.includes('standard:3.NF.A.3'), 'it is of another grade');
  });

  it('shows what no unit holds, and standards of the grade that no unit names', () => {
    const units = columnsOf({
      'curriculum.yaml':
        'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: []\n',
      'a.unit.yaml': 'id: a\ntitle: A\nstandards: { addressing: [4.G.A.1] }\n',
      'l.lesson.md': '---\nid: l\ntitle: L\nstandards: { addressing: [4.NF.A.1] }\n---\n',
    });
    assert.deepEqual(
      units.map(({ id }) => id),
      ['unit:a', 'unplaced', 'unaddressed'],
    );
    assert.deepEqual(
      units[1]?.lessons.map(({ id }) => id),
      ['lesson:l'],
    );
    assert.ok(!units[2]?.standards.some(({ title }) => title === '4.NF.A.1' || title === '4.G.A.1'));
  });

  const roles = [
    'addressing',
    'building-on',
    'building-toward',
    'practices',
    'objective',
    'activity',
    'assesses',
    'checks',
    'focus',
    'look-for',
    'before',
    'after',
    'adjusts',
    'follows',
  ];
  for (const [name, files] of Object.entries({ small, full: filesOf(path.join(root, 'samples/full')) })) {
    it(`has every node and every connection of the map in it: ${name}`, () => {
      const index = workspaceOf(files).index();
      const { nodes, edges } = curriculumMap(index);
      const units = mapColumns(index);
      const drawn = new Set(nodesOf(units).map(({ id }) => id));
      const headings = new Set(['domain', 'cluster']);
      for (const { id, type, title } of nodes) {
        if (['unit', 'activity', 'item', 'team', 'leader'].includes(type)) continue;
        if (type === 'standard' && headings.has(index.standards.get(title)?.type ?? '')) continue;
        assert.ok(drawn.has(id), `${id} is missing`);
      }
      const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
      const whole = (id: string): string => (/^(?:item|activity):/.test(id) ? (parents.get(id) ?? id) : id);
      const connected = (from: string, to: string): boolean =>
        units.some(
          ({ threads, lessons, assessments, team }) =>
            threads.some(
              (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
            ) ||
            [...lessons, ...assessments, ...team].some(
              ({ id, beyond }) => id === from && beyond.includes(to),
            ) ||
            // By way of the lesson that teaches it.
            threads.some(
              (one) =>
                one.to === from &&
                one.role !== 'focus' &&
                one.codes.some((code) => `standard:${code}` === to),
            ),
        );
      let count = 0;
      for (const edge of edges) {
        const [from, to] = [whole(edge.from), whole(edge.to)];
        if (!roles.includes(edge.role) || /^unit:/.test(from) || /^unit:/.test(to)) continue;
        assert.ok(connected(from, to), `${from} ${edge.role} ${to} is missing`);
        count++;
      }
      assert.ok(count > 10);
    });
  }
});
