import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { commands } from '../../server/src/cli/all.ts';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { command, run } from './command.ts';
import { change, lessonPath, sample } from './sample.ts';

const names = commands.map(({ name }) => name);
const nowhere = temporaryFolder();

describe('throughline', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.deepEqual(run(['--version'], { cwd: nowhere }), { code: 0, out: `${version}\n`, err: '' });
  });

  for (const words of [[], ['--help'], ['-h'], ['help']]) {
    it(`tells what it can do: throughline ${words.join(' ')}`, () => {
      const { code, out, err } = run(words, { cwd: nowhere });
      assert.deepEqual([code, err], [0, '']);
      for (const name of names) assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
      assert.match(out, /throughline init my-curriculum/);
    });
  }

  // Windows keeps a folder that somebody is in, so it cannot go there.
  if (process.platform !== 'win32') {
    it('says so where its folder is not there any more', () => {
      const gone = temporaryFolder();
      const script = `rmdir '${gone}' && exec '${process.execPath}' '${command}' check`;
      const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: gone, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /^throughline: the folder that this was started in is not there any more\./);
    });
  }

  for (const name of names) {
    it(`has help on ${name}, with examples`, () => {
      const { code, out, err } = run([name, '--help'], { cwd: nowhere });
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, new RegExp(`^throughline ${name} `));
      assert.match(out, new RegExp(`Examples\n {2}throughline ${name}`));
      assert.equal(run(['help', name], { cwd: nowhere }).out, out);
      assert.equal(run([name, 'some', 'words', '-h'], { cwd: nowhere }).out, out);
    });
  }

  for (const [words, said] of [
    [['chekc'], "there is no command 'chekc'. Did you mean 'throughline check'? See 'throughline --help'."],
    [
      ['frobnicate'],
      `there is no command 'frobnicate'. The commands are: ${commands.map(({ name }) => name).join(', ')}. See 'throughline --help'.`,
    ],
    [
      ['help', 'chek'],
      "there is no command 'chek'. Did you mean 'throughline check'? See 'throughline --help'.",
    ],
    [
      ['--format', 'json'],
      "the command comes first, and --format is an option. For example: throughline check. See 'throughline --help'.",
    ],
    [['check', '--quite'], "'throughline check' has no option --quite. Did you mean --quiet?"],
    [
      ['publish', '--frobnicate'],
      "'throughline publish' has no option --frobnicate. Its options are: --out, --audience, --base, --drafts, --help.",
    ],
    [
      ['publish', '-q'],
      "'throughline publish' has no option -q. Its options are: --out, --audience, --base, --drafts, --help.",
    ],
    [
      ['check', '--format'],
      '--format needs a value: text, json, sarif, junit, github, gitlab or markdown. For example: throughline check --format json > report.json',
    ],
    [
      ['map', '--format'],
      '--format needs a value: text, json, csv, svg, html, dot or mermaid. For example: throughline map samples/full --format html > map.html',
    ],
    [
      ['check', '--format='],
      '--format needs a value: text, json, sarif, junit, github, gitlab or markdown. For example: throughline check --format json > report.json',
    ],
    [['check', '--format', 'jsn'], "--format cannot be 'jsn'. Did you mean 'json'?"],
    [
      ['map', '--format', 'xml'],
      "--format cannot be 'xml'. It is one of: text, json, csv, svg, html, dot, mermaid.",
    ],
    [['check', '--quiet=yes'], '--quiet takes no value. Write it alone: --quiet.'],
    [
      ['publish', '--out', '--drafts'],
      '--out needs a value: the folder. For example: throughline publish --out site',
    ],
    [
      ['map', 'a', 'b'],
      '\'throughline map\' takes one folder, and 2 words were given: a, b. A name with spaces needs quotes around it: "a b".',
    ],
    [
      ['preview', '--port', 'abc'],
      "--port cannot be 'abc'. It is a number from 1 to 65535, for example: --port 4400",
    ],
    [
      ['preview', '--port', '70000'],
      "--port cannot be '70000'. It is a number from 1 to 65535, for example: --port 4400",
    ],
    [
      ['check', 'none'],
      `there is no file or folder 'none' in ${nowhere}. Check the name, and that you are in the folder you mean.`,
    ],
    [
      ['check'],
      "there is no curriculum.yaml in this folder, nor in any folder above it. Go to the folder of your curriculum, or start one with 'throughline init'.",
    ],
    [
      ['map'],
      "there is no curriculum.yaml in this folder, nor in any folder above it. Go to the folder of your curriculum, or start one with 'throughline init'.",
    ],
    [['publish'], 'say which folder to write the site to, for example: throughline publish --out site'],
  ] as const) {
    it(`explains: throughline ${words.join(' ')}`, () => {
      assert.deepEqual(run(words, { cwd: nowhere }), { code: 2, out: '', err: `throughline: ${said}\n` });
    });
  }
});

describe('colours', () => {
  const folder = sample();
  change(folder, lessonPath, 'minutes: 45', 'minuts: 45');
  const colour = /(?!\n)\p{Cc}\[/u;

  it('are left out when nobody watches', () =>
    assert.doesNotMatch(run(['check'], { cwd: folder }).out, colour));
  it('are there when FORCE_COLOR asks', () =>
    assert.match(run(['check'], { cwd: folder, env: { FORCE_COLOR: '1' } }).out, colour));
  it('are left out when FORCE_COLOR is 0', () =>
    assert.doesNotMatch(run(['check'], { cwd: folder, env: { FORCE_COLOR: '0' } }).out, colour));
  it('are left out when NO_COLOR asks', () =>
    assert.doesNotMatch(run(['--help'], { cwd: folder, env: { NO_COLOR: '1' } }).out, colour));
});

describe('output', () => {
  it('that nobody reads to its end ends quietly', async () => {
    const folder = sample();
    writeMany(folder);
    const child = spawn(process.execPath, [command, 'check'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    assert.deepEqual([code, err], [1, '']);
  });

  it('that is large is written to its end', () => {
    const folder = sample();
    writeMany(folder);
    const { code, out } = run(['check', '--format', 'json'], { cwd: folder });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).summary.errors, 2_000);
  });
});

describe('what nobody expected', () => {
  it('is said in one line, and with a trace only for who asks', () => {
    const folder = sample();
    const out = path.join(temporaryFolder({ 'x/.keep': '' }), 'x', 'y'.repeat(300));
    const { code, err } = run(['publish', '--out', out], { cwd: folder });
    assert.equal(code, 2);
    assert.match(
      err,
      /^throughline: .*could not be read or written \(ENAMETOOLONG.*Check that it is where it should be and run the same command again\.\n$/,
    );
    assert.match(
      run(['publish', '--out', out], { cwd: folder, env: { THROUGHLINE_DEBUG: '1' } }).err,
      /\n {4}at /,
    );
  });
});

/** Two thousand files with a finding each: more than a pipe takes at once. */
function writeMany(folder: string): void {
  const names = Array.from({ length: 2_000 }, (_, at) => `u${at}`);
  writeFiles(
    folder,
    Object.fromEntries(names.map((id) => [`${id}.unit.yaml`, `id: ${id}\ntitle: U\nwrong: 1\n`])),
  );
}
