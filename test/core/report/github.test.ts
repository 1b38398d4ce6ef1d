import assert from 'node:assert/strict';
import { githubReport } from '../../../server/src/core/report/github.ts';
import { textReport } from '../../../server/src/core/report/text.ts';
import { findingOf, findingsOf, reportOf, surroundings } from './samples.ts';

const lines = (text: string, start: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(start));

describe('the report for GitHub', () => {
  it('annotates ten of each severity, the most serious first, and says how many more there are', () => {
    const findings = [
      ...findingsOf(12, { severity: 'info' }),
      ...findingsOf(25, { severity: 'warning' }),
      ...findingsOf(3),
    ];
    const said = githubReport(reportOf(findings), surroundings);
    const commands = said.split('\n').filter((line) => /^::(error|warning|notice) /.test(line));
    assert.deepEqual(
      commands.map((line) => line.slice(2, line.indexOf(' '))),
      [...Array(3).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')],
    );
    assert.match(commands[12] ?? '', /%0A15 more of this severity: see the log of this step\.$/);
    assert.match(commands[22] ?? '', /%0A2 more of this severity/);
    assert.doesNotMatch(commands[2] ?? '', /more of this severity/);
  });

  it('says all of it below, where nothing is a command', () => {
    const report = reportOf([
      findingOf(1, {
        message: '::set-env name=X::y ##[error]z',
        sourceLine: '::add-mask::all',
        path: '::group::a.unit.yaml',
      }),
    ]);
    const said = githubReport(report, surroundings);
    const [, pause = '', text = ''] = /\n::stop-commands::(\S+)\n([\s\S]*)\n::\1::\n$/.exec(said) ?? [];
    assert.match(pause, /^[0-9a-f-]{36}$/);
    assert.equal(`${text}\n`, textReport(report, surroundings));
    assert.equal(text.includes(pause), false);
    assert.equal(lines(said.slice(0, said.indexOf('::stop')), '::').length, 1);
  });

  it('writes what means something in a command in another way', () => {
    const [command] = lines(
      githubReport(
        reportOf([
          findingOf(7, {
            path: 'a,b: 100%.unit.yaml',
            message: '100 %: a,b\r\nc\u001b[0m',
            fix: { title: 'Write %', edits: [] },
          }),
        ]),
        surroundings,
      ),
      '::error',
    );
    assert.equal(
      command,
      '::error file=math/a%2Cb%3A 100%25.unit.yaml,line=7,endLine=7,col=5,endColumn=9,title=unknown-reference::100 %25: a,b%0Ac␛[0m%0AFix: Write %25.',
    );
  });

  it('gives columns only where all of it stands on one line', () => {
    const [command] = lines(
      githubReport(reportOf([findingOf(7, { end: { line: 8, column: 1 } })]), surroundings),
      '::error',
    );
    assert.match(command ?? '', /,line=7,endLine=8,title=/);
  });
});
