import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownReport, mostCharacters } from '../../../server/src/core/report/markdown.ts';
import { markdownCode, markdownText } from '../../../server/src/core/report/markdown-text.ts';
import type { ShownFinding } from '../../../server/src/core/report/shown.ts';
import { workspaceOf } from '../../support/curriculum.ts';
import { fuzz } from '../../support/fuzz.ts';
import { findingOf, findingsOf, reportOf, surroundings } from './samples.ts';

const report = (...args: Parameters<typeof reportOf>): string =>
  markdownReport(reportOf(...args), surroundings);

describe('the summary in Markdown', () => {
  it('says that there is nothing', () =>
    assert.equal(
      report([], { checked: ['a.unit.yaml'] }),
      '## Throughline: Grade 4\n\n**Nothing to report (1 file checked).**\n\n',
    ));

  it('has the findings by check and by file, and opens what fails', () => {
    const said = report([
      findingOf(3, { fix: { title: 'Write rows', edits: [] } }),
      findingOf(9, { rule: 'orphan-document', severity: 'warning', path: 'b.unit.yaml' }),
    ]);
    assert.match(
      said,
      /\| `unknown-reference` \| 1 error \| An id is used .* \|\n\| `orphan-document` \| 1 warning \|/,
    );
    assert.match(
      said,
      /<details open><summary><code>math\/units\/area\.unit\.yaml<\/code>: 1 error<\/summary>\n\n- \*\*error\*\* `unknown-reference`, line 3: There is no lesson 'rows-3', so this leads nowhere\. \*Fix: Write rows\.\*\n\n<\/details>/,
    );
    assert.match(said, /<details><summary><code>math\/b\.unit\.yaml<\/code>: 1 warning<\/summary>/);
  });

  it('shows what has changed in coverage', () => {
    const standards = [
      { code: '4.NF.A.1', label: 'Equivalent fractions', before: 'covered', after: 'taught-only' },
      { code: '4.NF.A.2', label: 'Comparing', before: undefined, after: 'covered' },
    ] as const;
    const said = report([], { changes: { since: 'main', standards } });
    assert.match(said, /### Coverage, compared with `main`\n\n\| Standard \| \| Before \| Now \|\n/);
    assert.match(said, /\| `4\.NF\.A\.1` \| Equivalent fractions \| covered \| \*\*taught only\*\* \|\n/);
    assert.match(said, /\| `4\.NF\.A\.2` \| Comparing \| not in the curriculum \| \*\*covered\*\* \|\n/);
    assert.match(
      report([], { changes: { since: 'main', standards: [] } }),
      /No standard is covered in another way than before\./,
    );
  });

  it('shows coverage by unit', () => {
    const index = workspaceOf({
      'curriculum.yaml':
        'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n',
      'u.unit.yaml':
        'id: u\ntitle: A | B\nstandards: {addressing: [4.NF.A.1, 4.NF.A.2, 4.OA.A.1]}\nlessons: [l]\nassessments: [q]\n',
      'l.lesson.md': '---\nid: l\ntitle: L\nstandards: {addressing: [4.NF.A.1, 4.NF.A.2]}\n---\n',
      'q.assessment.yaml':
        'id: q\ntitle: Q\ntype: formative\nitems: [{id: a, prompt: P, type: numeric, standards: [4.NF.A.1]}]\n',
    }).index();
    assert.match(
      markdownReport(reportOf([]), { ...surroundings, index }),
      /\| Unit \| Standards \| covered \| taught only \| assessed only \| out of order \| promised only \|\n\|[-:|]+\|\n\| A \\\| B \| 3 \| 1 \| 1 \| {2}\| {2}\| 1 \|\n/,
    );
  });

  it('passes on what a reader should know besides, and where to begin', () => {
    const quiet = findingOf(9, { severity: 'warning' });
    const said = report([findingOf(1), findingOf(2, { rule: 'syntax' })], {
      notes: ['# 3 findings of the baseline are still there.'],
      suppressed: [{ ...quiet, suppression: { where: 'file', reason: 'Later.' } }],
    });
    assert.match(
      said,
      /\nBegin with the finding of syntax: what cannot be read seems to be missing elsewhere\.\n\n/,
    );
    assert.match(said, /\n1 finding is kept quiet by a comment that says why\.\n\n/);
    assert.match(said, /\n\\# 3 findings of the baseline are still there\.\n/);
  });

  it('leaves out the least serious where they are many, and says so', () => {
    const findings = [
      ...findingsOf(2_000, { severity: 'info', path: 'a.unit.yaml' }),
      ...findingsOf(20, { path: 'z.unit.yaml' }),
    ];
    const said = report(findings);
    assert.ok(said.length <= mostCharacters);
    assert.ok(said.length > mostCharacters - 1_000, `only ${said.length}`);
    assert.equal(said.match(/^- \*\*error\*\*/gm)?.length, 20);
    const shown = said.match(/^- \*\*info\*\*/gm)?.length ?? 0;
    assert.match(
      said,
      new RegExp(
        `\\*\\*Left out here\\*\\*, since a comment has room for no more: ${(2_000 - shown).toLocaleString('en-US')} info in 1 file\\.`,
      ),
    );
  });
});

describe('law: a summary fits into a comment', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3_000 }),
    fc.constantFrom('@all '.repeat(800), '|'.repeat(3_000), '&<'.repeat(1_000), '`'.repeat(500)),
  );
  const finding: fc.Arbitrary<ShownFinding> = fc
    .record({
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      rule: fc.constantFrom('syntax', 'schema', 'orphan-document'),
      message: odd,
      path: fc.oneof(odd, fc.constant('a.unit.yaml')),
    })
    .map((own) => findingOf(1, own));

  it('whatever was found, and however much', () => {
    fc.assert(
      fc.property(
        fc.array(finding, { maxLength: 60 }),
        odd,
        fc.array(odd, { maxLength: 30 }),
        (findings, title, notes) => {
          const standards = findings.map(({ message }) => ({
            code: message,
            label: message,
            before: undefined,
            after: 'covered' as const,
          }));
          const said = report(findings, {
            curriculum: { id: undefined, title },
            notes,
            changes: { since: 'main', standards },
          });
          assert.ok(said.length <= mostCharacters, `${said.length} characters`);
          const shown = said.match(/^- \*\*(?:error|warning|info)\*\* `/gm)?.length ?? 0;
          assert.equal(said.includes('**Left out here**'), shown < findings.length);
          assert.equal(said.match(/^<details/gm)?.length ?? 0, said.match(/^<\/details>$/gm)?.length ?? 0);
        },
      ),
      fuzz(100),
    );
  });
});

describe('text in Markdown', () => {
  for (const [text, written] of [
    [
      '4.NF.A.1 *twice* [a](b) `c` <b> a|b a_b ~c~ \\d',
      '4.NF.A.1 \\*twice\\* \\[a\\](b) \\`c\\` &lt;b> a\\|b a\\_b \\~c\\~ \\\\d',
    ],
    ['&amp; \u0007', '&amp;amp; ␇'],
    ['two\n\nlines', 'two lines'],
    ['# heading', '\\# heading'],
    ['1. one', '1\\. one'],
    ['51.7 percent', '51.7 percent'],
    ['- one', '\\- one'],
    ['ask @teacher about #12 and !3', 'ask @<!-- -->teacher about #<!-- -->12 and !<!-- -->3'],
  ] as const) {
    it(JSON.stringify(text), () => assert.equal(markdownText(text), written));
  }

  for (const [text, written] of [
    ['main', '`main`'],
    ['a`b', '`` a`b ``'],
    ['a | b', '`a \\| b`'],
  ] as const) {
    it(`as code: ${text}`, () => assert.equal(markdownCode(text), written));
  }
});
