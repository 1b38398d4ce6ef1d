import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { jsonReport } from '../../../server/src/core/report/json.ts';
import { type CheckReport, countsInWords, summaryLine } from '../../../server/src/core/report/report.ts';
import type { ShownFinding } from '../../../server/src/core/report/shown.ts';
import type { ShownEdit } from '../../../server/src/core/report/shown-place.ts';
import { textReport } from '../../../server/src/core/report/text.ts';

const edit: ShownEdit = {
  path: 'units/area.unit.yaml',
  start: { line: 12, column: 5 },
  end: { line: 12, column: 9 },
  newText: 'rows-of-squares',
  isNewFile: false,
};
const finding: ShownFinding = {
  rule: 'unknown-reference',
  severity: 'error',
  path: 'units/area.unit.yaml',
  start: { line: 12, column: 5 },
  end: { line: 12, column: 9 },
  message: "There is no lesson 'rows', so this leads nowhere. Did you mean 'rows-of-squares'?",
  sourceLine: '  - rows',
  fix: { title: 'Write rows-of-squares', edits: [edit] },
  identity: { rule: 'unknown-reference', document: 'unit:area', place: '/lessons/rows', names: ['rows'] },
  fingerprint: 'f1',
  related: [],
};
const related = {
  path: 'b.yaml',
  start: { line: 1, column: 2 },
  end: { line: 1, column: 3 },
  message: 'It is here.',
};

const checked = Array.from({ length: 41 }, (_, at) => `${at}.unit.yaml`);

function reportOf(...findings: readonly ShownFinding[]): CheckReport {
  return { curriculum: { id: 'c', title: 'C' }, checked, findings };
}

function text(report: CheckReport, columns = 60, isColoured = false): string {
  return textReport(report, { columns, isColoured, pathFor: (path) => `sample/${path}` });
}

describe('the report for people', () => {
  it('shows the place, the message, the line, the fix and a summary', () => {
    assert.equal(
      text(reportOf(finding)),
      `sample/units/area.unit.yaml:12:5  error  unknown-reference
  There is no lesson 'rows', so this leads nowhere. Did you
  mean 'rows-of-squares'?
  12 |   - rows
     |     ^~~~
  Fix: Write rows-of-squares.

1 error in 1 file (41 files checked)
`,
    );
  });

  it('shows related places', () => {
    const lines = text(reportOf({ ...finding, fix: undefined, related: [related] })).split('\n');
    assert.deepEqual(lines.slice(5, 7), ['  See sample/b.yaml:1:2', '    It is here.']);
  });

  it('marks to the end of the line what goes on in the next', () => {
    const lines = text(reportOf({ ...finding, end: { line: 13, column: 1 } })).split('\n');
    assert.equal(lines[4], '     |     ^~~~');
  });

  it('shows no line where it is empty', () => {
    assert.equal(text(reportOf({ ...finding, sourceLine: '' })).includes('|'), false);
  });

  it('lets nothing of a file reach the terminal unseen to', () => {
    const odd = '\u001b]0;x\u0007';
    const shown = text(
      reportOf({
        ...finding,
        path: odd,
        message: odd,
        sourceLine: odd,
        fix: { title: odd, edits: [] },
        related: [{ ...related, path: odd, message: odd }],
      }),
    );
    assert.doesNotMatch(shown, /(?!\n)\p{Cc}/u);
  });

  it('is the same text with and without colours', () => {
    const coloured = text(
      reportOf(finding, { ...finding, severity: 'warning' }, { ...finding, severity: 'info' }),
      60,
      true,
    );
    assert.ok(coloured.includes('\u001b[31merror\u001b[39m'));
    assert.equal(
      stripVTControlCharacters(coloured),
      text(reportOf(finding, { ...finding, severity: 'warning' }, { ...finding, severity: 'info' })),
    );
  });

  for (const [what, findings, line] of [
    ['nothing', [], 'Nothing to report (41 files checked).'],
    ['errors', ['error', 'error'], '2 errors in 1 file (41 files checked)'],
    [
      'all three',
      ['error', 'error', 'warning', 'info'],
      '2 errors, 1 warning, 1 info in 1 file (41 files checked)',
    ],
    ['infos', ['info', 'info'], '2 info in 1 file (41 files checked)'],
  ] as const) {
    it(`sums up ${what}`, () =>
      assert.equal(summaryLine(reportOf(...findings.map((severity) => ({ ...finding, severity })))), line));
  }

  it('counts what a finding stands for', () =>
    assert.equal(
      summaryLine(reportOf(finding, { ...finding, more: 51 })),
      '52 errors in 1 file (41 files checked)',
    ));

  it('has no words for no findings', () =>
    assert.equal(countsInWords({ errors: 0, warnings: 0, infos: 0 }), undefined));

  it('counts one file as one', () =>
    assert.equal(
      summaryLine({ checked: ['a.unit.yaml'], findings: [] }),
      'Nothing to report (1 file checked).',
    ));
});

describe('the report for programs', () => {
  it('has everything but the line of the file', () => {
    assert.deepEqual(JSON.parse(jsonReport(reportOf({ ...finding, related: [related] }))), {
      version: 1,
      curriculum: { id: 'c', title: 'C' },
      files: 41,
      summary: { errors: 1, warnings: 0, infos: 0 },
      findings: [
        {
          rule: finding.rule,
          severity: 'error',
          path: finding.path,
          start: { line: 12, column: 5 },
          end: { line: 12, column: 9 },
          message: finding.message,
          fix: {
            title: 'Write rows-of-squares',
            edits: [{ path: finding.path, start: edit.start, end: edit.end, text: 'rows-of-squares' }],
          },
          related: [related],
          fingerprint: 'f1',
        },
      ],
    });
  });

  it('leaves out what there is not', () => {
    const json = JSON.parse(
      jsonReport({ curriculum: undefined, checked: [], findings: [{ ...finding, fix: undefined }] }),
    );
    assert.equal(json.curriculum, null);
    assert.deepEqual(Object.keys(json.findings[0]), [
      'rule',
      'severity',
      'path',
      'start',
      'end',
      'message',
      'fingerprint',
    ]);
  });
});
