/** How rules are run: severities, bounds, rules that crash, and that only the files count and not how they came. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriers } from '../../../server/src/core/compare/carriers.ts';
import { titleNames } from '../../../server/src/core/compare/title-names.ts';
import { kindIds } from '../../../server/src/core/kinds/all.ts';
import { coverage } from '../../../server/src/core/model/coverage.ts';
import { people } from '../../../server/src/core/model/people.ts';
import { curriculumRules } from '../../../server/src/core/rules/all.ts';
import { internalError } from '../../../server/src/core/rules/internal-error/rule.ts';
import { type AnyCurriculumRule, curriculumRule, type Finding } from '../../../server/src/core/rules/rule.ts';
import { checkDocument, mostReportsPerFile, reportsOf } from '../../../server/src/core/workspace/check.ts';
import {
  type Change,
  createWorkspace,
  type Workspace,
} from '../../../server/src/core/workspace/workspace.ts';
import { allFindings, type Files, shown, workspaceOf } from '../../support/curriculum.ts';
import { fuzz } from '../../support/fuzz.ts';
import { packageText } from '../../support/package.ts';

const curriculum = (rules: string): string =>
  `id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nunits: []\n${rules}`;
const orphan = (id: string): string => `---\nid: ${id}\ntitle: Lesson ${id}\n---\n`;

describe('the severity of a finding', () => {
  const severities = (rules: string): readonly string[] => {
    const files = {
      'curriculum.yaml': curriculum(rules),
      'a.lesson.md': orphan('a'),
      'drafts/b.lesson.md': orphan('b'),
      'drafts/old/c.lesson.md': orphan('c'),
    };
    const findings = allFindings(workspaceOf(files)).filter((finding) => finding.rule === 'orphan-document');
    return Object.keys(files)
      .slice(1)
      .map(
        (path) =>
          findings.find(({ rule, path: own }) => own === path && rule === 'orphan-document')?.severity ??
          'none',
      );
  };

  for (const [title, rules, expected] of [
    ['is that of its rule', '', ['warning', 'warning', 'warning']],
    ['is what curriculum.yaml says', 'rules: {orphan-document: error}\n', ['error', 'error', 'error']],
    ['may be off', 'rules: {orphan-document: off}\n', ['none', 'none', 'none']],
    [
      'may be set for some files',
      "rules: {orphan-document: {'drafts/**': info}}\n",
      ['warning', 'info', 'info'],
    ],
    [
      'does not cross folders with one star',
      "rules: {orphan-document: {'drafts/*': off}}\n",
      ['warning', 'none', 'warning'],
    ],
    [
      'is that of the last pattern that fits',
      "rules: {orphan-document: {'**': error, 'drafts/**': off, 'drafts/old/**': info}}\n",
      ['error', 'none', 'info'],
    ],
    [
      'is that of the last pattern, also where a narrow one comes first',
      "rules: {orphan-document: {'drafts/**': off, '**': error}}\n",
      ['error', 'error', 'error'],
    ],
    [
      'is not changed by settings of other rules',
      'rules: {broken-link: off}\n',
      ['warning', 'warning', 'warning'],
    ],
    [
      'is not changed by a setting that is not valid',
      'rules: {orphan-document: of}\n',
      ['warning', 'warning', 'warning'],
    ],
    [
      'is not changed by a pattern that is not well formed',
      `rules: {orphan-document: {'${'['.repeat(2000)}': off}}\n`,
      ['warning', 'warning', 'warning'],
    ],
  ] as const) {
    it(title, () => assert.deepEqual(severities(rules), expected));
  }

  it('follows the root and not a curriculum.yaml further down', () => {
    const files = {
      'curriculum.yaml': curriculum(''),
      'archive/curriculum.yaml': curriculum('rules: {orphan-document: off}\n'),
      'a.lesson.md': orphan('a'),
    };
    assert.deepEqual(
      workspaceOf(files)
        .findings('a.lesson.md')
        .filter((finding) => finding.rule === 'orphan-document')
        .map((finding) => finding.severity),
      ['warning'],
    );
  });

  it('is there for any rule in any file, also without findings', () => {
    const workspace = workspaceOf({ 'curriculum.yaml': curriculum("rules: {broken-link: {'a/**': off}}\n") });
    assert.equal(workspace.severityOf('broken-link', 'a/x.lesson.md'), 'off');
    assert.equal(workspace.severityOf('broken-link', 'b/x.lesson.md'), 'error');
  });
});

describe('a rule that crashes', () => {
  const crashing = (kinds: AnyCurriculumRule['kinds']): AnyCurriculumRule =>
    curriculumRule({
      id: 'crashing',
      summary: 'It crashes on one file.',
      severity: 'info',
      kinds,
      reads: [],
      *check(facts) {
        yield { pointer: '', message: 'Before the crash.' };
        if (facts.id === 'a') throw new Error('no such luck');
      },
    });

  it('becomes one finding in the file on which it does, and goes on with the others', () => {
    const index = workspaceOf({
      'a.lesson.md': orphan('a'),
      'b.lesson.md': orphan('b'),
      'curriculum.yaml': curriculum(''),
    }).index();
    const reportsIn = (path: string): ReturnType<typeof checkDocument> => {
      const facts = index.facts(path);
      return facts === undefined ? [] : checkDocument(facts, index, [crashing(['lesson'])]);
    };
    assert.deepEqual(reportsIn('curriculum.yaml'), []);
    assert.deepEqual(
      reportsIn('b.lesson.md').map(({ rule, report }) => [rule, report.message]),
      [['crashing', 'Before the crash.']],
    );
    const [error, ...rest] = reportsIn('a.lesson.md');
    assert.deepEqual(rest, []);
    assert.equal(error?.rule, internalError.id);
    assert.equal(error?.report.severity, 'error');
    assert.match(error?.report.message ?? '', /'crashing' failed on this file.*no such luck.*report it/);
  });

  it('becomes one finding also where it looks at a document alone', () => {
    const reports = reportsOf('crashing', () => {
      throw new TypeError('x is not iterable');
    });
    assert.deepEqual(
      reports.map(({ rule, report }) => [rule, report.severity]),
      [[internalError.id, 'error']],
    );
  });

  it('is named also when what it throws is no error', () => {
    const [error] = reportsOf('crashing', () => {
      throw 'a text';
    });
    assert.match(error?.report.message ?? '', /'crashing'.*\(a text\)/);
  });
});

describe('the findings of a rule in a file', () => {
  const unknown = (count: number): string =>
    `${orphan('a')}\n${Array.from({ length: count }, (_, at) => `:lesson[none-${at}]\n`).join('\n')}`;
  const of = (files: Files, rule: string): readonly Finding[] =>
    allFindings(workspaceOf(files)).filter((finding) => finding.rule === rule);

  it('are all there up to a hundred', () => {
    const findings = of({ 'a.lesson.md': unknown(mostReportsPerFile) }, 'unknown-reference');
    assert.equal(findings.length, mostReportsPerFile);
    assert.ok(findings.every((finding) => finding.message.startsWith('There is no lesson')));
  });

  it('end with how many more there are', () => {
    const files = { 'a.lesson.md': unknown(mostReportsPerFile + 50) };
    const findings = of(files, 'unknown-reference');
    assert.equal(findings.length, mostReportsPerFile);
    const last = findings.at(-1);
    assert.ok(last !== undefined);
    assert.equal(
      shown(last, files),
      `a.lesson.md:${5 + 2 * mostReportsPerFile - 1}:9 error There are 51 more findings of unknown-reference in this file. Mend those above first.`,
    );
  });

  it('are bounded for each rule and each file on its own', () => {
    const files = { 'a.lesson.md': unknown(150), 'b.lesson.md': unknown(3).replace('id: a', 'id: b') };
    assert.equal(of(files, 'unknown-reference').length, mostReportsPerFile + 3);
    assert.equal(
      of({ 'a.lesson.md': unknown(150), 'curriculum.yaml': curriculum('') }, 'orphan-document').length,
      1,
    );
  });

  it('are bounded for rules that look at a document alone', () => {
    const keys = Array.from({ length: 150 }, (_, at) => `key-${at}: 1\n`).join('');
    const findings = of({ 'a.unit.yaml': `id: a\ntitle: A\n${keys}` }, 'schema');
    assert.equal(findings.length, mostReportsPerFile);
    assert.match(findings.at(-1)?.message ?? '', /^There are 51 more findings of schema/);
  });

  it('have the severity of their rule, the last one too', () => {
    const files = {
      'a.lesson.md': unknown(150),
      'curriculum.yaml': curriculum('rules: {unknown-reference: info}\n'),
    };
    assert.ok(of(files, 'unknown-reference').every((finding) => finding.severity === 'info'));
  });
});

/** Texts by the end of their path: right, wrong and odd ones that have to do with each other. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'curriculum.yaml': [
    curriculum('').replace('units: []', 'units: [u, v]\nstandards: [ccss-math]'),
    curriculum('').replace('units: []', 'units: [v, u, u]\nstandards: [ccss-math, own]'),
    curriculum("rules: {orphan-document: off, taught-not-assessed: {'b/**': error}}\n").replace(
      'units: []',
      'units: [u]',
    ),
    curriculum('').replace(
      'units: []',
      'units: [u]\nstandards: [own]\npublish: {footer: "![](logo.svg) [x](x.lesson.md)"}',
    ),
    curriculum('').replace('units: []', 'units: [w]\nstandards: [nowhere]'),
    curriculum('').replace('units: []', 'units: [u, v]\nstandards: [state, ccss-math, own]'),
    curriculum('').replace('units: []', 'units: [u, v]\nstandards: [ccss-math, state]'),
    'units: [',
    '',
  ],
  '.unit.yaml': [
    'id: u\ntitle: U\nstandards: {addressing: [4.NF.A.1, 4.NF.A.2]}\nlessons: [l, m]\nassessments: [q]\nprotocols: [p]\n',
    'id: v\ntitle: V\nstandards: {addressing: [4.NF.A, DL.1]}\nlessons:\n  - section: S\n    lessons: [m]\nassessments: [r]\n',
    'id: u\ntitle: U again\nlessons: [l]\nvocabulary: [{term: Half, definition: One of two parts.}]\n',
    'id: v\ntitle: V\nstandards: {addressing: [4.NF.B.3]}\nassessments: [q]\n',
    '# throughline-ignore unit-without-unit-study, orphan-document: not this year\nid: u\ntitle: U\n# throughline-ignore unknown-reference: to be written\nlessons: [l, nobody]\n',
    'id: u\ntitle: U: odd\nlessons: [l\n',
    'id: [u]\nlessons: m\n',
  ],
  '.lesson.md': [
    '---\nid: l\ntitle: L\nstandards: {addressing: [4.NF.A.1], practices: [MP3]}\nchecks: [q]\n---\n\n## Warm up\n\n:term[half] [next](b/y.lesson.md#close) ![](logo.svg)\n',
    '---\nid: m\ntitle: M\nstandards: {addressing: [4.NF.2, DL.1, 4.NF.B.c]}\n---\n\n## Close\n\n[back](../x.lesson.md#warm-up), :lesson[l], :standard[DL.2]\n',
    '---\nid: l\ntitle: L again\nstandards: {addressing: [4.NF.B.3a]}\n---\n:::activity{title=T standards="4.NF.9 DL.1"}\n:::\n',
    '---\nid: m\ntitle: M\nstandards: {addressing: [6.10]}\n',
    '---\nid: m\ntitle: M\nstandards: {addressing: [S.1, s.2], building-on: [DL.2]}\n---\n',
    '---\nid: l\ntitle: L\nstandards:\n  # throughline-ignore taught-not-assessed, unknown-standard: later\n  addressing: [4.NF.A.1, DL.2]\n---\n\n<!-- throughline-ignore broken-link: it comes -->\n[next](b/y.lesson.md#close) :lesson[m]\n',
    '# Only words\n\n![](https://example.org/x.svg)\n',
  ],
  '.assessment.yaml': [
    'id: q\ntitle: Q\ntype: formative\nafter: l\nitems:\n  - {id: a, prompt: P, type: numeric, standards: [4.NF.A.1, 4.NF.A.2]}\n',
    'id: r\ntitle: R\ntype: summative\nitems:\n  - {id: a, prompt: ":lesson[m]", type: numeric, standards: [4.NF.B.3, DL.1], rubric: z}\n  - {id: a, prompt: P, type: numeric}\n',
    'id: q\ntitle: Q\ntype: diagnostic\nitems:\n  - {id: a, prompt: "![](https://example.org/x.svg)", type: numeric, standards: [4.OA.A.1]}\n',
    'id: q\ntitle: Q\nitems: none\n',
  ],
  '.protocol.yaml': [
    'id: p\ntitle: P\npurpose: unit-study\ntiming: {before: u}\nteam: t\nagenda: [{step: S, minutes: 5}]\noutputs: {adjusts: [m]}\n',
    'id: p\ntitle: P\npurpose: adjust\nagenda: [{step: S, minutes: 5}]\n',
  ],
  '.feedback.yaml': [
    'id: f\ntitle: F\nobserver: t\nobservation: {minutes: 15, every-weeks: 2}\nfollows: p\n',
    'id: f\ntitle: F\nobservation: {minutes: 15, every-weeks: 2}\n',
  ],
  '.schedule.yaml': [
    'id: s\ntitle: S\nteams: [{id: t}]\nunit-windows: [{unit: v, starts: "2027-01-04", ends: "2027-01-08"}]\n',
    'id: s\ntitle: S\nteams: [{id: t}, {id: t}]\nleaders: [{id: t, role: R}]\n',
  ],
  '.standards.yaml': [
    'id: own\ntitle: Own\nstandards: [{code: DL.1, label: Trust}, {code: DL.2, parent: DL.1}]\n',
    'id: own\ntitle: Own\nstandards: [{code: DL.2}, {code: DL.2}, {code: 6.10}, {code: 4.NF.A.1, parent: 4.XX}]\n',
    'title: No id\nsummary: "![](https://example.org/x.svg)"\nstandards: []\n',
    'id: u\ntitle: The id of a unit\nstandards: [{code: 4.NF.1}]\n',
    'id: own\ntitle: Own\nstandards: [{code: DL.1, same-as: [4.NF.2], prerequisites: [DL.2]}, {code: DL.2, replaced-by: [4.NF.A.1, S.1]}]\n',
  ],
  '.case.json': [
    packageText('State', [
      { code: 'S', fields: { CFItemType: 'Domain' } },
      {
        code: 'S.1',
        parent: 'S',
        links: [
          ['exactMatchOf', '4.NF.A.1'],
          ['precedes', 'S.2'],
        ],
      },
      {
        code: 'S.2',
        parent: 'S',
        links: [
          ['replacedBy', 'S.1'],
          ['isPartOf', 'DL.1'],
        ],
      },
    ]),
    packageText('State again', [
      { code: '4.NF.A.1', fields: { educationalLevel: '04' } },
      {
        code: 'DL.1',
        parent: '4.NF.A.1',
        links: [
          ['exactMatchOf', 'S.2'],
          ['isRelatedTo', '4.NF.A.1'],
        ],
      },
    ]),
    '{"CFDocument": {"title": "Broken"}, "CFItems": [{"identifier": "x"}, {}, 3]}',
    '{"students": 24}',
  ],
  '.svg': [''],
};
const paths = [
  'curriculum.yaml',
  'a/curriculum.yaml',
  'u.unit.yaml',
  'b/v.unit.yaml',
  'x.lesson.md',
  'b/y.lesson.md',
  'b/z.lesson.md',
  'q.assessment.yaml',
  'b/r.assessment.yaml',
  'p.protocol.yaml',
  'f.feedback.yaml',
  's.schedule.yaml',
  'b/s.schedule.yaml',
  'own.standards.yaml',
  'b/own.standards.yaml',
  'state.case.json',
  'b/own.case.json',
  'logo.svg',
];
const poolOf = (path: string): readonly string[] =>
  Object.entries(texts).find(([end]) => path.endsWith(end))?.[1] ?? [];

/** A file that is there and cannot be read. */
const unreadable = '\u0000';

/** What happens to the files in one step: the next state of each path, or nothing where it goes. */
type Step = readonly (readonly [path: string, text: string | undefined])[];

const path = fc.constantFrom(...paths);
const written = path.chain((at) => fc.tuple(fc.constant(at), fc.constantFrom(...poolOf(at))));
const step: fc.Arbitrary<(files: ReadonlyMap<string, string>) => Step> = fc.oneof(
  { weight: 6, arbitrary: written.map((entry) => () => [entry]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(written, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([[at, text], part]) => () => [[at, text.slice(0, Math.floor(part * text.length))] as const]),
  },
  { weight: 3, arbitrary: path.map((at) => () => [[at, undefined] as const]) },
  { weight: 1, arbitrary: path.map((at) => () => [[at, unreadable] as const]) },
  {
    weight: 2,
    arbitrary: fc.tuple(path, path).map(([from, to]) => (files: ReadonlyMap<string, string>): Step => {
      const text = files.get(from);
      return text === undefined || from === to ? [] : [[from, undefined] as const, [to, text] as const];
    }),
  },
  { weight: 1, arbitrary: fc.array(written, { minLength: 2, maxLength: 6 }).map((entries) => () => entries) },
);

function changesOf(entries: Iterable<readonly [string, string | undefined]>): readonly Change[] {
  return [...entries].map(([at, text]) =>
    text === undefined
      ? { path: at, exists: false }
      : text === unreadable
        ? { path: at, unreadable: 'The file cannot be read.' }
        : at.endsWith('.svg')
          ? { path: at, exists: true }
          : { path: at, text },
  );
}

/** What is said of the files, and what is worked out from them for other uses than findings. */
function saidOf(workspace: Workspace): unknown {
  const index = workspace.index();
  const { rows } = coverage(index);
  const named = [...carriers(index)].map(([code, { promised, taught, assessed }]) => [
    code,
    [...promised, ...taught, ...assessed].map(({ path: at }) => at),
  ]);
  return [
    allFindings(workspace),
    workspace.suppressed(),
    rows.map(({ standard, state, lessons, assessments }) => [standard.code, state, lessons, assessments]),
    Object.fromEntries(named),
    [...people(index).leaders.keys()],
    Object.fromEntries(titleNames(index)),
  ];
}

function saidAfter(
  entries: Iterable<readonly [string, string]>,
  said: (workspace: Workspace) => unknown,
): unknown {
  const workspace = createWorkspace();
  workspace.apply(changesOf(entries));
  return said(workspace);
}

/** Several curricula are open at once, as in an editor, and what is known of one is not taken for the other's. */
class Pair {
  readonly #files = [new Map<string, string>(), new Map<string, string>()] as const;
  readonly #workspaces = [createWorkspace(), createWorkspace()] as const;

  make(which: 0 | 1, step: (files: ReadonlyMap<string, string>) => Step): void {
    const files = this.#files[which];
    const entries = step(files);
    this.#workspaces[which].apply(changesOf(entries));
    for (const [at, text] of entries) {
      if (text === undefined) files.delete(at);
      else files.set(at, text);
    }
  }

  /** Goes some way through what may have changed, as an editor does until the next edit. */
  begin(which: 0 | 1, most: number): void {
    let left = most;
    for (const _ of this.#workspaces[which].steps()) if (--left <= 0) return;
  }

  check(which: 0 | 1, said: (workspace: Workspace) => unknown): void {
    assert.deepEqual(said(this.#workspaces[which]), saidAfter(this.#files[which], said));
  }

  findings(): readonly Finding[] {
    return this.#workspaces.flatMap(allFindings);
  }
}

describe('law: findings follow from the files alone', () => {
  it('however they were edited, removed and renamed before, and whenever someone looked', () => {
    const seen = new Set<string>();
    const which = fc.constantFrom(0, 1);
    const look = fc.constantFrom('not', 'not', 'a little', 'at all');
    fc.assert(
      fc.property(fc.array(fc.tuple(which, step, look), { minLength: 1, maxLength: 25 }), (steps) => {
        const pair = new Pair();
        for (const [own, make, looks] of steps) {
          pair.make(own, make);
          if (looks === 'a little') pair.begin(own, 3);
          if (looks === 'at all') pair.check(own, allFindings);
        }
        pair.check(0, saidOf);
        pair.check(1, saidOf);
        const findings = pair.findings();
        assert.ok(
          findings.every((finding) => finding.rule !== internalError.id),
          JSON.stringify(findings),
        );
        for (const finding of findings) seen.add(finding.rule);
      }),
      fuzz(60),
    );
    // Rules that find nothing in these texts are not tested by them.
    assert.ok(seen.size >= 15, `only ${[...seen].sort().join(', ')}`);
  });

  it('in whatever order they came', () => {
    const files = fc.uniqueArray(written, { selector: ([at]) => at, minLength: 4 });
    const shuffled = files.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) =>
        assert.deepEqual(saidAfter(one, saidOf), saidAfter(other, saidOf)),
      ),
      fuzz(50),
    );
  });

  it('and each rule looks at kinds that there are', () => {
    for (const rule of curriculumRules)
      assert.ok(rule.kinds.length > 0 && rule.kinds.every((kind) => kindIds.includes(kind)), rule.id);
  });
});
