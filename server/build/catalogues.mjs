/**
 * Makes the built-in catalogues reachable from the core, which may not read files: every
 * `server/standards/*.json` becomes a string in one module. A string, not an object: it costs next to
 * nothing to load, and a catalogue that no curriculum names is never parsed.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { literal, writeIfChanged } from './files.mjs';

const source = path.join(import.meta.dirname, '..', 'standards');

/**
 * Writes `catalogues.js` and `catalogues.d.ts` into a folder, which is created where it is missing. A file
 * whose text stays the same is left alone.
 * @param {string} outFolder The folder to write to, `server/generated` in this project.
 */
export function writeCatalogues(outFolder) {
  const names = readdirSync(source)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const entries = names.map((name) => {
    const json = JSON.stringify(JSON.parse(readFileSync(path.join(source, name), 'utf8')));
    return `  ${literal(path.basename(name, '.json'))}: ${literal(json)},\n`;
  });
  mkdirSync(outFolder, { recursive: true });
  writeIfChanged(
    path.join(outFolder, 'catalogues.js'),
    `export const catalogues = {\n${entries.join('')}};\n`,
  );
  writeIfChanged(
    path.join(outFolder, 'catalogues.d.ts'),
    'export declare const catalogues: Readonly<Record<string, string>>;\n',
  );
}
