/** Loads a curriculum from disk, and reads its files again to show what was found in them. */
import { kindOfPath } from '../core/kinds/all.ts';
import type { CheckReport } from '../core/report/report.ts';
import {
  documentsNeeded,
  type LocatedFinding,
  locateFindings,
  withFingerprints,
} from '../core/report/shown.ts';
import type { Document } from '../core/syntax/document.ts';
import { readDocument } from '../core/syntax/read.ts';
import type { AskedSeverities } from '../core/workspace/severity.ts';
import { type Change, createWorkspace, type Workspace } from '../core/workspace/workspace.ts';
import { diskFiles } from '../host/disk.ts';
import type { FileProblem, Files } from '../host/files.ts';
import { hashOf } from '../host/hash.ts';
import type { FileChange } from '../host/library.ts';
import type { Progress } from './progress.ts';

export interface LoadedCurriculum {
  readonly folder: string;
  readonly workspace: Workspace;
  /** Reads again what changed on disk, and says how far that reaches. */
  readonly update: (changes: readonly FileChange[]) => Promise<Effect>;
  /** Everything found, or what was found in some files. */
  readonly report: (only: readonly string[], progress: Progress) => Promise<CheckReport>;
  /** Puts texts in the place of those on disk, for all that is asked from now on. They are not written. */
  readonly edit: (texts: ReadonlyMap<string, string>) => void;
  /** Documents by path; one that cannot be read is missing. */
  readonly documents: (paths: Iterable<string>) => Promise<ReadonlyMap<string, Document>>;
  /** The text of a document; `undefined` for one that cannot be read. */
  readonly text: (path: string) => Promise<string | undefined>;
  /** The hash of that text. */
  readonly textHash: (path: string) => Promise<string | undefined>;
}

/** How far a change reaches. */
export interface Effect {
  /** The files that changed. */
  readonly paths: ReadonlySet<string>;
  /** Whether it stays inside these files: the index, which everything else is made from, is as it was. */
  readonly isInside: boolean;
}

/** How many files are taken into the workspace at a time, between two signs of life. */
const batch = 200;
/** How many documents are kept for the next who asks: trees take many times the room of their text. */
const keptDocuments = 100;

/** Where the files come from: `report` is told of each that is there and cannot be used. */
export type OpenFiles = (report: (problem: FileProblem) => void) => Files | Promise<Files>;

/**
 * @param asked - severities over those of curriculum.yaml.
 * @param open - the files of the folder as they were once, instead of those on disk.
 * @param keepsHashes - whether the hashes of all texts will be asked for, so that none is read again for it.
 */
export async function loadCurriculum(
  folder: string,
  progress: Progress,
  asked?: AskedSeverities,
  open: OpenFiles = (report) => diskFiles(folder, report),
  keepsHashes = false,
): Promise<LoadedCurriculum> {
  const problems = new Map<string, string>();
  const files = await open(({ path, message }) => problems.set(path, message));
  const workspace = createWorkspace(asked);
  const kept = new Map<string, Document>();
  const edited = new Map<string, string>();
  const hashes = new Map<string, string>();

  async function take(changes: readonly FileChange[]): Promise<void> {
    for (let at = 0; at < changes.length; at += batch) {
      if (at > 0)
        progress.show(
          `Reading the curriculum: ${at.toLocaleString('en-US')} of ${changes.length.toLocaleString('en-US')} files`,
        );
      const taken: Change[] = [];
      for (const { path, exists } of changes.slice(at, at + batch)) {
        kept.delete(path);
        edited.delete(path);
        hashes.delete(path);
        problems.delete(path);
        taken.push(exists ? await changeOf(path) : { path, exists: false });
      }
      workspace.apply(taken);
    }
  }

  async function changeOf(path: string): Promise<Change> {
    if (kindOfPath(path) === undefined) return { path, exists: true };
    const text = await files.read(path);
    if (text !== undefined) {
      if (keepsHashes) hashes.set(path, hashOf(text));
      return { path, text };
    }
    const problem = problems.get(path);
    return problem === undefined ? { path, exists: false } : { path, unreadable: problem };
  }

  async function update(changes: readonly FileChange[]): Promise<Effect> {
    const paths = new Set(changes.map(({ path }) => path));
    const before = factsText(workspace, paths);
    await take(changes);
    return { paths, isInside: factsText(workspace, paths) === before };
  }

  async function documents(paths: Iterable<string>): Promise<ReadonlyMap<string, Document>> {
    const found = new Map<string, Document>();
    for (const path of paths) {
      const document = kept.get(path) ?? (await readAgain(path));
      if (document === undefined) continue;
      found.set(path, document);
      kept.set(path, document);
      for (const oldest of kept.keys()) {
        if (kept.size <= keptDocuments) break;
        kept.delete(oldest);
      }
    }
    return found;
  }

  function edit(texts: ReadonlyMap<string, string>): void {
    for (const [path, text] of texts) {
      edited.set(path, text);
      hashes.delete(path);
      kept.delete(path);
    }
    workspace.apply([...texts].map(([path, text]) => ({ path, text })));
  }

  async function readAgain(path: string): Promise<Document | undefined> {
    const text = await textOf(path);
    return text === undefined ? undefined : readDocument({ path, text });
  }

  async function textOf(path: string): Promise<string | undefined> {
    return edited.get(path) ?? (problems.has(path) ? undefined : await files.read(path));
  }

  async function textHash(path: string): Promise<string | undefined> {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const text = await textOf(path);
    return text === undefined ? undefined : hashOf(text);
  }

  async function report(only: readonly string[], progress: Progress): Promise<CheckReport> {
    progress.show('Checking');
    const asked = new Set(only);
    const isAsked = (path: string): boolean => asked.size === 0 || asked.has(path);
    const index = workspace.index();
    const findings: LocatedFinding[] = [];
    for (const path of workspace.pathsWithFindings().filter(isAsked)) {
      const own = workspace.findings(path);
      findings.push(...locateFindings(own, await documents(documentsNeeded(own)), index));
      progress.show(`Finding the places: ${findings.length.toLocaleString('en-US')} findings`);
    }
    const quiet = workspace.suppressed().filter(({ path }) => isAsked(path));
    const places: LocatedFinding[] = [];
    for (const finding of quiet)
      places.push(...locateFindings([finding], await documents(documentsNeeded([finding])), index));
    const all = withFingerprints([...findings, ...places]);
    const [curriculum] = index.all('curriculum');
    const checked = index.filePaths().filter((path) => kindOfPath(path) !== undefined && isAsked(path));
    return {
      curriculum: curriculum === undefined ? undefined : { id: curriculum.id, title: curriculum.title },
      checked,
      findings: all.slice(0, findings.length),
      suppressed: all.slice(findings.length).map((finding, at) => ({
        ...finding,
        suppression: { where: 'file', reason: quiet[at]?.suppression.reason ?? '' },
      })),
    };
  }

  const listed = await files.list();
  workspace.apply([...problems].map(([path, problem]) => ({ path, unreadable: problem })));
  await take(listed.map((path) => ({ path, exists: true })));
  return { folder, workspace, update, report, edit, documents, text: textOf, textHash };
}

/** What the index knows of some files. */
function factsText(workspace: Workspace, paths: Iterable<string>): string {
  const index = workspace.index();
  return JSON.stringify([...paths].map((path) => [index.hasFile(path), index.facts(path)]));
}
