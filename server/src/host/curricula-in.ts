/** Finds every curriculum in a folder, those inside of others too: each is one of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { diskTree } from './folder-tree.ts';
import { type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from './ignore-files.ts';
import { holdsCurriculum, manifestName } from './own-names.ts';

/**
 * In steps of one folder each. Left out is what a walk of a curriculum leaves out, and links are not followed.
 *
 * @param top - a real folder.
 */
export function* curriculaSteps(top: string): Generator<void, readonly string[]> {
  const found: string[] = [];
  const waiting: { readonly folder: string; readonly rules: IgnoreRules }[] = [
    { folder: top, rules: rulesAbove(diskTree, top) },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield;
    const { folder, rules: above } = next;
    const entries = entriesIn(folder);
    const names = entries.map((entry) => entry.name);
    if (folder !== top && names.includes(manifestName)) continue;
    if (holdsCurriculum(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)))
      found.push(folder);
    const rules = names.includes('.gitignore') ? withRulesOf(diskTree, folder, above) : above;
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = path.join(folder, entry.name);
      if (!isIgnored(rules, inner, true)) waiting.push({ folder: inner, rules });
    }
  }
  return found.sort();
}

function entriesIn(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
