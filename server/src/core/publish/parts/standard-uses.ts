/** Where a standard is taught, assessed and otherwise used: links to the lessons, units and assessments. */
import type { Facts } from '../../kinds/facts.ts';
import type { CoverageRow } from '../../model/coverage.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { link, type Page, pathTarget } from '../page.ts';
import type { Publication } from '../publication.ts';
import { lessonNumber, unitNumber, unitOf } from './around.ts';
import { unique } from './contents.ts';
import { coverageMark } from './coverage-mark.ts';
import { list } from './section.ts';

/** The state of a standard, where it is taught, and where it is assessed. */
export function coverageCells(page: Page, row: CoverageRow): readonly Content[] {
  const { state, assessments } = row;
  const { words, index } = page.publication;
  const assessed = assessments.flatMap((id) => index.document('assessment', id) ?? []);
  const isAssessed = state === 'covered' || state === 'assessed-only' || state === 'out-of-order';
  const through = html`<span class="details">${words.throughRelated}</span>`;
  return [
    coverageMark(words, state),
    taughtIn(page, row),
    assessed.length > 0 ? documents(page, assessed) : isAssessed ? through : undefined,
  ];
}

function taughtIn(page: Page, { standard, state, lessons }: CoverageRow): Content {
  const { words, index } = page.publication;
  const taught = lessons.flatMap((id) => index.document('lesson', id) ?? []);
  if (taught.length > 0) return lessonsByUnit(page, taught);
  if (state === 'covered' || state === 'taught-only' || state === 'out-of-order')
    return html`<span class="details">${words.throughRelated}</span>`;
  const units = usersOf(page.publication, standard.code, 'addressing').filter(
    (facts) => facts.kind === 'unit',
  );
  if (units.length === 0) return undefined;
  return html`<span class="details">${words.marks.promised}: ${joined(
    units.map((unit) => unitLink(page, unit)),
    ', ',
  )}</span>`;
}

/** 'Unit 5: 1, 2, 3', each number a link to a lesson. */
function lessonsByUnit(page: Page, lessons: readonly Facts<'lesson'>[]): Html {
  const { words } = page.publication;
  const byUnit = new Map<Facts<'unit'> | undefined, Facts<'lesson'>[]>();
  for (const lesson of lessons) {
    const unit = unitOf(page.publication, lesson);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), lesson]);
  }
  const lines = [...byUnit].map(([unit, own]) => {
    const numbers = own.map((lesson) => {
      const number = lessonNumber(page.publication, lesson)?.number;
      const { href } = pathTarget(page, lesson.path, lesson.title);
      if (number === undefined || href === undefined) return link({ text: lesson.title, href });
      const name = `${words.lessonNumber(number)}: ${lesson.title}`;
      return html`<a href="${href}" title="${name}" aria-label="${name}">${number}</a>`;
    });
    return html`${unit === undefined ? undefined : html`${unitLink(page, unit)}, ${words.lessonsNumbered} `}${joined(numbers, ', ')}`;
  });
  return joined(lines, '; ');
}

function unitLink(page: Page, unit: Facts<'unit'>): Html {
  const { words } = page.publication;
  const number = unitNumber(page.publication, unit);
  const { href } = pathTarget(page, unit.path, unit.title);
  return link({
    text: number === undefined ? unit.title : words.unitNumber(number),
    href,
    title: unit.title,
  });
}

/** Titles with links; many are folded away. */
function documents(page: Page, all: readonly Facts[]): Content {
  const links = list(
    all.map((facts) => link(pathTarget(page, facts.path, facts.title))),
    'plain',
  );
  if (all.length <= 3) return links;
  return html`<details class="fold"><summary>${page.publication.words.assessments(all.length)}</summary>${links}</details>`;
}

const usedRoles = ['addressing', 'building-on', 'building-toward', 'practices', 'assesses'] as const;
type UsedRole = (typeof usedRoles)[number];

/** The documents that name a standard, by the part it plays in them. */
export function usedIn(page: Page, code: string): Html | undefined {
  const { words } = page.publication;
  const lines = usedRoles.flatMap((role) => {
    const users = usersOf(page.publication, code, role);
    if (users.length === 0) return [];
    const lessons = users.filter((facts) => facts.kind === 'lesson');
    const others = users.filter((facts) => facts.kind !== 'lesson');
    const parts = others.map((facts) =>
      facts.kind === 'unit' ? unitLink(page, facts) : link(pathTarget(page, facts.path, facts.title)),
    );
    return [
      html`<div>${words.marks[role]}: ${joined(parts, ', ')}${parts.length > 0 && lessons.length > 0 ? '; ' : undefined}${lessons.length === 0 ? undefined : lessonsByUnit(page, lessons)}</div>`,
    ];
  });
  return lines.length === 0 ? undefined : html`${lines}`;
}

/** Each once; units in the order of teaching. */
function usersOf(publication: Publication, code: string, role: UsedRole): readonly Facts[] {
  const { index } = publication;
  const references = index.references('standard', code).filter((reference) => reference.role === role);
  const numberOf = (facts: Facts): number =>
    facts.kind === 'unit' ? (unitNumber(publication, facts) ?? Number.MAX_VALUE) : 0;
  return [...unique(references.flatMap(({ path }) => index.facts(path) ?? []))].sort(
    (a, b) => numberOf(a) - numberOf(b),
  );
}
