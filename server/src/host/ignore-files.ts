/** What `.gitignore` files say, as Git reads them: each speaks for its own folder and those below. */
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { FolderTree } from './folder-tree.ts';

/** The rules in force in a folder: its own and those of the folders above it, the nearest last. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: Ignore }[];

/**
 * The rules that come from above a curriculum, up to the folder that holds `.git`; none outside a repository,
 * and none where they would leave out the curriculum itself, which somebody asked for by name.
 */
export function rulesAbove(tree: FolderTree, folder: string): IgnoreRules {
  const above: string[] = [];
  for (let at = folder; !tree.isTop(at); at = path.dirname(at)) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    above.unshift(parent);
  }
  const rules = above.reduce<IgnoreRules>((known, at) => withRulesOf(tree, at, known), []);
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** The rules in force in a folder somewhere below another, whose own are known. */
export function rulesBelow(tree: FolderTree, top: string, rules: IgnoreRules, folder: string): IgnoreRules {
  const parts = path.relative(top, folder).split(path.sep);
  return parts.reduce<IgnoreRules>(
    (known, _, at) => withRulesOf(tree, path.join(top, ...parts.slice(0, at + 1)), known),
    rules,
  );
}

/** The rules in a folder, given those above it. */
export function withRulesOf(tree: FolderTree, folder: string, above: IgnoreRules): IgnoreRules {
  const text = tree.ignoreText(folder);
  return text === undefined
    ? above
    : [...above, { folder, rules: ignore().add(text.replace(/^\ufeff/, '')) }];
}

/** The nearest rules that say something about a file or folder decide. */
export function isIgnored(rules: IgnoreRules, absolute: string, isFolder: boolean): boolean {
  for (let at = rules.length - 1; at >= 0; at--) {
    const own = rules[at];
    if (own === undefined) continue;
    // `absolute` stands below the folder of every rule in force.
    const relative = absolute.slice(
      own.folder.endsWith(path.sep) ? own.folder.length : own.folder.length + 1,
    );
    const { ignored, unignored } = own.rules.test(`${toSlashes(relative)}${isFolder ? '/' : ''}`);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** Elsewhere than on Windows a backslash is a letter of a name like any other. */
function toSlashes(relative: string): string {
  return path.sep === '\\' ? relative.replaceAll('\\', '/') : relative;
}
