/** What is said on the command line of the site to make: who it is for, where it will be, whether with drafts. */
import type { SiteOptions } from '../core/publish/plan.ts';
import { audiences, readers } from '../core/publish/published.ts';
import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Option } from './command.ts';

export const siteOptionHelp: readonly Option[] = [
  {
    name: 'audience',
    takes: 'readers',
    help: 'Who it is for: teacher (everything), student or family (goals, words and what stands in :::student blocks; no notes, answers, assessments or team work). Without it: teacher',
  },
  {
    name: 'base',
    takes: 'address',
    help: 'Where the site will be, such as https://example.org/math/, for search engines and feeds. Over publish.base of curriculum.yaml',
  },
  { name: 'drafts', help: 'Publish documents with the status draft too' },
];

export function siteOptions(given: Arguments): SiteOptions {
  const audience = audiences.find((known) => known === (given.value('audience') ?? 'teacher'));
  if (audience === undefined) {
    throw new Refusal(
      `--audience cannot be '${given.value('audience')}'. It is one of: ${audiences.join(', ')}. For example: --audience family`,
    );
  }
  const base = given.value('base');
  if (base !== undefined && !/^https?:\/\/[^\s"<>?#]+$/i.test(base)) {
    throw new Refusal(
      `--base cannot be '${base}'. It is the address of the site's folder on the web, for example: --base https://example.org/math/`,
    );
  }
  return {
    audience,
    ...(base === undefined ? {} : { base }),
    ...(given.has('drafts') ? { drafts: true } : {}),
  };
}

/** " for families": who a site is for, where it is not for teachers, who get everything. */
export function forWhom({ audience = 'teacher' }: SiteOptions): string {
  return audience === 'teacher' ? '' : ` for ${readers[audience]}`;
}
