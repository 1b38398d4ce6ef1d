/**
 * `npm run try` and `npm run screenshots`: sets up and builds, then runs that script of `test/vscode`, with a real VS
 * Code at hand.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';
import { setUpVsCode } from './vscode.mjs';

setUp();
setUpVsCode();
const { build } = await import('./build.mjs');
await build();
for (const [script, ...words] of [
  ['node_modules/typescript/bin/tsc', '-b'],
  [`out/test/vscode/${process.argv[2]}.js`],
]) {
  const command = [path.join(root, script), ...words];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
