/** `throughline check --fix`, as someone would type it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn } from '../host/temporary-folder.ts';
import { run } from './command.ts';
import { change, lessonPath, sample, unitPath } from './sample.ts';

const text = (folder: string, file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');

function broken(): string {
  const folder = sample();
  change(folder, unitPath, '- first-lesson', '- first-lessen');
  change(folder, lessonPath, 'minutes: 45\n', 'minuets: 45\n');
  return folder;
}

describe('throughline check --fix', () => {
  it('mends what is clear, says what, and leaves what was there before', () => {
    const sound = sample();
    const folder = broken();
    const { code, out, err } = run(['check', '--fix'], { cwd: folder });
    assert.equal(code, 0, out);
    assert.match(out, /^Nothing to report/);
    assert.match(err, /^Fixed 2 findings in 2 files:\n/);
    assert.match(err, /first-lesson\.lesson\.md {2}schema: Write minutes\n/);
    assert.deepEqual(filesIn(folder), filesIn(sound));
  });

  it('shows with --dry-run what would change, in a form that git takes, and changes nothing', () => {
    const folder = broken();
    const before = filesIn(folder);
    const { code, out, err } = run(['check', '--fix', '--dry-run'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(err, /^To be fixed, without --dry-run: 2 findings in 2 files:/);
    assert.deepEqual(filesIn(folder), before);
    const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
    assert.equal(applied.status, 0, applied.stderr);
    assert.match(run(['check'], { cwd: folder }).out, /^Nothing to report/);
  });

  it('keeps line ends, a byte order mark, and who may read a file', () => {
    const folder = broken();
    const file = path.join(folder, lessonPath);
    const odd = `\ufeff${text(folder, lessonPath).replaceAll('\n', '\r\n')}`;
    fs.writeFileSync(file, odd);
    fs.chmodSync(file, 0o664);
    run(['check', '--fix'], { cwd: folder });
    assert.equal(text(folder, lessonPath), odd.replace('minuets', 'minutes'));
    assert.equal(fs.statSync(file).mode & 0o777, 0o664);
    assert.deepEqual(
      fs.readdirSync(path.dirname(file)).filter((name) => name.includes('throughline')),
      [],
    );
  });

  it('writes through a link, and leaves it a link', () => {
    const folder = broken();
    const real = path.join(folder, '.shared/first.lesson.md');
    fs.mkdirSync(path.dirname(real));
    fs.renameSync(path.join(folder, lessonPath), real);
    fs.symlinkSync(real, path.join(folder, lessonPath));
    run(['check', '--fix'], { cwd: folder });
    assert.ok(fs.lstatSync(path.join(folder, lessonPath)).isSymbolicLink());
    assert.match(fs.readFileSync(real, 'utf8'), /^minutes: 45$/m);
  });

  it('mends only what is asked for', () => {
    for (const words of [['--only', 'schema'], [lessonPath], ['--rule', 'unknown-reference=off']]) {
      const folder = broken();
      run(['check', '--fix', ...words], { cwd: folder });
      assert.match(text(folder, lessonPath), /^minutes: 45$/m);
      assert.match(text(folder, unitPath), /first-lessen/);
    }
  });

  it('leaves a file alone that is not well formed', () => {
    const folder = broken();
    change(folder, lessonPath, 'title:', 'summary: A: B\ntitle:');
    const before = text(folder, lessonPath);
    const { code, err } = run(['check', '--fix'], { cwd: folder });
    assert.equal(code, 1);
    assert.equal(text(folder, lessonPath), before);
    assert.match(err, /^Fixed 1 finding in 1 file:/);
    assert.match(err, /1 fix could not be made: the text there is not well formed/);
  });

  it('adds a session that is missing, and what it needs, so that nothing new is found', () => {
    const folder = sample();
    fs.rmSync(path.join(folder, 'units/first-unit/first-unit-analysis.protocol.yaml'), { force: true });
    const before = run(['check', '--format', 'json'], { cwd: folder });
    const { out } = run(['check', '--fix', '--format', 'json'], { cwd: folder });
    const rules = (report: string): readonly string[] =>
      JSON.parse(report).findings.map(({ rule }: { readonly rule: string }) => rule);
    assert.deepEqual(
      rules(out).filter((rule) => !rules(before.out).includes(rule)),
      [],
    );
  });

  it('has nothing to do in a sound curriculum, and says so', () => {
    const folder = sample();
    const before = filesIn(folder);
    const { code, out, err } = run(['check', '--fix', '--dry-run'], { cwd: folder });
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^Nothing was fixed: no finding has a fix that is clear/);
    assert.deepEqual(filesIn(folder), before);
  });

  it('refuses what cannot be meant, before anything is read', () => {
    const folder = broken();
    for (const [words, message] of [
      [['--dry-run'], /--dry-run shows what --fix would do, so write both/],
      [['--fix', '--dry-run', '--format', 'json'], /--dry-run shows a diff in the place of a report/],
    ] as const) {
      const { code, err } = run(['check', ...words], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });
});
