/** Publishes a loaded curriculum: the plan from the core, the reading and writing from the host. */
import { isDeepStrictEqual } from 'node:util';
import type { IndexView } from '../core/model/index.ts';
import { documentsWithPages } from '../core/publish/addresses.ts';
import { filesOnPages, filesToCopy } from '../core/publish/copies/copied-file.ts';
import { planSite, type SiteOptions } from '../core/publish/plan.ts';
import type { SitePlan } from '../core/publish/site.ts';
import type { LinkedPlace } from '../core/publish/site-links.ts';
import { hasWordsFor } from '../core/publish/words.ts';
import { inWords } from '../core/report/report.ts';
import { type FileReader, type FilesRead, readerOfFiles } from '../host/copied-files.ts';
import { siteFiles } from '../host/site-files.ts';
import { type SiteReport, writeSite } from '../host/site-writer.ts';
import { followLinks } from './follow-links.ts';
import type { Effect, LoadedCurriculum } from './load.ts';
import { pageInputs } from './page-inputs.ts';
import type { Progress } from './progress.ts';

/** A site that is planned, with what was found out of the files that it copies. */
export interface PlannedSite {
  readonly plan: SitePlan;
  readonly copied: FilesRead;
  readonly reader: FileReader;
}

/** What is kept of a site between two times that it is published. */
export interface Former {
  readonly planned: PlannedSite;
  /** What has changed since it was last written; without it everything is made again. */
  readonly since: Effect | undefined;
  /** Is called between files; it lets others go on, and may throw to end it all with nothing changed. */
  readonly between: () => Promise<void>;
}

export interface PublishReport extends SiteReport {
  /** What is to be said of files, such as those that were not copied or not wholly, by their path. */
  readonly notes: ReadonlyMap<string, string>;
  /** Links of the pages that were written that lead nowhere. */
  readonly dead: readonly LinkedPlace[];
}

/** @param last - the last plan, which is still true where the curriculum and its files are as they were. */
export function planCurriculum(
  { folder, workspace }: LoadedCurriculum,
  options: SiteOptions,
  last?: { readonly planned: PlannedSite; readonly isSame: boolean },
): PlannedSite {
  const index = workspace.index();
  const reader = last?.planned.reader ?? readerOfFiles(folder);
  const copied = reader.read(filesToCopy(index));
  if (last?.isSame === true && isDeepStrictEqual(copied, last.planned.copied)) return last.planned;
  return { plan: planSite(index, options, copied.files), copied, reader };
}

export async function publishCurriculum(
  curriculum: LoadedCurriculum,
  out: string,
  options: SiteOptions,
  progress: Progress,
  former?: Former,
): Promise<PublishReport> {
  const { folder, workspace, documents } = curriculum;
  const { since, between } = former ?? {};
  const { plan, copied, reader } = former?.planned ?? planCurriculum(curriculum, options);
  // Which files such a site shows is known only once its pages are made.
  const isWhole = options.audience === undefined || options.audience === 'teacher';
  // A page is made from the index, the documents it needs and their files, and from nothing else.
  const filesOn = filesOnPages(workspace.index());
  const isAsBefore = (paths: readonly string[]): boolean =>
    isWhole &&
    since?.isInside === true &&
    ![...paths, ...filesOn(paths)].some((path) => since.paths.has(path));
  const inputs = isWhole ? pageInputs(curriculum, options, copied.files) : undefined;
  const { files, dead } = followLinks(siteFiles(plan, reader.contents, documents, isAsBefore, inputs), out);
  const shown = files.map((file, at) => ({
    ...file,
    inputs: async () => {
      await between?.();
      return file.inputs?.();
    },
    contents: () => {
      progress.show(
        `Publishing: ${at.toLocaleString('en-US')} of ${files.length.toLocaleString('en-US')} files`,
      );
      return file.contents();
    },
  }));
  const report = await writeSite(shown, out, folder, {
    curriculum: workspace.index().all('curriculum')[0]?.id,
    audience: options.audience ?? 'teacher',
  });
  return {
    ...report,
    notes: new Map([
      ...copied.notes,
      ...languageNotes(workspace.index()),
      ...draftNotes(workspace.index(), options),
    ]),
    dead: dead(report),
  };
}

/** A draft counts for the checks and the map as any other document, so somebody may look for it on the site. */
function draftNotes(
  index: IndexView,
  { drafts }: SiteOptions,
): readonly (readonly [path: string, note: string])[] {
  const [first, ...others] = documentsWithPages(index).filter(({ status }) => status === 'draft');
  if (drafts === true || first === undefined) return [];
  const note =
    others.length === 0
      ? 'This is a draft and not on the site. With --drafts it is.'
      : `This and ${inWords(others.length, 'other document')} are drafts and not on the site. With --drafts they are.`;
  return [[first.path, note]];
}

/** Nobody has said the words of the site in the curriculum's language. */
function languageNotes(index: IndexView): readonly (readonly [path: string, note: string])[] {
  const [curriculum] = index.all('curriculum');
  const language = curriculum?.data.language;
  if (curriculum === undefined || language === undefined || hasWordsFor(index, language)) return [];
  const note = `Nothing says in '${language}' what the site says in its own words, such as its menu, so it says it in English. To write it: throughline new words ${language}`;
  return [[curriculum.path, note]];
}
