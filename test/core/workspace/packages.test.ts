/** An imported package of standards among the files of a curriculum: what it defines, and what follows from it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../../../server/src/core/kinds/all.ts';
import { coverage } from '../../../server/src/core/model/coverage.ts';
import { curriculumMap } from '../../../server/src/core/model/map.ts';
import { mapText } from '../../../server/src/core/report/map-text.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { builtIn } from '../../../server/src/core/standards/built-in.ts';
import { largestPackage } from '../../../server/src/core/syntax/read.ts';
import { allFindings, type Files, shown, workspaceOf } from '../../support/curriculum.ts';
import { packageText } from '../../support/package.ts';
import { shared } from '../../support/root.ts';

const curriculum = (standards: string, units = '[u]'): string =>
  `id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\n${standards}units: ${units}\n`;
const hyphenated = (guid = ''): string =>
  guid.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const official = hyphenated(builtIn('ccss-math')?.standards.find(({ code }) => code === '4.NF.A.1')?.guid);

const state = packageText(
  'State mathematics',
  [
    { code: 'S.4', statement: 'Fractions', fields: { educationLevel: ['04'], CFItemType: 'Domain' } },
    {
      code: 'S.4.1',
      statement: 'Name *equal* amounts, such as $\\frac{1}{2}$.',
      parent: 'S.4',
      links: [['exactMatchOf', official]],
    },
    { code: 'S.4.2', parent: 'S.4', links: [['replacedBy', 'S.4.3']] },
    { code: 'S.4.3', parent: 'S.4' },
  ],
  { licenseURI: { title: 'CC BY 4.0', uri: 'https://creativecommons.org/licenses/by/4.0/' } },
);
const lesson = (id: string, codes: string): string =>
  `---\nid: ${id}\ntitle: Lesson ${id}\nstandards: { addressing: [${codes}] }\n---\n`;
const files: Files = {
  'curriculum.yaml': curriculum('standards: [ccss-math, state]\n'),
  'standards/state.case.json': state,
  'u.unit.yaml': 'id: u\ntitle: U\nstandards: { addressing: [4.NF.A.1] }\nlessons: [l]\nassessments: [q]\n',
  'l.lesson.md': lesson('l', 'S.4.1'),
  'q.assessment.yaml':
    'id: q\ntitle: Q\ntype: summative\nitems:\n  - { id: a, prompt: P, type: numeric, standards: [4.NF.A.1] }\n',
};
const of = (given: Files, rule: string): readonly Finding[] =>
  allFindings(workspaceOf(given)).filter((finding) => finding.rule === rule);

describe('a package of standards in a curriculum', () => {
  const index = workspaceOf(files).index();

  it('is a document of the kind standards, and its id is the name of its file', () => {
    assert.equal(kindOfPath('standards/state.case.json'), 'standards');
    assert.equal(kindOfPath('state.json'), undefined);
    const facts = index.facts('standards/state.case.json');
    assert.deepEqual([facts?.kind, facts?.id, facts?.title], ['standards', 'state', 'State mathematics']);
    assert.deepEqual(
      facts?.definitions.map(({ space, id, pointer }) => [space, id, pointer]),
      [
        ['catalogue', 'state', '/CFDocument'],
        ['standard', 'S.4', '/CFItems/0'],
        ['standard', 'S.4.1', '/CFItems/1'],
        ['standard', 'S.4.2', '/CFItems/2'],
        ['standard', 'S.4.3', '/CFItems/3'],
      ],
    );
    assert.equal(
      workspaceOf({ 'My State.case.json': state }).index().facts('My State.case.json')?.id,
      'my-state',
    );
  });

  it('describes standards, with its licence and credit', () => {
    const catalogue = index.standards.catalogues.find(({ id }) => id === 'state');
    assert.deepEqual(
      [catalogue?.title, catalogue?.license, catalogue?.licenseUri, catalogue?.attribution],
      [
        'State mathematics',
        'CC BY 4.0',
        'https://creativecommons.org/licenses/by/4.0/',
        'State mathematics, The state',
      ],
    );
  });

  it('makes codes the same, so that coverage, the rules and the map count one standard', () => {
    const row = coverage(index).rows.find(({ standard }) => standard.code === '4.NF.A.1');
    assert.deepEqual([row?.state, row?.lessons, row?.assessments], ['covered', ['l'], ['q']]);
    assert.equal(
      coverage(index).rows.some(({ standard }) => standard.code === 'S.4.1'),
      false,
    );
    for (const rule of [
      'taught-not-assessed',
      'assessed-not-taught',
      'lesson-standard-not-in-unit',
      'unit-standard-not-in-lessons',
      'duplicate-id',
      'unknown-standard',
    ])
      assert.deepEqual(of(files, rule), [], rule);
    const { nodes, edges } = curriculumMap(index);
    const node = nodes.find(({ id }) => id === 'standard:4.NF.A.1');
    assert.deepEqual([node?.path, node?.pointer], ['standards/state.case.json', '/CFItems/1']);
    assert.equal(
      nodes.some(({ id }) => id === 'standard:S.4.1'),
      false,
    );
    assert.ok(
      edges.some(
        ({ from, to, role }) => from === 'lesson:l' && to === 'standard:4.NF.A.1' && role === 'addressing',
      ),
    );
  });

  it('shows its statement in the map, as one line of plain text', () => {
    assert.match(
      mapText(index, { columns: 120, isColoured: false }),
      /4\.NF\.A\.1 {2}covered +Name equal amounts, such as \$\\frac\{1\}\{2\}\$\./,
    );
  });

  it('says what has been replaced', () => {
    const replaced = { ...files, 'l.lesson.md': lesson('l', 'S.4.2') };
    assert.deepEqual(
      of(replaced, 'replaced-standard').map(({ path: file, fix }) => [file, fix?.title]),
      [['l.lesson.md', 'Write S.4.3']],
    );
  });

  it('has its duplicates found where both are lists of one’s own, and nowhere else', () => {
    const own = (id: string): string => `id: ${id}\ntitle: T\nstandards: [{ code: S.4.2, label: L }]\n`;
    assert.deepEqual(of({ ...files, 'a.standards.yaml': own('a') }, 'duplicate-id'), []);
    assert.deepEqual(
      of({ ...files, 'a.standards.yaml': own('a'), 'b.standards.yaml': own('b') }, 'duplicate-id').map(
        (finding) => [finding.path, finding.related?.[0]?.path],
      ),
      [['b.standards.yaml', 'a.standards.yaml']],
    );
  });

  it('comes and goes with its file', () => {
    const workspace = workspaceOf(files);
    const unknown = (): number =>
      allFindings(workspace).filter(({ rule }) => rule === 'unknown-standard').length;
    assert.equal(unknown(), 0);
    workspace.apply([{ path: 'standards/state.case.json', exists: false }]);
    assert.equal(unknown(), 1);
    workspace.apply([{ path: 'standards/state.case.json', text: state }]);
    assert.equal(unknown(), 0);
  });

  it('is not read anew, nor are the standards put together again, when something else changes', () => {
    const workspace = workspaceOf(files);
    const { standards } = workspace.index();
    workspace.apply([{ path: 'l.lesson.md', text: lesson('l', '4.NF.A.2') }]);
    assert.equal(workspace.index().standards, standards);
    workspace.apply([{ path: 'standards/state.case.json', text: `${state}\n` }]);
    assert.equal(workspace.index().standards, standards);
    workspace.apply([{ path: 'standards/state.case.json', text: state.replace('Fractions', 'Parts') }]);
    assert.notEqual(workspace.index().standards, standards);
  });
});

describe('a package that is wrong', () => {
  const cases: readonly (readonly [what: string, text: string, expected: RegExp])[] = [
    ['that is empty', '', /:1:1 error The file is empty/],
    [
      'that is cut off',
      state.slice(0, 300),
      /:\d+:\d+ error The file ends in the middle of the package, at line \d+/,
    ],
    ['that is a web page', '<!DOCTYPE html>', /:1:1 error This is a web page/],
    [
      'with a quote too many',
      state.replace('"CFItems"', '"CFItems""'),
      /:\d+:\d+ error The file is not JSON: ‘"’ at line/,
    ],
    ['that is a list', '[]', /:1:1 error A CASE package is an object/],
    ['that is something else', '{"students": []}', /:1:1 error This is no CASE package/],
  ];
  for (const [what, text, expected] of cases) {
    it(`${what} is an error with its place, and nothing else breaks`, () => {
      const broken = { ...files, 'standards/state.case.json': text };
      const [finding, ...others] = of(broken, 'syntax');
      assert.ok(finding !== undefined && others.length === 0);
      assert.match(shown(finding, broken), expected);
      const known = allFindings(workspaceOf({ ...broken, 'l.lesson.md': lesson('l', '4.NF.A.1') }));
      assert.deepEqual(
        known.filter(({ rule }) => rule === 'unknown-standard' || rule === 'internal-error'),
        [],
      );
    });
  }

  it('that is too large is not read', () => {
    const huge = `${' '.repeat(largestPackage)}{}`;
    const [finding] = of({ 'curriculum.yaml': curriculum(''), 'state.case.json': huge }, 'syntax');
    assert.match(
      finding?.message ?? '',
      /^This file has 180,000,002 characters; the most that is read is 180,000,000\. Import the standards of one subject/,
    );
  });

  it('with the same fault many times has a few warnings, at their fields', () => {
    const items = Array.from({ length: 500 }, (_, at) => ({
      code: `S.${at}`,
      fields: { educationLevel: [`level ${at}`], CFItemType: at },
    }));
    const untidy = {
      'curriculum.yaml': curriculum('standards: [state]\n', '[]'),
      'state.case.json': packageText('State', items),
    };
    const findings = of(untidy, 'syntax');
    assert.equal(findings.length, 21);
    assert.ok(findings.every(({ severity }) => severity === 'info'));
    assert.match(findings.at(-1)?.message ?? '', /^There are \d+ more untidy places in this package/);
    for (const finding of findings) {
      const [, line = ''] = /^state\.case\.json:(\d+):/.exec(shown(finding, untidy)) ?? [];
      assert.match(
        untidy['state.case.json'].split('\n')[Number(line) - 1] ?? '',
        /educationLevel|level|CFItemType/,
      );
    }
  });

  it('the untidy sample of OpenSALT is understood', () => {
    const text = readFileSync(path.join(shared, 'standards/opensalt-sample-cfpackage.json'), 'utf8');
    const sample = {
      'curriculum.yaml': curriculum('standards: [ccss-math, opensalt]\n', '[]'),
      'opensalt.case.json': text,
    };
    const findings = allFindings(workspaceOf(sample));
    assert.deepEqual(
      [...new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))],
      ['syntax info'],
    );
    const { standards } = workspaceOf(sample).index();
    assert.equal(
      standards.get('6.RP.A')?.statement,
      'Understand ratio concepts and use ratio reasoning to solve problems.',
    );
    assert.equal(standards.get('6.RP.A')?.statementFrom, 'opensalt');
    assert.equal(standards.get('6.RP.A')?.emphasis, 'major');
  });
});

describe('which catalogues are in force', () => {
  it('all but the levels of adult education, where none is named', () => {
    const { standards } = workspaceOf({
      'curriculum.yaml': curriculum(''),
      'standards/state.case.json': state,
    }).index();
    assert.deepEqual(
      standards.catalogues.map(({ id }) => id),
      ['ccss-math', 'ccss-ela', 'ngss', 'state'],
    );
    assert.equal(standards.get('CCRS.A'), undefined);
  });

  it('those that are named, in their order, each once', () => {
    const named = curriculum('standards: [state, ccrs-adult, nowhere, state]\n');
    const { standards } = workspaceOf({
      'curriculum.yaml': named,
      'standards/state.case.json': state,
    }).index();
    assert.deepEqual(
      standards.catalogues.map(({ id }) => id),
      ['state', 'ccrs-adult'],
    );
    assert.equal(standards.find('4.NF.A.1').standards[0]?.code, 'S.4.1');
  });
});

describe('a list of one’s own', () => {
  const own =
    'id: own\ntitle: Own\nstandards:\n  - { code: D.1, parent: 4.nf.a, same-as: [4.NF.1], grades: [4] }\n  - { code: D.2, prerequisites: [D.1, 4.NF.2] }\n';
  const { standards } = workspaceOf({
    'curriculum.yaml': curriculum('standards: [own, ccss-math]\n', '[]'),
    'own.standards.yaml': own,
  }).index();

  it('says what is the same as what, in any form', () => {
    assert.equal(standards.get('4.NF.A.1')?.code, 'D.1');
    assert.equal(standards.get('D.1')?.emphasis, 'major');
  });

  it('names parents and prerequisites of other catalogues in any form', () => {
    assert.ok(standards.isWithin('D.1', '4.NF.A'));
    assert.deepEqual(standards.get('D.2')?.prerequisites, ['D.1', '4.NF.A.2']);
  });

  it('has a code that it is the same as checked', () => {
    const wrong = {
      'curriculum.yaml': curriculum('standards: [ccss-math, own]\n', '[]'),
      'own.standards.yaml':
        'id: own\ntitle: Own\nstandards:\n  - { code: D.1, same-as: [4.NF.A.9], replaced-by: [D.3] }\n  - { code: D.2 }\n',
    };
    assert.deepEqual(
      of(wrong, 'unknown-standard').map((finding) => shown({ ...finding, message: '' }, wrong).trim()),
      ['own.standards.yaml:4:28 error', 'own.standards.yaml:4:53 error'],
    );
  });
});
