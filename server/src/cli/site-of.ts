/**
 * A folder stays with what it was first published as: a site for families must not become one with answers because
 * an option was left out once, nor the site of another curriculum.
 */
import type { SiteOptions } from '../core/publish/plan.ts';
import type { Audience } from '../core/publish/published.ts';
import { Refusal } from '../host/refusal.ts';
import { readSiteOf, type SiteOf } from '../host/site-manifest.ts';
import type { LoadedCurriculum } from './load.ts';

const readers: Readonly<Record<Audience, string>> = {
  teacher: 'teachers',
  student: 'students',
  family: 'families',
};

export function siteOf({ workspace }: LoadedCurriculum, options: SiteOptions): SiteOf {
  return { curriculum: workspace.index().all('curriculum')[0]?.id, audience: options.audience ?? 'teacher' };
}

/** " for families": who a site with these options is for, where it is not for teachers, who get everything. */
export function forWhom({ audience = 'teacher' }: SiteOptions): string {
  return audience === 'teacher' ? '' : ` for ${readers[audience]}`;
}

/** @throws {Refusal} when the folder holds a site for other readers. */
export function requireSameReaders(out: string, options: SiteOptions): void {
  const before = readSiteOf(out);
  const now = options.audience ?? 'teacher';
  if (before === undefined || before.audience === now) return;
  const was = Object.hasOwn(readers, before.audience)
    ? readers[before.audience as Audience]
    : before.audience;
  const risk = now === 'teacher' ? ', with answers and notes' : '';
  throw new Refusal(
    `${out} was published for ${was}, and this would put the pages for ${readers[now]} in their place${risk}. Nothing was changed. Add --audience ${before.audience}, or choose another folder with --out. If you no longer need the site in ${out}, remove that folder first.`,
  );
}

/** @throws {Refusal} when the folder holds the site of another curriculum. */
export function requireSameCurriculum(out: string, { curriculum }: SiteOf): void {
  const before = readSiteOf(out)?.curriculum;
  if (before === undefined || curriculum === undefined || before === curriculum) return;
  throw new Refusal(
    `${out} holds the site of '${before}', and this curriculum is '${curriculum}'. Nothing was changed. Choose another folder with --out. If the id of the curriculum has changed, or you no longer need that site, remove the folder ${out} first.`,
  );
}
