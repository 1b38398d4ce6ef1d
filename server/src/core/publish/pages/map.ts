/** The map of the whole curriculum: which unit teaches and assesses which standard. */
import type { Facts } from '../../kinds/facts.ts';
import { coverage } from '../../model/coverage.ts';
import { standardKeys } from '../../model/index.ts';
import { type OutlineUnit, outline } from '../../model/outline.ts';
import type { Standard } from '../../standards/standard.ts';
import { mapAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { hrefTo, openPage, type Page, pathTarget } from '../page.ts';
import { crumbsTo, unitNumber } from '../parts/around.ts';
import { coverageMark } from '../parts/coverage-mark.ts';
import { legend, type MarkId, matrix } from '../parts/matrix.ts';
import { list, section } from '../parts/section.ts';
import { namedStandard } from '../parts/standards-by-role.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function mapPage(publication: Publication): PlannedPage {
  return {
    path: mapAddress,
    needs: [],
    render: () => {
      const page = openPage(publication, mapAddress);
      const { words, index } = publication;
      const { units } = outline(index);
      return framed(page, {
        title: words.map,
        kind: 'map',
        above: crumbsTo(page, undefined),
        summary: html`${words.mapIntroduction}`,
        content: [
          section(2, words.standardsByUnit, standardsByUnit(page, units)),
          section(2, words.mapsOfUnits, list(unitMaps(page))),
        ],
      });
    },
  };
}

function standardsByUnit(page: Page, units: readonly OutlineUnit[]): Html | undefined {
  const { words, index } = page.publication;
  const { rows } = coverage(index);
  if (rows.length === 0) return undefined;
  const marks = units.map((unit) => marksOf(page.publication, unit));
  return html`${legend(words, ['addressing', 'assesses', 'promised'])}${matrix(words, {
    name: words.standardsByUnit,
    corner: words.standard,
    columns: units.map(({ facts }) => ({
      target: pathTarget(page, facts.path, facts.title),
      sign: unitNumber(page.publication, facts),
    })),
    end: words.coverageHeading,
    groups: byHeading(page.publication, rows).map(({ heading, members }) => ({
      title: heading === undefined ? words.otherStandards : namedStandard(page, heading),
      rows: members.map(({ standard, state }) => ({
        head: namedStandard(page, standard),
        cells: marks.map((byCode) => byCode.get(standard.code) ?? []),
        end: coverageMark(words, state),
      })),
    })),
  })}`;
}

/** Rows under the cluster, or else the domain, that they stand in. */
function byHeading<R extends { readonly standard: Standard }>(
  { index }: Publication,
  rows: readonly R[],
): readonly { readonly heading: Standard | undefined; readonly members: readonly R[] }[] {
  const groups = new Map<Standard | undefined, R[]>();
  for (const row of rows) {
    const heading = index.standards
      .ancestors(row.standard.code)
      .find(({ type }) => type === 'cluster' || type === 'domain');
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  return [...groups].map(([heading, members]) => ({ heading, members }));
}

/** What a unit does with each standard: its lessons teach it, its assessments measure it, or it only lists it. */
function marksOf({ index }: Publication, unit: OutlineUnit): ReadonlyMap<string, readonly MarkId[]> {
  const marks = new Map<string, MarkId[]>();
  const add = (facts: Facts, role: string, id: MarkId): void => {
    for (const reference of facts.references) {
      if (reference.role !== role) continue;
      for (const code of standardKeys(index.standards, reference.id)) {
        const own = marks.get(code) ?? [];
        if (!own.includes(id) && !(id === 'promised' && own.includes('addressing')))
          marks.set(code, [...own, id]);
      }
    }
  };
  for (const lesson of unit.lessons) add(lesson.facts, 'addressing', 'addressing');
  for (const assessment of unit.assessments) add(assessment.facts, 'assesses', 'assesses');
  add(unit.facts, 'addressing', 'promised');
  return marks;
}

function unitMaps(page: Page): readonly Html[] {
  const { index, addresses, order } = page.publication;
  const placed = order.units.map(({ facts }) => facts);
  const all = [...placed, ...index.all('unit').filter((facts) => !placed.includes(facts))];
  return all.flatMap((facts) => {
    const address = addresses.unitMap(facts.path);
    return address === undefined ? [] : [html`<a href="${hrefTo(page, address)}">${facts.title}</a>`];
  });
}
