import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Leaves an unchanged file alone, so that builds after it see nothing new. */
export function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
}

/** A JavaScript string in single quotes, so that the many double quotes of JSON stay as they are. */
export function literal(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`;
}
