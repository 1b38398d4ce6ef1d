/** The page of an assessment: what students get, and on a page of its own when printed, how it is scored. */
import type { Facts } from '../../kinds/facts.ts';
import type { Html } from '../html.ts';
import { markdownBody } from '../markdown/markdown.ts';
import { link, type Page, pathTarget, standardLinks } from '../page.ts';
import { givenWhen, teamWorkOn } from '../parts/around.ts';
import { pointsOf } from '../parts/assessment-table.ts';
import { scoringGuide } from '../parts/scoring-guide.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import { sheetLinks } from '../parts/sheets.ts';
import { studentVersion } from '../parts/student-version.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { documentPage } from './document-page.ts';

export function assessmentPage(
  publication: Publication,
  facts: Facts<'assessment'>,
  path: string,
): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const { words } = page.publication;
    return {
      over: dotted([
        facts.data.type === undefined ? words.assessment : words.assessmentTypes[facts.data.type],
        facts.data.common ? words.commonToAll : undefined,
      ]),
      side: factsOfAssessment(page, facts),
      content: [
        section(2, words.studentVersion, studentVersion(page, facts, fields, 3)),
        scoringGuide(page, facts, fields),
        markdownBody(page, document, 1),
      ],
    };
  });
}

function factsOfAssessment(page: Page, facts: Facts<'assessment'>): Html | undefined {
  const { words } = page.publication;
  const points = pointsOf(facts);
  const standards = facts.references.filter(({ role }) => role === 'assesses').map(({ id }) => id);
  const sessions = teamWorkOn(page, 'assessment', facts.id).map((work) =>
    link(pathTarget(page, work.facts.path, work.facts.title)),
  );
  return factList([
    { name: words.given, value: givenWhen(page, facts) },
    {
      name: words.time,
      value: facts.data.minutes === undefined ? undefined : words.minutes(facts.data.minutes),
    },
    {
      name: words.itemsHeading,
      value: dotted([words.items(facts.data.items.length), points > 0 ? words.points(points) : undefined]),
    },
    { name: words.standardsMeasured, value: standardLinks(page, canonical(page, standards)) },
    { name: words.teamWork, value: list(sessions) },
    { name: words.forPrinting, value: sheetLinks(page, facts.path, ['paper', 'scoring']) },
  ]);
}

/** Each standard once, whatever form it is written in, in the order of the catalogue. */
function canonical(page: Page, codes: readonly string[]): readonly string[] {
  const { standards } = page.publication.index;
  const found = new Set(codes.flatMap((code) => standards.find(code).standards));
  const unknown = codes.filter((code) => standards.find(code).standards.length === 0);
  return [
    ...standards
      .all()
      .filter((standard) => found.has(standard))
      .map(({ code }) => code),
    ...new Set(unknown),
  ];
}
