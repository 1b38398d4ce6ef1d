/** The hooks for pre-commit: sound, and run from a package that is installed as pre-commit does it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { kindIds } from '../../server/src/core/kinds/all.ts';
import { change, lessonPath, sample } from '../cli/sample.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}

const hooks = parse(fs.readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];

describe('.pre-commit-hooks.yaml', function () {
  this.timeout(120_000);

  it('has hooks for every kind of document, and no other file', () => {
    assert.deepEqual(
      hooks.map(({ id }) => id),
      ['throughline', 'throughline-fix'],
    );
    for (const { files, language, pass_filenames } of hooks) {
      assert.deepEqual([language, pass_filenames], ['node', false]);
      const fits = new RegExp(files);
      for (const kind of kindIds.filter((id) => id !== 'curriculum'))
        for (const end of ['md', 'yaml', 'yml']) assert.match(`units/a.${kind}.${end}`, fits);
      assert.match('curriculum.yaml', fits);
      assert.match('math/curriculum.yml', fits);
      for (const other of ['README.md', 'a.yaml', 'a.unit.json', 'my-curriculum.yaml', 'unit.yaml'])
        assert.doesNotMatch(other, fits);
    }
  });

  it('run from the package that is made of this repository', () => {
    const folder = temporaryFolder();
    // What pre-commit does: it takes all that is printed for the name of the package.
    const pack = spawnSync('npm', ['pack', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
    assert.equal(pack.status, 0, pack.stderr);
    const file = path.join(folder, pack.stdout.trim());
    assert.ok(fs.existsSync(file), pack.stdout);
    const installed = spawnSync('npm', ['install', '--global', '--offline', '--prefix', folder, file], {
      encoding: 'utf8',
    });
    assert.equal(installed.status, 0, installed.stderr);
    const PATH = `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;
    const curriculum = sample();
    const run = ({ entry }: Hook): ReturnType<typeof spawnSync> =>
      spawnSync(entry, { cwd: curriculum, shell: true, encoding: 'utf8', env: { ...process.env, PATH } });
    const [check, fix] = hooks;
    assert.ok(check !== undefined && fix !== undefined);
    assert.match(String(run(check).stdout), /Nothing to report/);
    change(curriculum, lessonPath, 'minutes: 45\n', 'minuets: 45\n');
    assert.equal(run(check).status, 1);
    assert.equal(run(fix).status, 0);
    assert.match(fs.readFileSync(path.join(curriculum, lessonPath), 'utf8'), /^minutes: 45$/m);
  });
});
