/**
 * A real VS Code for the tests of the extension: the packages of `test/vscode`, what the VS Code in them needs, and
 * a Chromium to look at it with, each only where it is missing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installFromDebian } from './debian.mjs';
import { root } from './setup.mjs';

const folder = path.join(root, 'test/vscode');
const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function setUpVsCode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error('The tests in VS Code run on Linux with an x64 processor; here they will fail.');
    return;
  }
  installPackages();
  const own = process.env['THROUGHLINE_CHROMIUM'];
  if ([own, ...chromiums].some((file) => file !== undefined && existsSync(file))) return;
  if (installFromDebian('chromium', 'Installing Chromium for the tests in VS Code (once) …')) return;
  console.error(
    'The tests in VS Code need Chromium: install it, or set THROUGHLINE_CHROMIUM to the program of yours.',
  );
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const mark = path.join(folder, 'node_modules', '.throughline-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing VS Code for the tests of the extension (once, about a minute) …');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // What the VS Code inside needs is installed by a script of its package, which would also compile things.
  const done =
    npm(['ci', ...quiet], folder) &&
    npm(['install', '--omit=dev', ...quiet], path.join(folder, 'node_modules/code-server/lib/vscode'));
  if (done) writeFileSync(mark, lock);
  else console.error('VS Code could not be installed. Check the network; without it its tests fail.');
}

function npm(words, cwd) {
  return spawnSync('npm', words, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
