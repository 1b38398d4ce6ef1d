/** Neovim for the test that runs the language server in a second real editor: as it is on the machine, or Debian's. */
import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian.mjs';

export function setUpNeovim() {
  if (spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0) return;
  if (installFromDebian('neovim', 'Installing Neovim for the tests of the language server (once) …')) return;
  console.error('The tests of the language server need Neovim: install it, so that nvim is a command.');
}
