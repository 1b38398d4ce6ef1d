/** Installs a program that tests need, where this is Debian and we may. */
import { spawnSync } from 'node:child_process';

/** @returns whether it is there now. */
export function installFromDebian(name, message) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  console.log(message);
  const install = () =>
    spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (install()) return true;
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return install();
}
