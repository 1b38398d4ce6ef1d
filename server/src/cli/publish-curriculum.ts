/** Publishes a loaded curriculum: the plan from the core, the reading and writing from the host. */
import { planSite, type SiteOptions } from '../core/publish/plan.ts';
import { siteFiles } from '../host/site-files.ts';
import { type SiteReport, writeSite } from '../host/site-writer.ts';
import type { Effect, LoadedCurriculum } from './load.ts';
import { pageInputs } from './page-inputs.ts';
import type { Progress } from './progress.ts';

/** @param since - what has changed since the same site was last written; without it everything is made again. */
export async function publishCurriculum(
  curriculum: LoadedCurriculum,
  out: string,
  options: SiteOptions,
  progress: Progress,
  since?: Effect,
): Promise<SiteReport> {
  const { folder, workspace, documents } = curriculum;
  const plan = planSite(workspace.index(), options);
  // Which files such a site shows is known only once its pages are made.
  const isWhole = options.audience === undefined || options.audience === 'teacher';
  // A page is made from the index and the documents it needs, and from nothing else.
  const isAsBefore = (paths: readonly string[]): boolean =>
    isWhole && since?.isInside === true && !paths.some((path) => since.paths.has(path));
  const inputs = isWhole ? pageInputs(curriculum, options) : undefined;
  const files = siteFiles(plan, folder, documents, isAsBefore, inputs);
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
