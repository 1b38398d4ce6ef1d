/** Whether one path is among those that a walk lists, or would be if there were a file: without a walk. */
import fs from 'node:fs';
import path from 'node:path';
import { diskTree } from './folder-tree.ts';
import { isIgnored, rulesAbove, withRulesOf } from './ignore-files.ts';
import { holdsCurriculum, manifestName } from './own-names.ts';

/** @param inner - relative to the curriculum's real folder, with `/` between folders, and without links. */
export function belongs(folder: string, inner: string): boolean {
  const parts = inner.split('/');
  if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return false;
  let at = folder;
  let rules = withRulesOf(diskTree, folder, rulesAbove(diskTree, folder));
  for (const [depth, part] of parts.entries()) {
    const isFolder = depth < parts.length - 1;
    const next = path.join(at, part);
    if (isIgnored(rules, next, isFolder)) return false;
    if (!isFolder) return true;
    const names = namesIn(next);
    if (names.includes(manifestName) || holdsCurriculum(names)) return false;
    if (names.includes('.gitignore')) rules = withRulesOf(diskTree, next, rules);
    at = next;
  }
  return false;
}

function namesIn(folder: string): readonly string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
