/** Makes what the core may say about the product itself reachable from it: the version of package.json. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { literal, writeIfChanged } from './files.mjs';

/** @param {string} packageFile @param {string} outFolder */
export function writeProduct(packageFile, outFolder) {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  mkdirSync(outFolder, { recursive: true });
  writeIfChanged(path.join(outFolder, 'product.js'), `export const version = ${literal(version)};\n`);
  writeIfChanged(path.join(outFolder, 'product.d.ts'), 'export declare const version: string;\n');
}
