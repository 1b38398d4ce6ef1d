/**
 * The plan of a site: which pages there are, what each needs, and which files are copied. A page is made from
 * the documents it needs, the index as it is now and the options, and from nothing else, so whoever publishes
 * may make pages in any order, again, or not at all.
 */

import { mapScript } from '#generated/scripts.js';
import type { Facts } from '../kinds/facts.ts';
import type { IndexView } from '../model/index.ts';
import { documentsWithPages, mapScriptAddress, styleAddress } from './addresses.ts';
import { type CopiedFiles, filesToCopy } from './copies/copied-file.ts';
import { feedPages } from './feed.ts';
import { listings } from './listings.ts';
import { aboutPage } from './pages/about.ts';
import { assessmentPage } from './pages/assessment.ts';
import { calendarPages } from './pages/calendar.ts';
import { coveragePage } from './pages/coverage.ts';
import { feedbackPage } from './pages/feedback.ts';
import { glossaryPages } from './pages/glossary.ts';
import { homePage } from './pages/home.ts';
import { lessonPage } from './pages/lesson.ts';
import { mapPage } from './pages/map.ts';
import { protocolPage } from './pages/protocol.ts';
import { redirectPages } from './pages/redirects.ts';
import { schedulePage } from './pages/schedule.ts';
import { searchPages } from './pages/search.ts';
import { sheetPages } from './pages/sheets.ts';
import { standardPages } from './pages/standard.ts';
import { standardsPage } from './pages/standards.ts';
import { studentLessonPage } from './pages/student-lesson.ts';
import { unitPage } from './pages/unit.ts';
import { unitMapPage } from './pages/unit-map.ts';
import { openPublication, type Publication } from './publication.ts';
import type { Audience } from './published.ts';
import type { PlannedPage, SitePlan } from './site.ts';
import { stylesheetOf } from './style/style.ts';

export interface SiteOptions {
  /** Who the site is for; teachers, where nothing is said. */
  readonly audience?: Audience | undefined;
  /** The address of the site's folder on the web, over the one that the curriculum says. */
  readonly base?: string | undefined;
  /** Whether drafts are published too; the curriculum may also ask for them itself. */
  readonly drafts?: boolean | undefined;
}

/** @param copied - what is known of the files that may be copied; without it, their copies have plain names. */
export function planSite(index: IndexView, options: SiteOptions, copied?: CopiedFiles): SitePlan {
  const withDrafts = options.drafts === true || index.all('curriculum')[0]?.data.publishesDrafts === true;
  const publication = openPublication(index, withDrafts, options.audience ?? 'teacher', options.base, copied);
  const isForTeachers = publication.audience === 'teacher';
  const pages: readonly PlannedPage[] = [
    { path: styleAddress, needs: [], render: () => stylesheetOf(publication.theme) },
    homePage(publication),
    ...(isForTeachers
      ? [
          standardsPage(publication),
          mapPage(publication),
          coveragePage(publication),
          { path: mapScriptAddress, needs: [], render: () => mapScript.text },
          ...standardPages(publication),
        ]
      : []),
    ...(publication.audience === 'student' ? [] : calendarPages(publication)),
    ...glossaryPages(publication),
    ...searchPages(publication),
    ...documentPages(publication),
    aboutPage(publication),
  ];
  return {
    pages: [
      ...pages,
      ...redirectPages(publication),
      ...feedPages(publication),
      ...listings(publication, pages),
    ],
    copies: copies(publication),
  };
}

function documentPages(publication: Publication): readonly PlannedPage[] {
  return documentsWithPages(publication.index).flatMap((facts) => {
    const path = publication.addresses.page(facts.path);
    return path === undefined ? [] : pagesOf(publication, facts, path);
  });
}

function pagesOf(publication: Publication, facts: Facts, path: string): readonly PlannedPage[] {
  switch (facts.kind) {
    case 'unit': {
      const map = publication.addresses.unitMap(facts.path);
      return [
        unitPage(publication, facts, path),
        ...(map === undefined || publication.audience !== 'teacher'
          ? []
          : [unitMapPage(publication, facts, map)]),
      ];
    }
    case 'lesson':
      return publication.audience === 'teacher'
        ? [lessonPage(publication, facts, path), ...sheetPages(publication, facts)]
        : [studentLessonPage(publication, facts, path)];
    case 'assessment':
      return [assessmentPage(publication, facts, path), ...sheetPages(publication, facts)];
    case 'protocol':
      return [protocolPage(publication, facts, path)];
    case 'feedback':
      return [feedbackPage(publication, facts, path)];
    case 'schedule':
      return [schedulePage(publication, facts, path)];
    case 'curriculum':
    case 'standards':
    case 'words':
      return [];
  }
}

/** The files that a page shows or links to, each once, by their path. */
function copies({ index, addresses, audience, copiesShown }: Publication): SitePlan['copies'] {
  const found = filesToCopy(index).flatMap((from) => {
    const to = addresses.copy(from);
    return to === undefined ? [] : [{ from, to }];
  });
  // What a teacher's note links to, such as a key, is not for others.
  return audience === 'teacher'
    ? found
    : found.map((copy) => ({ ...copy, isShown: () => copiesShown.has(copy.to) }));
}
