import assert from 'node:assert/strict';
import { sarifReport } from '../../../server/src/core/report/sarif.ts';
import { findingOf, findingsOf, reportOf, surroundings } from './samples.ts';

const runOf = (...args: Parameters<typeof reportOf>) =>
  JSON.parse(sarifReport(reportOf(...args), surroundings)).runs[0];

describe('the report in SARIF', () => {
  it('has what is set aside as suppressed, and says where', () => {
    const { results } = runOf([findingOf(1)], {
      suppressed: [
        { ...findingOf(2), suppression: { where: 'file', reason: 'It comes in May.' } },
        { ...findingOf(3), suppression: { where: 'baseline', reason: 'Known.' } },
      ],
    });
    assert.deepEqual(
      results.map(({ suppressions }: { suppressions?: unknown }) => suppressions),
      [
        undefined,
        [{ kind: 'inSource', status: 'accepted', justification: 'It comes in May.' }],
        [{ kind: 'external', status: 'accepted', justification: 'Known.' }],
      ],
    );
  });

  it('lets no message be taken for a placeholder or a link', () => {
    const { results } = runOf([findingOf(1, { message: 'See [the key](1), {0} and {title="…"}.' })]);
    assert.equal(results[0].message.text, 'See \\[the key](1), {{0}} and {title="…"}.');
  });

  it('keeps to what code scanning takes, the most serious first, and says what it leaves out', () => {
    const run = runOf([...findingsOf(25_000, { severity: 'info' }), ...findingsOf(2)], {
      notes: ['A note.'],
    });
    assert.equal(run.results.length, 25_000);
    assert.equal(run.results.filter(({ level }: { level: string }) => level === 'error').length, 2);
    assert.deepEqual(
      run.invocations[0].toolExecutionNotifications.map(
        ({ message }: { message: { text: string } }) => message.text,
      ),
      [
        'A note.',
        '2 more findings left out: the least serious ones, since code scanning takes 25,000 results at most.',
      ],
    );
  });

  it('writes addresses and half characters as they may be', () => {
    const { results } = runOf([findingOf(1, { path: 'ü #1\ud800.unit.yaml', message: 'a\ud800b' })]);
    assert.equal(
      results[0].locations[0].physicalLocation.artifactLocation.uri,
      'math/%C3%BC%20%231%EF%BF%BD.unit.yaml',
    );
    assert.equal(results[0].message.text, 'a\ufffdb');
  });
});
