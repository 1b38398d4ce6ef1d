/** `throughline explain` and `throughline rules`. */
import assert from 'node:assert/strict';
import { allRules } from '../../server/src/core/rules/all.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { run } from './command.ts';
import { change, sample } from './sample.ts';

describe('throughline explain', () => {
  it('says how serious the check is here, and where that is set', () => {
    const folder = sample();
    change(
      folder,
      'curriculum.yaml',
      'rules:',
      "rules:\n  broken-link:\n    '**': info\n    'drafts/**': off\n  x-nothing: off",
    );
    const { out } = run(['explain', 'broken-link'], { cwd: folder });
    assert.match(
      out.replace(/\s+/g, ' '),
      /How serious it is here: info, by curriculum\.yaml:\d+; the default is error\. In drafts\/\*\* it is off, by curriculum\.yaml:\d+\./,
    );
  });

  it('shows one example, and says how many more there are', () => {
    const { out } = run(['explain', 'taught-not-assessed'], { cwd: temporaryFolder() });
    assert.match(out, /^This is found:$/m);
    assert.match(out, /\d+ more: throughline explain taught-not-assessed --examples\n$/);
  });

  it('has no colours where they are not wanted, and some where they are', () => {
    const cwd = temporaryFolder();
    assert.ok(!run(['explain', 'syntax'], { cwd }).out.includes('\u001b'));
    assert.ok(run(['explain', 'syntax'], { cwd, env: { FORCE_COLOR: '1' } }).out.includes('\u001b[1m'));
  });

  for (const [words, message] of [
    [[], /name the check to explain/],
    [['taught-not-asessed'], /there is no check 'taught-not-asessed'. Did you mean 'taught-not-assessed'\?/],
    [['everything'], /there is no check 'everything'. The checks are listed by 'throughline rules'/],
    [['constructor'], /there is no check 'constructor'/],
  ] as const) {
    it(`refuses ${JSON.stringify(words)}`, () => {
      const { code, out, err } = run(['explain', ...words], { cwd: temporaryFolder() });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});

describe('throughline rules', () => {
  it('lists every check with its default outside of a curriculum', () => {
    const { code, out } = run(['rules'], { cwd: temporaryFolder() });
    assert.equal(code, 0);
    for (const { id, severity } of allRules) assert.match(out, new RegExp(`^${id} +${severity} `, 'm'));
    assert.match(out, /^The checks with their defaults/);
  });

  it('says for programs what is in force, and the line that says so', () => {
    const folder = sample();
    change(
      folder,
      'curriculum.yaml',
      'rules:',
      "rules:\n  broken-link: info\n  syntax: {'old/**': off, '**': warning, 'drafts/**': info}\n  internal-error: off",
    );
    const { out } = run(['rules', '--format', 'json'], { cwd: folder });
    const { version, curriculum, rules } = JSON.parse(out);
    assert.deepEqual([version, curriculum], [1, 'curriculum.yaml']);
    const of = (id: string): Readonly<Record<string, unknown>> =>
      rules.find((rule: { readonly id: string }) => rule.id === id);
    assert.equal(of('broken-link')['severity'], 'info');
    assert.equal(of('broken-link')['default'], 'error');
    assert.equal(typeof of('broken-link')['line'], 'number');
    assert.equal(of('syntax')['severity'], 'warning');
    assert.deepEqual(
      (of('syntax')['narrower'] as readonly { readonly pattern: string }[]).map(({ pattern }) => pattern),
      ['drafts/**'],
    );
    assert.equal(of('syntax')['canBeKeptQuiet'], false);
    assert.equal(of('internal-error')['severity'], 'error');
    assert.equal(of('schema')['line'], undefined);
    assert.equal(rules.length, allRules.length);
  });

  it('lists those of a folder, also where its curriculum.yaml is broken', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', 'rules:', 'rules: [');
    const { code, out } = run(['rules', folder], { cwd: temporaryFolder() });
    assert.equal(code, 0);
    assert.match(out, /^broken-link +error /m);
  });
});
