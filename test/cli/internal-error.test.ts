/** A check that fails: the real command, built once more with one rule that has a fault. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { change, sample } from './sample.ts';

const faulty = 'server/src/core/rules/objective-without-standard/rule.ts';

describe('a check that fails', () => {
  const command = path.join(temporaryFolder(), 'throughline.cjs');
  const cwd = sample();

  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: ['server/src/entry/main.ts'],
      outfile: command,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20.19',
      logLevel: 'error',
      plugins: [
        {
          name: 'fault',
          setup: ({ onLoad }) => {
            onLoad({ filter: /objective-without-standard[\\/]rule\.ts$/ }, () => ({
              contents: fs
                .readFileSync(path.join(root, faulty), 'utf8')
                .replace(/\*check\(.*\) \{/, "$&\nthrow new Error('no such luck');"),
              loader: 'ts',
            }));
          },
        },
      ],
    });
  });

  function check(...words: readonly string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', ...words], {
      cwd,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  it('is one finding with its name, and the exit code 2', () => {
    const { code, out, err } = check();
    assert.equal(code, 2);
    assert.equal(out.match(/internal-error/g)?.length, 1);
    assert.match(
      out,
      /^units\/first-unit\/first-lesson\.lesson\.md:3:1 {2}error {2}internal-error\n {2}The check 'objective-without-standard' failed on this file, so what it would have found is not known \(no\n {2}such luck\)\./m,
    );
    assert.equal(
      err,
      'throughline: a check failed by a fault of Throughline, so not all could be checked: see internal-error in the report.\n',
    );
  });

  for (const words of [['--quiet'], ['--fail-on=never'], ['--quiet', '--fail-on=never']]) {
    it(`is not hidden by ${words.join(' ')}`, () => {
      const { code, out } = check(...words);
      assert.equal(code, 2);
      assert.match(out, /internal-error/);
    });
  }

  it('stands out in each format', () => {
    const { runs } = JSON.parse(check('--format=sarif').out);
    assert.equal(runs[0].invocations[0].executionSuccessful, false);
    assert.match(
      runs[0].invocations[0].toolExecutionNotifications[0].message.text,
      /objective-without-standard/,
    );
    assert.match(
      check('--format=junit').out,
      /<error message="The check 'objective-without-standard' failed/,
    );
    assert.equal(JSON.parse(check('--format=gitlab').out)[0].severity, 'blocker');
    assert.match(check('--format=github').out, /^::error [^\n]*title=internal-error::/);
    assert.match(check('--format=markdown').out, /\*\*error\*\* `internal-error`/);
  });

  it('does not matter to who asks for other checks', () => {
    assert.deepEqual(check('--only', 'schema'), {
      code: 0,
      out: 'Nothing to report (5 files checked).\n',
      err: '',
    });
  });

  it('can be turned off for a file until it is mended', () => {
    change(cwd, 'curriculum.yaml', 'rules:', "rules:\n  objective-without-standard: {'units/**': off}");
    assert.equal(check().code, 0);
  });
});
