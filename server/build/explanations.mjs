/**
 * Makes the explanations of the rules reachable from the core, which may not read files: the README of each rule
 * becomes a string in one module. It goes into reports, and to whoever asks for it in a terminal or an editor.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { literal, writeIfChanged } from './files.mjs';

/** @param {string} rulesFolder @param {string} outFolder */
export function writeExplanations(rulesFolder, outFolder) {
  const entries = readdirSync(rulesFolder)
    .filter((name) => existsSync(path.join(rulesFolder, name, 'README.md')))
    .sort()
    .map(
      (id) =>
        `  ${literal(id)}: ${literal(readFileSync(path.join(rulesFolder, id, 'README.md'), 'utf8'))},\n`,
    );
  mkdirSync(outFolder, { recursive: true });
  writeIfChanged(
    path.join(outFolder, 'explanations.js'),
    `export const explanations = {\n${entries.join('')}};\n`,
  );
  writeIfChanged(
    path.join(outFolder, 'explanations.d.ts'),
    '/** Markdown, by the id of the rule. */\nexport declare const explanations: Readonly<Record<string, string>>;\n',
  );
}
