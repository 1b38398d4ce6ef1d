import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { csv, mapCsv } from '../../../server/src/core/report/map-csv.ts';
import { mapJson } from '../../../server/src/core/report/map-json.ts';
import { mapSummary, mapText } from '../../../server/src/core/report/map-text.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';

const plain = { columns: 72, isColoured: false };
const lesson = (id: string, code: string): string =>
  `---\nid: ${id}\ntitle: Lesson ${id}\nstandards:\n  addressing: [${code}]\n---\n`;
const assessment = (id: string, type: string, code: string, more = ''): string =>
  `id: ${id}\ntitle: Test ${id}\ntype: ${type}\n${more}items:\n  - {id: q, prompt: P, type: numeric, standards: [${code}]}\n`;

const files: Files = {
  'curriculum.yaml':
    'id: c\ntitle: Grade 4\nsubject: mathematics\ngrades: []\nstandards: [ccss-math]\nunits: [one, two]\n',
  'one.unit.yaml': 'id: one\ntitle: First\nlessons: [a, b]\nassessments: [entry, end]\nprotocols: [study]\n',
  'two.unit.yaml': 'id: two\ntitle: Later\nstandards:\n  addressing: [4.MD.A.3]\n',
  'a.lesson.md': lesson('a', '4.NF.A.1'),
  'b.lesson.md': lesson('b', '4.NF.A.2'),
  'stray.lesson.md': lesson('stray', '4.G.A.1'),
  'entry.assessment.yaml': assessment('entry', 'diagnostic', '3.NF.A.1'),
  'end.assessment.yaml': assessment('end', 'summative', '4.NF.A.1', 'after: b\n'),
  'study.protocol.yaml':
    'id: study\ntitle: Study\npurpose: unit-study\ntiming: {before: one, days: 5}\nagenda: [{step: S, minutes: 5}]\noutputs: {adjusts: [b]}\n',
  'data.protocol.yaml':
    'id: data\ntitle: Data\npurpose: data-analysis\ntiming: {after: end, days: 1}\nagenda: [{step: S, minutes: 5}]\n',
  'feedback.feedback.yaml':
    'id: f\ntitle: Visits\nfocus: {unit: one}\nobservation: {minutes: 15, every-weeks: 2}\nfollows: data\n',
};

describe('the map for people', () => {
  it('follows the thread of each unit, then shows the gaps', () => {
    assert.equal(
      mapText(workspaceOf(files).index(), plain),
      `Grade 4
2 units, 2 lessons, 2 assessments, 2 sessions, 1 feedback cycle

Unit 1: First
  before     Test entry: 3.NF.A.1
  4.NF.A.1  covered        Explain with models why multiplying top and
                           bottom gives equivalent fractions
    taught   1 Lesson a
    assessed Test end (after lesson 2)
  4.NF.A.2  taught only    Compare fractions when both numerators and
                           denominators differ
    taught   2 Lesson b
    assessed by no assessment of this unit
  session    Study (unit study, 5 days before the unit); adjusts Lesson
             b
  session    Data (data analysis, 1 day after Test end)
  feedback   Visits (every 2 weeks); follows Data

Unit 2: Later
  4.MD.A.3  promised only  Use rectangle area and perimeter formulas in
                           problems

Gaps
  Taught, and no assessment measures it (1)
    4.NF.A.2  Compare fractions when both numerators and denominators
              differ
  Promised by a unit, and no lesson teaches it (1)
    4.MD.A.3
  Written, and in no unit of the curriculum (1)
    lesson Lesson stray (stray.lesson.md)
`,
    );
  });

  it('says so when there are no gaps', () => {
    const whole: Files = {
      'curriculum.yaml':
        'id: c\ntitle: C\nsubject: mathematics\ngrades: []\nstandards: [ccss-math]\nunits: [u]\n',
      'u.unit.yaml': 'id: u\ntitle: U\nlessons: [a]\nassessments: [end]\n',
      'a.lesson.md': lesson('a', '4.NF.A.1'),
      'end.assessment.yaml': assessment('end', 'summative', '4.NF.A.1'),
    };
    assert.match(
      mapText(workspaceOf(whole).index(), plain),
      /\nNo gaps: every standard is taught, then assessed\.\n$/,
    );
  });

  it('shows a curriculum of which nothing can be read', () => {
    assert.match(
      mapText(workspaceOf({ 'curriculum.yaml': '[' }).index(), plain),
      /^curriculum\.yaml\n0 units/,
    );
    assert.match(mapText(workspaceOf({}).index(), plain), /^A curriculum without a title\n/);
  });

  it('is the same text with and without colours', () => {
    const index = workspaceOf(files).index();
    assert.equal(
      stripVTControlCharacters(mapText(index, { ...plain, isColoured: true })),
      mapText(index, plain),
    );
  });

  it('has a short form with a line for each unit', () => {
    assert.equal(
      mapSummary(workspaceOf(files).index(), plain),
      '  Unit 1: First  1 of 2 standards covered\n  Unit 2: Later  an outline, 1 standard promised\n',
    );
  });
});

describe('the map for programs', () => {
  it('has nodes and edges that lead from node to node', () => {
    const { version, curriculum, nodes, edges } = JSON.parse(mapJson(workspaceOf(files).index()));
    assert.deepEqual([version, curriculum], [1, { id: 'c', title: 'Grade 4' }]);
    const ids = new Set(nodes.map((node: { id: string }) => node.id));
    assert.ok(edges.length > 10);
    for (const { from, to } of edges) assert.ok(ids.has(from) && ids.has(to), `${from} ${to}`);
  });

  it('has no curriculum where there is none', () =>
    assert.equal(JSON.parse(mapJson(workspaceOf({}).index())).curriculum, null));
});

describe('the map for spreadsheets', () => {
  it('has a row for each connection, with titles', () => {
    const [head, ...rows] = mapCsv(workspaceOf(files).index()).split('\r\n');
    assert.equal(head, 'from type,from id,from title,role,to type,to id,to title,coverage,file');
    assert.ok(
      rows.includes(
        'lesson,b,Lesson b,addressing,standard,4.NF.A.2,Compare fractions when both numerators and denominators differ,taught-only,b.lesson.md',
      ),
    );
    assert.equal(rows.at(-1), '');
  });

  for (const [what, cell, written] of [
    ['leaves plain text alone', 'Folding strips', 'Folding strips'],
    ['quotes a comma', 'a, b', '"a, b"'],
    ['doubles a quote', 'a "b"', '"a ""b"""'],
    ['quotes a line end', 'a\nb', '"a\nb"'],
    ['makes text of a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['makes text of a sum', '+1', "'+1"],
    ['makes text of a minus', '-1', "'-1"],
    ['makes text of an at sign', '@a', "'@a"],
    ['makes text of a tab', '\t=1', "'\t=1"],
    ['makes text of a full-width sign', '＝1', "'＝1"],
    ['leaves a sign inside alone', 'a=1', 'a=1'],
  ] as const) {
    it(what, () => assert.equal(csv([[cell, 'x']]), `${written},x\r\n`));
  }
});
