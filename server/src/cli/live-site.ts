/**
 * A site that follows a curriculum while somebody writes. After a change, the pages that somebody has open are made
 * at once and kept, and browsers load them again; then comes the check, and last, once nobody asks for anything, the
 * site on disk, a little at a time, which the next change interrupts. A page that is asked for before it is on disk is
 * made when it is asked for.
 */
import type { SiteOptions } from '../core/publish/plan.ts';
import type { PlannedPage } from '../core/publish/site.ts';
import type { CheckReport } from '../core/report/report.ts';
import type { FileChange } from '../host/library.ts';
import type { PreviewServer, PreviewSource } from '../host/preview-server.ts';
import { failureText } from './failure.ts';
import type { Effect, LoadedCurriculum } from './load.ts';
import { findingsOnPage } from './preview-findings.ts';
import type { Progress } from './progress.ts';
import {
  type PlannedSite,
  type PublishReport,
  planCurriculum,
  publishCurriculum,
} from './publish-curriculum.ts';

export interface LiveSite {
  readonly source: PreviewSource;
  /** Takes changes in, and has the pages that are open load again that are others now. */
  readonly change: (changes: readonly FileChange[], server: LivePages) => Promise<void>;
  readonly check: () => Promise<CheckReport>;
  /** Writes the site; `undefined` where a change came in between. One after the other. */
  readonly write: () => Promise<PublishReport | undefined>;
  /** Says what went wrong, until the site is written. */
  readonly fail: (error: unknown) => void;
  /** Ends the writing, with nothing changed where it is not done. */
  readonly stop: () => void;
}

type LivePages = Pick<PreviewServer, 'openPages' | 'reload'>;

/** How long the writing goes on before others get their turn. */
const sliceMs = 8;
/** How long nobody has changed or asked for anything before it begins: a browser asks for a page with all that is on it. */
const calmMs = 300;

export function createLiveSite(
  curriculum: LoadedCurriculum,
  out: string,
  options: SiteOptions,
  progress: Progress,
): LiveSite {
  let planned = planCurriculum(curriculum, options);
  let files = filesOf(planned);
  let findings: CheckReport['findings'] = [];
  let failure: string | undefined;
  let isWritten = false;
  /** What has changed since the site was written; `undefined` where nobody knows how its files are. */
  let since: Effect | undefined;
  /** Counts the changes, so that whoever is at work notices the next. */
  let state = 0;
  let lastAskedAt = Number.NEGATIVE_INFINITY;
  /** Pages as they were made since the last change. */
  const made = new Map<string, string>();
  /** As they were last sent, so that only those load again that are others. */
  const sent = new Map<string, string>();

  async function textOf(file: string, page: PlannedPage): Promise<string> {
    const known = made.get(file);
    if (known !== undefined) return known;
    const now = state;
    const text = page.render(await curriculum.documents(page.needs));
    if (now === state) made.set(file, text);
    return text;
  }

  /** Waits until nobody has asked for anything for a while, or there is something else to write. */
  async function calm(isTrue: () => boolean): Promise<void> {
    for (;;) {
      const left = lastAskedAt + calmMs - performance.now();
      if (left <= 0 || !isTrue()) return;
      await new Promise((done) => setTimeout(done, left));
    }
  }

  /** Pages that were made from what is still the same stay. */
  function forgetMade(effect: Effect, isSamePlan: boolean): void {
    for (const file of made.keys()) {
      const needs = files.pages.get(file)?.needs;
      const isSame = isSamePlan && needs?.some((path) => effect.paths.has(path)) === false;
      if (!isSame) made.delete(file);
    }
  }

  return {
    source: {
      async fresh(file) {
        lastAskedAt = performance.now();
        const copy = files.copies.get(file);
        if (copy !== undefined && !isWritten) return planned.reader.contents(copy);
        const page = files.pages.get(file);
        if (page === undefined || (isWritten && !file.endsWith('.html'))) return undefined;
        const text = await textOf(file, page);
        sent.set(file, text);
        return text;
      },
      findingsOn: (page) =>
        findingsOnPage(findings, files.pages.get(page)?.needs ?? [], curriculum.folder, failure),
    },
    async change(changes, server) {
      state++;
      const effect = await curriculum.update(changes);
      since = isWritten ? effect : undefined;
      isWritten = false;
      const next = planCurriculum(curriculum, options, { planned, isSame: effect.isInside });
      const isSamePlan = next === planned;
      planned = next;
      if (!isSamePlan) files = filesOf(planned);
      forgetMade(effect, isSamePlan);
      const others = new Set<string>();
      for (const file of server.openPages()) {
        const page = files.pages.get(file);
        if (page === undefined || (await textOf(file, page)) !== sent.get(file)) others.add(file);
      }
      if (others.size > 0) server.reload(others);
      // Browsers that load again are about to ask.
      lastAskedAt = performance.now();
    },
    async check() {
      const report = await curriculum.report([], progress);
      findings = report.findings;
      return report;
    },
    async write() {
      const now = state;
      const isTrue = (): boolean => now === state;
      await calm(isTrue);
      const former = { planned, since, between: turns(isTrue) };
      since = undefined;
      try {
        await former.between();
        const report = await publishCurriculum(curriculum, out, options, progress, former);
        if (now === state) isWritten = true;
        failure = undefined;
        return report;
      } catch (error) {
        if (error instanceof Superseded) return undefined;
        throw error;
      }
    },
    fail: (error) => {
      failure = failureText(error);
    },
    stop: () => {
      state++;
    },
  };
}

/** Ends the writing of a site that is no longer true. */
class Superseded extends Error {}

function turns(isTrue: () => boolean): () => Promise<void> {
  let end = 0;
  return async () => {
    if (performance.now() >= end) {
      await new Promise((done) => setImmediate(done));
      end = performance.now() + sliceMs;
    }
    if (!isTrue()) throw new Superseded();
  };
}

interface FilesOfSite {
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** The file that is copied, by the path of its copy. */
  readonly copies: ReadonlyMap<string, string>;
}

function filesOf({ plan }: PlannedSite): FilesOfSite {
  return {
    pages: new Map(plan.pages.map((page) => [page.path, page])),
    copies: new Map(plan.copies.map(({ from, to }) => [to, from])),
  };
}
