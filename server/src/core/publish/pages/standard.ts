/**
 * The page of one standard: what it says and where that is from, what comes before and after it, and where the
 * curriculum teaches, practises and assesses it.
 */
import type { Facts } from '../../kinds/facts.ts';
import { coverage } from '../../model/coverage.ts';
import type { Standard } from '../../standards/standard.ts';
import { standardsAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { hrefTo, link, openPage, type Page, pathTarget, type Target } from '../page.ts';
import { crumbsTo, unitNumber, unitOf } from '../parts/around.ts';
import { unique } from '../parts/contents.ts';
import { coverageMark } from '../parts/coverage-mark.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import { standardText } from '../parts/standard-text.ts';
import { namedStandard } from '../parts/standards-by-role.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { gradeInWords } from '../words.ts';

export function standardPages(publication: Publication): readonly PlannedPage[] {
  const { index } = publication;
  return [...publication.standardPages()].flatMap(([code, path]) => {
    const standard = index.standards.find(code).standards[0];
    return standard === undefined ? [] : [standardPage(publication, standard, path)];
  });
}

function standardPage(publication: Publication, standard: Standard, path: string): PlannedPage {
  return {
    path,
    needs: [],
    render: () => {
      const page = openPage(publication, path);
      const { words, index } = publication;
      const { standards } = index;
      const [above] = standards.ancestors(standard.code);
      const named = (codes: readonly string[]): Html | undefined =>
        list(
          [...new Set(codes.flatMap((code) => standards.find(code).standards))].map((one) =>
            namedStandard(page, one),
          ),
          'standards',
        );
      return framed(page, {
        title: standard.code,
        kind: 'standard',
        above: [
          ...crumbsTo(page, undefined),
          { text: words.standards, href: hrefTo(page, standardsAddress) },
        ],
        over: overStandard(page, standard),
        summary: standardText(page, standard),
        side: factsOfStandard(page, standard),
        content: [
          uses(page, standard),
          section(2, words.comesFirst, named(standard.prerequisites)),
          section(2, words.leadsTo, named(publication.leadsTo().get(standard.code) ?? [])),
          section(2, words.relatedTo, named(standard.related)),
          section(2, words.partOf, above === undefined ? undefined : named([above.code])),
          section(2, words.itsParts, named(standards.children(standard.code).map(({ code }) => code))),
          section(2, words.source, credit(publication, standard)),
        ],
      });
    },
  };
}

function overStandard({ publication: { words } }: Page, { grades, type, emphasis, fluency }: Standard): Html {
  const [first, last] = [grades[0], grades.at(-1)];
  return dotted([
    type === 'practice' ? words.practiceStandards : words.standard,
    first === undefined || last === undefined
      ? undefined
      : grades.length === 1
        ? gradeInWords(words, first)
        : words.grades(first, last),
    emphasis === undefined ? undefined : words.emphases[emphasis],
    fluency ? words.fluency : undefined,
  ]);
}

function factsOfStandard(page: Page, standard: Standard): Html | undefined {
  const { words, index } = page.publication;
  const row = page.publication.coverageRows().get(standard.code);
  const practice = coverage(index).practices.find((one) => one.standard.code === standard.code);
  const web = standard.uri !== undefined && /^https?:\/\/\S+$/i.test(standard.uri) ? standard.uri : undefined;
  return factList([
    {
      name: words.coverageHeading,
      value:
        row === undefined
          ? practice === undefined
            ? undefined
            : words.lessons(practice.lessons.length)
          : coverageMark(words, row.state),
    },
    { name: words.fullCode, value: standard.notation },
    {
      name: words.statementAt,
      value: web === undefined ? undefined : link({ text: hostOf(web), href: web }),
    },
  ]);
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;
}

const roles = ['addressing', 'assesses', 'practices', 'building-on', 'building-toward'] as const;

/** Documents by the part that the standard has in them, and by their unit. */
function uses(page: Page, { code }: Standard): Content {
  const { words, index } = page.publication;
  const references = index.references('standard', code);
  const parts = roles.map((role) => {
    const documents = unique(
      references.flatMap((reference) => (reference.role === role ? (index.facts(reference.path) ?? []) : [])),
    ).filter((facts) => page.publication.addresses.page(facts.path) !== undefined);
    return section(2, words.usesOf[role], byUnit(page, documents));
  });
  if (parts.some((part) => part !== undefined)) return parts;
  return html`<p class="empty">${words.usedNowhere}</p>\n`;
}

function byUnit(page: Page, documents: readonly Facts[]): Html | undefined {
  const { publication } = page;
  const groups = new Map<Facts<'unit'> | undefined, Facts[]>();
  for (const facts of documents) {
    const unit = facts.kind === 'unit' ? facts : unitOf(publication, facts);
    const own = groups.get(unit) ?? [];
    if (facts.kind !== 'unit') own.push(facts);
    groups.set(unit, own);
  }
  const numberOf = (unit: Facts<'unit'> | undefined): number =>
    (unit === undefined ? undefined : unitNumber(publication, unit)) ?? Number.MAX_SAFE_INTEGER;
  return list(
    [...groups]
      .sort(([a], [b]) => numberOf(a) - numberOf(b))
      .map(([unit, own]) => {
        const sorted = [...own].sort((a, b) => placeOf(publication, a) - placeOf(publication, b));
        const inside = list(sorted.map((facts) => link(pathTarget(page, facts.path, facts.title))));
        return unit === undefined ? inside : html`${link(unitTarget(page, unit))}${inside}`;
      }),
    'plain by-unit',
  );
}

/** A place in the order of teaching, to sort by: an assessment comes after the lesson that it is given after. */
function placeOf({ order }: Publication, { kind, id }: Facts): number {
  if (id === undefined) return 0;
  if (kind === 'assessment') return (order.assessments.get(id)?.position ?? 0) + 0.5;
  return order.lessons.get(id)?.position ?? 0;
}

function unitTarget(page: Page, unit: Facts<'unit'>): Target {
  const number = unitNumber(page.publication, unit);
  const text =
    number === undefined ? unit.title : `${page.publication.words.unitNumber(number)}: ${unit.title}`;
  return pathTarget(page, unit.path, text);
}

function credit({ index, words }: Publication, { catalogue, statementFrom }: Standard): Content {
  const names = [catalogue, statementFrom ?? catalogue];
  return index.standards.catalogues
    .filter(({ id }) => names.includes(id))
    .map(
      ({ title, attribution, license, note }) =>
        html`<p>${title}.${attribution === undefined ? undefined : ` ${attribution}`}${license === undefined ? undefined : ` ${words.license}: ${license}.`}</p>\n${note === undefined ? undefined : html`<p class="details">${note}</p>\n`}`,
    );
}
