/**
 * `npm start [-- <folder>] [--once]`: sets up, builds, then checks a curriculum, shows its map, publishes it to
 * `site/` inside of it and serves that, again at each change. Without a folder it is the sample of a whole year, and
 * its site is `site/` here.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, setUp } from './setup.mjs';

setUp();
const { build } = await import('./build.mjs');
await build();

const own = process.argv.slice(2);
const takesValue = new Set(['--out', '--port', '--audience', '--base']);
const given = own.find((word, at) => !word.startsWith('-') && !takesValue.has(own[at - 1] ?? ''));
const folder = given === undefined ? [path.join(root, 'samples/full')] : [];
const out = own.some((word) => word === '--out' || word.startsWith('--out='))
  ? []
  : ['--out', path.join(given ?? root, 'site')];
const child = spawn(
  process.execPath,
  [path.join(root, 'dist/throughline.cjs'), 'preview', ...folder, ...out, ...own],
  {
    cwd: process.env['INIT_CWD'] ?? root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1);
});
