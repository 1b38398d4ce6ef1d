/** The map of a unit: its standards through its lessons and assessments, its team work, and every connection. */
import type { Facts } from '../../kinds/facts.ts';
import { mapColumns } from '../../model/columns/columns.ts';
import { outline } from '../../model/outline.ts';
import { standardKeys } from '../../model/standard-keys.ts';
import { mapAddress, mapScriptAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { mapView } from '../map/view.ts';
import { hrefTo, openPage, type Page, pathTarget } from '../page.ts';
import { crumbsTo, lessonNumber } from '../parts/around.ts';
import { connections } from '../parts/connections.ts';
import { assessmentsOf, lessonsOf } from '../parts/contents.ts';
import { legend, type MarkId, type MatrixRow, matrix } from '../parts/matrix.ts';
import { section } from '../parts/section.ts';
import { sessionTable } from '../parts/sessions.ts';
import { namedStandard } from '../parts/standards-by-role.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

const roles = [
  'addressing',
  'assesses',
  'building-on',
  'building-toward',
  'practices',
] as const satisfies readonly MarkId[];

export function unitMapPage(publication: Publication, facts: Facts<'unit'>, path: string): PlannedPage {
  return {
    path,
    needs: [],
    render: () => {
      const page = openPage(publication, path);
      const { words } = publication;
      return framed(page, {
        title: words.mapOf(facts.title),
        kind: 'map',
        scripts: [mapScriptAddress],
        above: [...crumbsTo(page, facts), { text: words.map, href: hrefTo(page, mapAddress) }],
        content: [
          section(2, words.wholeMap, drawing(page, facts)),
          section(2, words.standardsByLesson, standardsByLesson(page, facts)),
          section(2, words.sessionsOfUnit, sessionTable(page, facts)),
          section(2, words.allConnections, connections(page, facts)),
        ],
      });
    },
  };
}

function drawing(page: Page, unit: Facts<'unit'>): Html | undefined {
  const columns = mapColumns(page.publication.index).find((one) => one.unit?.path === unit.path);
  return columns === undefined ? undefined : mapView(page, [columns]);
}

/** Lessons and assessments in the order of teaching; an assessment comes after the lesson it is given after. */
function stepsOf(
  publication: Publication,
  unit: Facts<'unit'>,
): readonly (Facts<'lesson'> | Facts<'assessment'>)[] {
  const order = outline(publication.index);
  const lessons = lessonsOf(publication, unit).map((facts) => ({
    facts,
    at: order.lessons.get(facts.id ?? '')?.position ?? Number.POSITIVE_INFINITY,
  }));
  const assessments = assessmentsOf(publication, unit).map((facts) => ({
    facts,
    at: (order.assessments.get(facts.id ?? '')?.position ?? Number.POSITIVE_INFINITY) + 0.5,
  }));
  return [...lessons, ...assessments]
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ facts }) => facts);
}

function standardsByLesson(page: Page, unit: Facts<'unit'>): Html | undefined {
  const { words, index } = page.publication;
  const steps = stepsOf(page.publication, unit);
  const cells = new Map<string, MarkId[][]>();
  steps.forEach((facts, column) => {
    for (const { role, id } of facts.references) {
      const known = roles.find((candidate) => candidate === role);
      if (known === undefined) continue;
      for (const code of standardKeys(index.standards, id)) {
        const row = cells.get(code) ?? steps.map(() => []);
        if (!row[column]?.includes(known)) row[column]?.push(known);
        cells.set(code, row);
      }
    }
  });
  const named = index.standards.all().filter(({ code }) => cells.has(code));
  if (named.length === 0) return undefined;
  const row = (standard: (typeof named)[number]): MatrixRow => ({
    head: namedStandard(page, standard),
    cells: (cells.get(standard.code) ?? []).map((marks) => ({ marks })),
  });
  const content = named.filter(({ type }) => type !== 'practice');
  const practices = named.filter(({ type }) => type === 'practice');
  return html`${legend(words, roles)}${matrix(words, {
    name: words.standardsByLesson,
    corner: words.standard,
    columns: steps.map((facts) => ({
      target: pathTarget(page, facts.path, facts.title),
      sign:
        facts.kind === 'lesson'
          ? lessonNumber(page.publication, facts)?.number
          : html`<span aria-hidden="true">▲</span>`,
      className: facts.kind,
    })),
    groups: [
      ...(content.length === 0 ? [] : [{ title: words.standards, rows: content.map(row) }]),
      ...(practices.length === 0 ? [] : [{ title: words.practiceStandards, rows: practices.map(row) }]),
    ],
  })}`;
}
