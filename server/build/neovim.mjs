/** Neovim for the test that runs the language server in a second real editor: as it is on the machine, or Debian's. */
import { spawnSync } from 'node:child_process';

export function setUpNeovim() {
  if (spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.log('Installing Neovim for the tests of the language server (once) …');
    const install = () =>
      spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'neovim'], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status;
    if (install() === 0) return;
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (install() === 0) return;
  }
  console.error('The tests of the language server need Neovim: install it, so that nvim is a command.');
}
