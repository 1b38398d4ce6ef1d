/** What the explanations of the rules cannot show well: line endings, fixes beside each other, limits, half-typed text. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../../../server/src/core/kinds/all.ts';
import { internalError } from '../../../server/src/core/rules/internal-error/rule.ts';
import { applyTextEdits, textEdit } from '../../../server/src/core/syntax/edit.ts';
import { locate } from '../../../server/src/core/syntax/locate.ts';
import { largestFile, readDocument } from '../../../server/src/core/syntax/read.ts';
import { allFindings, applyFix, type Files, shown, workspaceOf } from '../../support/curriculum.ts';
import { examplesOf } from '../../support/examples.ts';
import { root } from '../../support/root.ts';

const curriculum = 'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n';
const of = (files: Files, rule: string): ReturnType<typeof allFindings> =>
  allFindings(workspaceOf(files)).filter((finding) => finding.rule === rule);

describe('lines that end in CR LF', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const files = {
    'curriculum.yaml': crlf(curriculum),
    'u.unit.yaml': crlf(
      'id: u\ntitel: U\nstandards:\n  addressing:\n    - 4.NF.1 # first\nlessons: [l]\nassessments: [q]\n',
    ),
    'l.lesson.md': crlf(
      '---\nid: l\ntitle: L\nstandards:\n  addressing: [4.NF.A.1, 4.NF.A.2]\n---\n\n## Fold\n\n:standard[3.nf.a.1] and [fold](#fol)\n',
    ),
    'q.assessment.yaml': crlf(
      'id: q\ntitle: Q\ntype: formative\nitems:\n  - {id: a, prompt: P, type: numeric, standards: [4.NF.A.1, 4.NF.A.2]}\n',
    ),
  };
  const rules = ['non-canonical-code', 'broken-link', 'lesson-standard-not-in-unit', 'schema'];
  const ofThese = (texts: Files): ReturnType<typeof allFindings> =>
    allFindings(workspaceOf(texts)).filter((finding) => rules.includes(finding.rule));
  const findings = ofThese(files);

  it('change no place', () => {
    assert.deepEqual(
      findings.map((finding) => `${finding.rule} ${shown({ ...finding, message: '' }, files).trimEnd()}`),
      [
        'non-canonical-code l.lesson.md:10:11 info',
        'broken-link l.lesson.md:10:32 error',
        'lesson-standard-not-in-unit l.lesson.md:5:26 warning',
        'schema u.unit.yaml:1:1 error',
        'schema u.unit.yaml:2:1 error',
        'non-canonical-code u.unit.yaml:5:7 info',
      ],
    );
  });

  it('are kept by fixes, which leave nothing to report', () => {
    const fixed = findings.reduce<Files>(
      (current, { fix }) => (fix === undefined ? current : applyFix(current, fix)),
      files,
    );
    assert.deepEqual(ofThese(fixed), []);
    for (const text of Object.values(fixed)) assert.doesNotMatch(text ?? '', /[^\r]\n/);
    assert.equal(
      fixed['u.unit.yaml'],
      crlf(
        'id: u\ntitle: U\nstandards:\n  addressing:\n    - 4.NF.A.1 # first\n    - 4.NF.A.2\nlessons: [l]\nassessments: [q]\n',
      ),
    );
  });
});

describe('fixes in one file', () => {
  const files = {
    'a.lesson.md':
      '---\nid: a\ntitel: A\nminuets: 45\nstandards:\n  building-on: [3.NF.1, 3.nf.a.2, "3.NF.3"]\n---\n:::activty{title="T"}\n:standard[3.nf.a.1] :standard[3.NF.1]\n:::\n',
  };

  it('can all be made at once', () => {
    const fixes = allFindings(workspaceOf(files)).flatMap(({ fix }) => fix ?? []);
    assert.equal(fixes.length, 8);
    const document = readDocument({ path: 'a.lesson.md', text: files['a.lesson.md'] });
    const edits = fixes.flatMap((fix) => fix.edits.flatMap((edit) => textEdit(document, edit) ?? []));
    assert.equal(
      applyTextEdits(document.text, edits),
      '---\nid: a\ntitle: A\nminutes: 45\nstandards:\n  building-on: [3.NF.A.1, 3.NF.A.2, "3.NF.A.3"]\n---\n:::activity{title="T"}\n:standard[3.NF.A.1] :standard[3.NF.A.1]\n:::\n',
    );
  });
});

describe('fixes of what an alias brings in', () => {
  it('are not made where they would break what is written elsewhere', () => {
    const text =
      'id: u\ntitle: U\nx-shared: &shared\n  building-on: [3.NF.1]\nstandards:\n  <<: *shared\n  practices: &p [MP.3]\nx-again: *p\n';
    const document = readDocument({ path: 'u.unit.yaml', text });
    const made = of({ 'u.unit.yaml': text, 'curriculum.yaml': curriculum }, 'non-canonical-code').map(
      ({ fix }) => fix?.edits.map((edit) => textEdit(document, edit)?.newText),
    );
    assert.deepEqual(made, [['MP3'], [undefined]]);
  });

  it('are not made in a list that is an alias', () => {
    const document = readDocument({
      path: 'u.unit.yaml',
      text: 'id: u\nx-list: &list [4.NF.A.1]\nstandards: {addressing: *list}\n',
    });
    assert.equal(
      textEdit(document, { kind: 'append', pointer: '/standards/addressing', text: '4.NF.A.2' }),
      undefined,
    );
    assert.notEqual(textEdit(document, { kind: 'append', pointer: '/x-list', text: '4.NF.A.2' }), undefined);
  });
});

describe('words in a Markdown value', () => {
  const place = (summary: string, rule: string): string | undefined => {
    const files = { 'a.lesson.md': `---\nid: a\ntitle: A\nsummary: ${summary}\n---\n` };
    const [finding] = of(files, rule);
    if (finding === undefined) return undefined;
    const { start, end } = locate(readDocument({ path: 'a.lesson.md', text: files['a.lesson.md'] }), finding);
    return `${files['a.lesson.md'].slice(start - 2, start)}«${files['a.lesson.md'].slice(start, end)}»`;
  };

  for (const [title, summary, rule, expected] of [
    [
      'are marked as the address of a link and not as its text',
      'Read [plan.md](plan.md).',
      'broken-link',
      '](«plan.md»',
    ],
    [
      'are marked as the label and not where they stand before',
      'A plan and a :lesson[plan].',
      'unknown-reference',
      'n[«plan»',
    ],
    [
      'are marked whole and not as part of a longer code',
      'Not 3.NF.A.4a and A-3.NF.A.4, but :standard[3.NF.A.4].',
      'unknown-standard',
      'd[«3.NF.A.4»',
    ],
  ] as const) {
    it(title, () => assert.equal(place(summary, rule), expected));
  }
});

describe('limits of what is read', () => {
  const syntax = (text: string): readonly string[] =>
    of({ 'u.unit.yaml': text }, 'syntax').map((finding) => finding.message);

  for (const [title, text, message] of [
    [
      'a file that is far too large',
      `title: ${'x'.repeat(largestFile)}`,
      /^This file has 4,000,007 characters; the most that is read is 4,000,000\. Split it/,
    ],
    [
      'brackets that are never closed',
      `title: ${'['.repeat(2_000)}`,
      /^This is nested more than 100 levels deep/,
    ],
    [
      'aliases that grow without end',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...[...'bcdefg'].map(
          (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[at]}`).join(', ')}]`,
        ),
      ].join('\n'),
      /^The aliases in this file repeat so much/,
    ],
  ] as const) {
    it(`are told for ${title}`, () => {
      const messages = syntax(text);
      assert.equal(messages.length, 1, JSON.stringify(messages));
      assert.match(messages[0] ?? '', message);
    });
  }
});

/** The texts of all examples, each cut off at some places, as while someone types it. */
describe('half-typed text', () => {
  const folder = path.join(root, 'server/src/core/rules');
  const readmes = readdirSync(folder)
    .map((name) => path.join(folder, name, 'README.md'))
    .filter((file) => existsSync(file));

  for (const readme of readmes) {
    it(`of the examples of ${path.basename(path.dirname(readme))} is understood in part and fails nowhere`, () => {
      for (const { files } of examplesOf(readFileSync(readme, 'utf8'))) {
        const workspace = workspaceOf(files);
        for (const [name, text] of Object.entries(files)) {
          if (text === undefined || kindOfPath(name) === undefined) continue;
          for (let length = text.length; length >= 0; length -= 67) {
            const half = { ...files, [name]: text.slice(0, length) };
            workspace.apply([{ path: name, text: text.slice(0, length) }]);
            for (const finding of workspace.findings(name)) {
              assert.notEqual(finding.rule, internalError.id, finding.message);
              assert.match(shown(finding, half), /^[^:]+:\d+:\d+ \w+ \S/);
            }
          }
          workspace.apply([{ path: name, text }]);
        }
      }
    });
  }
});
