/** Publishes a loaded curriculum: the plan from the core, the reading and writing from the host. */
import { planSite } from '../core/publish/plan.ts';
import { siteFiles } from '../host/site-files.ts';
import { type SiteReport, writeSite } from '../host/site-writer.ts';
import type { Effect, LoadedCurriculum } from './load.ts';
import type { Progress } from './progress.ts';

/** @param since - what has changed since the same site was last written; without it everything is made again. */
export async function publishCurriculum(
  { folder, workspace, documents }: LoadedCurriculum,
  out: string,
  withDrafts: boolean,
  progress: Progress,
  since?: Effect,
): Promise<SiteReport> {
  const plan = planSite(workspace.index(), withDrafts ? { drafts: true } : {});
  // A page is made from the index and the documents it needs, and from nothing else.
  const isAsBefore = (paths: readonly string[]): boolean =>
    since?.isInside === true && !paths.some((path) => since.paths.has(path));
  const files = siteFiles(plan, folder, documents, isAsBefore);
  const shown = files.map((file, at) => ({
    ...file,
    contents: () => {
      progress.show(
        `Publishing: ${at.toLocaleString('en-US')} of ${files.length.toLocaleString('en-US')} files`,
      );
      return file.contents();
    },
  }));
  return writeSite(shown, out, folder);
}
