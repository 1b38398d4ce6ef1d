/** The GitHub Action: its file is sound, and its steps do what they say, run as a runner would. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { check } from '../../server/src/cli/check.ts';
import { change, lessonPath, sample, unitPath } from '../cli/sample.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;
const { steps } = action.runs;

describe('action.yml', () => {
  it('has what a composite action needs', () => {
    assert.equal(action.runs.using, 'composite');
    assert.ok(action.name.length > 0 && action.description.length > 0);
    for (const step of steps) {
      assert.equal(step.run === undefined, step.uses !== undefined);
      if (step.run !== undefined) assert.equal(step.shell, 'bash');
      // A version that is named, and not a branch that moves.
      if (step.uses !== undefined) assert.match(step.uses, /^actions\/[\w-]+@v\d+$/);
    }
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      assert.ok(description.length > 10);
  });

  it('lets no input into the text of a shell command', () => {
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  it('hands every input on, and no other', () => {
    const used = steps.flatMap(({ env = {} }) =>
      Object.values(env).flatMap((value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? []),
    );
    assert.deepEqual(used.sort(), Object.keys(action.inputs).sort());
  });

  it('has outputs that its steps have', () => {
    const ids = steps.flatMap(({ id }) => id ?? []);
    for (const { value } of Object.values(action.outputs)) {
      const [, id = ''] = /^\$\{\{ steps\.([\w-]+)\.outputs\.[\w-]+ \}\}$/.exec(value) ?? [];
      assert.ok(ids.includes(id), value);
    }
  });
});

/**
 * A copy of what a tag of this repository holds and the action needs, with the packages that `npm ci` installs and
 * their mark, so that nothing is fetched. They are copies, not a link: an installation clears the folder it finds.
 */
function checkout(): string {
  const folder = temporaryFolder();
  for (const name of ['package.json', 'package-lock.json', 'schemas', 'server'])
    fs.cpSync(path.join(root, name), path.join(folder, name), {
      recursive: true,
      filter: (source) => !source.startsWith(path.join(root, 'server/generated')),
    });
  copyFiles(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const lock = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')));
  fs.writeFileSync(path.join(folder, 'node_modules/.throughline-lock'), lock.digest('hex'));
  return folder;
}

function copyFiles(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    // They are large, and a build does not need them.
    if (['typescript', '@typescript', '@biomejs'].includes(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFiles(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else if (entry.name !== '.throughline-lock')
      fs.copyFileSync(source, target, fs.constants.COPYFILE_FICLONE);
  }
}

interface Ran {
  readonly codes: readonly (number | null)[];
  readonly text: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the shell commands of the action's own steps in their order, until one fails. */
function runSteps(place: string, workspace: string, inputs: Readonly<Record<string, string>>): Ran {
  const runner = temporaryFolder({ output: '', summary: '' });
  const codes: (number | null)[] = [];
  let text = '';
  for (const { run, env = {} } of steps) {
    if (run === undefined) continue;
    const own = Object.entries(env).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
    });
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run],
      {
        cwd: workspace,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? '',
          CI: 'true',
          GITHUB_ACTION_PATH: place,
          GITHUB_OUTPUT: path.join(runner, 'output'),
          GITHUB_STEP_SUMMARY: path.join(runner, 'summary'),
          RUNNER_TEMP: runner,
          ...Object.fromEntries(own),
        },
      },
    );
    codes.push(status);
    text += stdout + stderr;
    if (status !== 0) break;
  }
  const lines = fs.readFileSync(path.join(runner, 'output'), 'utf8').trim().split('\n');
  return {
    codes,
    text,
    outputs: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
    summary: fs.readFileSync(path.join(runner, 'summary'), 'utf8'),
  };
}

describe('the GitHub Action', function () {
  this.timeout(300_000);
  const place = checkout();

  it('builds itself from a tag, and finds nothing in a sound curriculum', () => {
    const { codes, outputs, summary, text } = runSteps(place, sample(), {});
    assert.deepEqual(codes, [0, 0, 0], text);
    assert.match(text, /Nothing to report/);
    assert.match(outputs['hash'] ?? '', /^[0-9a-f]{32}$/);
    assert.equal(outputs['folder'], path.join(place, 'dist'));
    const { errors, warnings, infos, 'exit-code': code } = outputs;
    assert.deepEqual([errors, warnings, infos, code], ['0', '0', '0', '0']);
    assert.match(summary, /\S/);
  });

  it('knows the same sources again, and others from them', () => {
    const version = (): string | undefined => runSteps(place, sample(), {}).outputs['hash'];
    const first = version();
    assert.equal(version(), first);
    fs.appendFileSync(path.join(place, 'server/standards/ngss.json'), '\n');
    assert.notEqual(version(), first);
  });

  it('fails at an error in a folder, shows it beside its line, and writes SARIF', () => {
    const folder = sample();
    change(folder, unitPath, '- first-lesson', '- first-lessen');
    const workspace = path.dirname(folder);
    const { codes, outputs, text } = runSteps(place, workspace, {
      folder: 'math',
      sarif: 'out/throughline.sarif',
    });
    assert.deepEqual(codes, [0, 0, 1], text);
    assert.match(text, /^::error .*first-unit\.unit\.yaml.*first-lessen/m);
    assert.equal(outputs['exit-code'], '1');
    assert.ok(Number(outputs['errors']) >= 1);
    const sarif = JSON.parse(fs.readFileSync(path.join(workspace, 'out/throughline.sarif'), 'utf8'));
    assert.equal(sarif.version, '2.1.0');
  });

  it('can be told when to fail, and to write without annotations and summary', () => {
    const folder = sample();
    change(folder, lessonPath, '4.NF.A.1', '4.NF.1');
    const inputs = { 'fail-on': 'info', annotations: 'false', summary: 'false' };
    const { codes, text, summary, outputs } = runSteps(place, folder, inputs);
    assert.deepEqual([codes.at(-1), outputs['infos'], summary], [1, '1', ''], text);
    assert.doesNotMatch(text, /^::/m);
    assert.equal(runSteps(place, folder, { ...inputs, 'fail-on': 'never' }).codes.at(-1), 0);
  });

  for (const hostile of ['$(touch pwned)', '"; touch pwned; "', '`touch pwned`', '--fix', '.\n--fix', '-']) {
    it(`takes ${JSON.stringify(hostile)} for the name of a folder, and for nothing else`, () => {
      const folder = sample();
      change(folder, lessonPath, '4.NF.A.1', '4.NF.1');
      const before = fs.readFileSync(path.join(folder, lessonPath), 'utf8');
      const { codes, text, outputs } = runSteps(place, folder, { folder: hostile });
      assert.deepEqual([codes.at(-1), outputs['exit-code']], [2, '2'], text);
      assert.match(text, /there is no file or folder/);
      assert.ok(!fs.existsSync(path.join(folder, 'pwned')));
      assert.equal(fs.readFileSync(path.join(folder, lessonPath), 'utf8'), before);
    });
  }

  it('asks the command only for what it offers', () => {
    const options = check.options.map(({ name }) => name);
    for (const name of ['fail-on', 'max-warnings', 'format']) assert.ok(options.includes(name), name);
  });
});
