import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Leaves an unchanged file alone, so that builds after it see nothing new. */
export function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}
