/**
 * The steps of the GitHub Action in action.yml, which come here with a word for what is to be done:
 * `version` says which sources these are, so that what is built from them can be kept between runs;
 * `build` builds them, unless that was kept; `check` runs the command with the inputs of the action.
 *
 * Inputs come as environment variables and are handed on as arguments of their own: no shell reads them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './setup.mjs';

const command = path.join(root, 'dist/throughline.cjs');

const steps = {
  version() {
    output({ folder: path.dirname(command), hash: hashOfSources() });
    return 0;
  },
  async build() {
    if (existsSync(command)) return 0;
    const { setUp } = await import('./setup.mjs');
    setUp();
    const { build } = await import('./build.mjs');
    await build({ withExtension: false });
    return 0;
  },
  check() {
    const scratch = mkdtempSync(path.join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'throughline-'));
    const files = { json: path.join(scratch, 'report.json'), markdown: path.join(scratch, 'summary.md') };
    const { status } = spawnSync(process.execPath, [command, ...checkArguments(process.env, files)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = status ?? 2;
    const {
      errors = '',
      warnings = '',
      infos = '',
    } = existsSync(files.json) ? JSON.parse(readFileSync(files.json, 'utf8')).summary : {};
    output({ errors, warnings, infos, 'exit-code': code });
    const summary = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (summary !== '' && existsSync(files.markdown)) appendFileSync(summary, readFileSync(files.markdown));
    rmSync(scratch, { recursive: true, force: true });
    return code;
  },
};

/** The words after `throughline`. An input that is empty is not given. */
export function checkArguments(inputs, { json, markdown }) {
  const given = (name) => (inputs[`THROUGHLINE_${name}`] ?? '').trim();
  const option = (name, value) => (value === '' ? [] : [`--${name}=${value}`]);
  return [
    'check',
    ...option('fail-on', given('FAIL_ON')),
    ...option('max-warnings', given('MAX_WARNINGS')),
    ...option('changed', given('CHANGED')),
    ...option('baseline', given('BASELINE')),
    `--format=${given('ANNOTATIONS') === 'false' ? 'text' : 'github'}`,
    `--format=json=${json}`,
    ...(given('SUMMARY') === 'false' ? [] : [`--format=markdown=${markdown}`]),
    ...(given('SARIF') === '' ? [] : [`--format=sarif=${given('SARIF')}`]),
    '--',
    given('FOLDER') || '.',
  ];
}

/** Of everything that the build reads, by name and contents. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const top of ['package.json', 'package-lock.json', 'schemas', 'server']) {
    for (const file of filesIn(top))
      hash
        .update(`${file}\0`)
        .update(readFileSync(path.join(root, file)))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function filesIn(inner) {
  if (inner === 'server/generated') return [];
  const entries = readdirSync(path.join(root, path.dirname(inner)), { withFileTypes: true });
  if (!entries.some((entry) => entry.name === path.basename(inner) && entry.isDirectory())) return [inner];
  return readdirSync(path.join(root, inner))
    .sort()
    .flatMap((name) => filesIn(`${inner}/${name}`));
}

/** What later steps can read. The values have no line breaks. */
function output(values) {
  const file = process.env['GITHUB_OUTPUT'] ?? '';
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  if (file === '') process.stdout.write(lines.join(''));
  else appendFileSync(file, lines.join(''));
}

const step = steps[process.argv[2] ?? ''];
if (process.argv[1] === import.meta.filename) {
  if (step === undefined) {
    console.error(`One of these is needed: ${Object.keys(steps).join(', ')}.`);
    process.exitCode = 2;
  } else process.exitCode = await step();
}
