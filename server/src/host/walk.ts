/**
 * Lists the files of a curriculum's folder. Left out are: names that begin with a dot, `node_modules`, what
 * `.gitignore` names, folders that are a curriculum of their own, and published sites.
 *
 * A file is known by its real path. A link inside the folder is followed for what it shows (a link in a text
 * may lead through it), but a document counts once, under its own name. A link that leads out of the folder is
 * not followed, and neither is a link inside a linked folder, so that no walk goes in circles.
 */
import path from 'node:path';
import type { FileProblem } from './files.ts';
import { diskTree, type FolderTree, type TreeEntry } from './folder-tree.ts';
import { type IgnoreRules, isIgnored, rulesAbove, rulesBelow, withRulesOf } from './ignore-files.ts';
import { holdsCurriculum, manifestName } from './own-names.ts';
import { isAbsence } from './status.ts';
import { isWithin, realPathIfAny } from './within.ts';

export interface Walk {
  /** Sorted, relative to the folder, with `/` between folders. */
  readonly paths: readonly string[];
  /** Folders that could not be listed. */
  readonly problems: readonly FileProblem[];
}

/** @param isDocument - whether a file of this path is a document, which counts only once. */
export function walk(folder: string, isDocument: (path: string) => boolean): Walk {
  return walkIn(diskTree, realPathIfAny(folder) ?? folder, isDocument);
}

/** The same in steps of one folder each, for someone who has other things to do in between. */
export function walkSteps(folder: string, isDocument: (path: string) => boolean): Generator<void, Walk> {
  return stepsIn(diskTree, realPathIfAny(folder) ?? folder, isDocument);
}

/** @param root - the folder's real path. */
export function walkIn(tree: FolderTree, root: string, isDocument: (path: string) => boolean): Walk {
  const steps = stepsIn(tree, root, isDocument);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function* stepsIn(
  tree: FolderTree,
  root: string,
  isDocument: (path: string) => boolean,
): Generator<void, Walk> {
  const walker = new Walker(tree, root, isDocument);
  yield* walker.steps();
  const paths = [...walker.paths, ...walker.linkedDocuments()].sort();
  return { paths, problems: walker.problems };
}

class Walker {
  readonly paths = new Set<string>();
  readonly problems: FileProblem[] = [];
  /** Documents that a link leads to, by their real path. */
  readonly #linked = new Map<string, string>();
  readonly #tree: FolderTree;
  readonly #root: string;
  readonly #rules: IgnoreRules;
  readonly #isDocument: (path: string) => boolean;

  constructor(tree: FolderTree, root: string, isDocument: (path: string) => boolean) {
    this.#tree = tree;
    this.#root = root;
    this.#rules = withRulesOf(tree, root, rulesAbove(tree, root));
    this.#isDocument = isDocument;
  }

  steps(): Generator<void, void> {
    return this.#folder(this.#root, '', this.#rules, false);
  }

  /**
   * @param prefix - the folder's path as the walk came to it: empty, or with a `/` at its end.
   * @param rules - those in force in the folder, its own among them once it is known to have any.
   */
  *#folder(folder: string, prefix: string, rules: IgnoreRules, isLinked: boolean): Generator<void, void> {
    yield;
    const entries = this.#entries(folder, prefix);
    const names = entries.map((entry) => entry.name);
    if (prefix !== '' && (names.includes(manifestName) || holdsCurriculum(names))) return;
    const own =
      prefix === '' || !names.includes('.gitignore') ? rules : withRulesOf(this.#tree, folder, rules);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const absolute = folder + path.sep + entry.name;
      if (entry.isSymbolicLink()) {
        if (!isLinked) yield* this.#link(absolute, prefix + entry.name, own);
      } else if (entry.isDirectory()) {
        if (!isIgnored(own, absolute, true))
          yield* this.#folder(absolute, `${prefix}${entry.name}/`, own, isLinked);
      } else if (entry.isFile()) {
        if (!isIgnored(own, absolute, false)) this.#file(absolute, prefix + entry.name, isLinked);
      }
    }
  }

  /** The documents that only a link leads to, each under the first path that does. */
  linkedDocuments(): readonly string[] {
    return [...this.#linked].flatMap(([real, shown]) => (this.paths.has(real) ? [] : [shown]));
  }

  #entries(folder: string, prefix: string): readonly TreeEntry[] {
    try {
      return this.#tree.entries(folder);
    } catch (error) {
      if (isAbsence(error)) return [];
      const reason = error instanceof Error ? error.message : String(error);
      const message = `This folder could not be opened, so nothing in it was checked (${reason}). Allow yourself to read it, or name it in .gitignore.`;
      this.problems.push({ path: prefix.slice(0, -1), message });
      return [];
    }
  }

  *#link(absolute: string, shown: string, rules: IgnoreRules): Generator<void, void> {
    const target = this.#tree.linkTarget(absolute);
    if (target === undefined || !isWithin(this.#root, target.absolute)) return;
    const { absolute: real, isFolder } = target;
    if (isIgnored(rules, absolute, isFolder)) return;
    if (!isFolder) this.#file(real, shown, true);
    else if (!isWithin(real, path.dirname(absolute)))
      yield* this.#folder(real, `${shown}/`, this.#rulesAt(path.dirname(real)), true);
  }

  #rulesAt(folder: string): IgnoreRules {
    return folder === this.#root ? this.#rules : rulesBelow(this.#tree, this.#root, this.#rules, folder);
  }

  #file(absolute: string, shown: string, isLinked: boolean): void {
    if (!isLinked || !this.#isDocument(shown)) {
      this.paths.add(shown);
      return;
    }
    const real = path.relative(this.#root, absolute).replaceAll(path.sep, '/');
    if (!this.#linked.has(real)) this.#linked.set(real, shown);
  }
}
