/**
 * `npm test [-- --grep words]`: sets up, builds, and runs everything: types, lint, unused code, then all tests.
 * Closes with the runner's own counts and a line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setUpNeovim } from './neovim.mjs';
import { root, setUp } from './setup.mjs';
import { setUpVsCode } from './vscode.mjs';

setUp();
setUpNeovim();
setUpVsCode();
const { build } = await import('./build.mjs');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const steps = [
  ['build', () => build().then(() => 0)],
  ['types', () => run(bin('tsc'), ['-b'])],
  ['lint', () => run(bin('biome'), ['check', '--error-on-warnings', '.'])],
  ['unused code', () => run(bin('knip'), ['--no-progress'])],
];
for (const [name, step] of steps) {
  console.log(`\n> ${name}`);
  const status = await step();
  if (status !== 0) finish(0, 1, `The step '${name}' failed, so no test was run.`);
}

console.log('\n> tests');
const mocha = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/mocha/bin/mocha.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 256 * 1024 * 1024,
  },
);
process.stdout.write(mocha.stdout ?? '');
const counted = (word) => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(mocha.stdout ?? '')?.[1] ?? 0);
const passed = counted('passing');
const failed = counted('failing');
if (passed === 0 && failed === 0) finish(0, 1, 'The test runner ran no test.');
finish(passed, mocha.status === 0 ? failed : Math.max(failed, 1));

function finish(passed, failed, reason) {
  if (reason !== undefined) console.error(`\n${reason}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}
