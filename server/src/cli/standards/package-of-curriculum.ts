/** From a loaded curriculum to its CASE package, with the dates that nothing but the files decides. */
import fs from 'node:fs';
import path from 'node:path';
import {
  type ExportDetails,
  exportDetails,
  gatherCurriculum,
  type LeftOut,
  pathsForExport,
} from '../../core/report/case-export.ts';
import type { CfPackage } from '../../core/standards/case/cf-package.ts';
import { keepDates } from '../../core/standards/case/keep-dates.ts';
import { writeCase } from '../../core/standards/case/write-case.ts';
import { Refusal } from '../../host/refusal.ts';
import { statusOf } from '../../host/status.ts';
import type { LoadedCurriculum } from '../load.ts';

export interface PackageOptions {
  /** When what is new or different changed; the time of the last change of a file where none is given. */
  readonly date: string | undefined;
  readonly withDrafts: boolean;
  readonly namespace: string | undefined;
  readonly uriBase: string | undefined;
  /** The file that will be replaced, whose dates are kept for what has not changed. */
  readonly replaces: string | undefined;
}

export async function packageOfCurriculum(
  { folder, workspace, documents }: LoadedCurriculum,
  { date, withDrafts, namespace, uriBase, replaces }: PackageOptions,
): Promise<{ readonly written: CfPackage; readonly left: LeftOut }> {
  const index = workspace.index();
  const [root] = index.all('curriculum');
  if (root === undefined)
    throw new Refusal(
      "curriculum.yaml cannot be read, so there is nothing to export. See 'throughline check'.",
    );
  const { id } = root;
  if (id === undefined)
    throw new Refusal(
      `${root.path} has no id, and identifiers are made from it. Write one, such as: id: grade-4-mathematics`,
    );
  const details = new Map<string, ExportDetails>();
  // One at a time, since the tree of a document takes many times the room of what is needed of it.
  for (const file of pathsForExport(index)) {
    const document = (await documents([file])).get(file);
    if (document !== undefined) details.set(file, exportDetails(document.value));
  }
  const { curriculum, paths, left } = gatherCurriculum(
    index,
    { ...root, id },
    { withDrafts: withDrafts || root.data.publishesDrafts, details },
  );
  const changedAt = date ?? lastSaved(paths.map((file) => path.join(folder, file)));
  const written = writeCase(curriculum, { changedAt, namespace, uriBase });
  return { written: keepDates(written, replaces === undefined ? undefined : valueIn(replaces)), left };
}

/** When the last of some files was saved, to the second. */
function lastSaved(files: readonly string[]): string {
  const times = files.map((file) => statusOf(file)?.mtimeMs ?? 0);
  return new Date(Math.floor(Math.max(0, ...times) / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** What a file of JSON says; `undefined` where there is none that can be read. */
function valueIn(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
