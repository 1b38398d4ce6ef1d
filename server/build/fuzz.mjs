/**
 * `npm run fuzz [-- <factor>]`: sets up, builds, and runs the laws with so many times the cases of `npm test`, from
 * a new seed. What fails is printed with its seed.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const { build } = await import('./build.mjs');
await build();
const factor = process.argv[2] ?? '20';
const bin = (name) => path.join(root, 'node_modules', name);
const steps = [
  [bin('typescript/bin/tsc'), ['-b']],
  [bin('mocha/bin/mocha.js'), ['--grep', 'law', '--timeout', '0']],
];
for (const [script, args] of steps) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, THROUGHLINE_FUZZ: factor },
  });
  if (status !== 0) process.exit(status ?? 1);
}
