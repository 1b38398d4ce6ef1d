/** The map of the whole curriculum: which unit teaches and assesses which standard. */
import { mapColumns } from '../../model/columns/columns.ts';
import { mapAddress, mapScriptAddress } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { framed } from '../layout.ts';
import { mapView } from '../map/view.ts';
import { hrefTo, openPage, type Page } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import { list, section } from '../parts/section.ts';
import { standardsByUnitTable } from '../parts/standards-by-unit.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

export function mapPage(publication: Publication): PlannedPage {
  return {
    path: mapAddress,
    needs: [],
    render: () => {
      const page = openPage(publication, mapAddress);
      const { words } = publication;
      return framed(page, {
        title: words.map,
        kind: 'map',
        scripts: [mapScriptAddress],
        above: crumbsTo(page, undefined),
        summary: html`${words.mapIntroduction}`,
        content: [
          section(2, words.wholeMap, mapView(page, mapColumns(publication.index))),
          section(2, words.standardsByUnit, standardsByUnitTable(page)),
          section(2, words.mapsOfUnits, list(unitMaps(page))),
        ],
      });
    },
  };
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
