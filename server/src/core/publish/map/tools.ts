/** The tools over the map: hidden until a script is there to serve them. Their words are the site's. */
import type { Columns } from '../../model/columns/columns.ts';
import type { Standard } from '../../standards/standard.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { coverageStates } from '../parts/coverage-mark.ts';
import { domainOf, unitName } from './names.ts';

export function mapTools(page: Page, units: readonly Columns[]): Html {
  const { words, index } = page.publication;
  const { mapView } = words;
  const domains = new Map<string, Standard>();
  for (const { standards } of units) {
    for (const { standard } of standards) {
      const domain = standard === undefined ? undefined : domainOf(index, standard);
      if (domain !== undefined) domains.set(domain.code, domain);
    }
  }
  const states = new Set(
    units.flatMap(({ standards }) =>
      standards.flatMap(({ state, relation }) => (relation === undefined ? (state ?? []) : [])),
    ),
  );
  const shownStates = coverageStates.filter((state) => states.has(state));
  const choice = (value: string, text: string): Html => html`<option value="${value}">${text}</option>\n`;
  return html`<form class="map-tools" role="search" aria-label="${mapView.tools}" hidden>
<label>${mapView.search} <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
<label>${mapView.unit} <select name="unit">
${choice('', mapView.allUnits)}${units.map((unit) => choice(unit.id, unitName(unit, words)))}</select></label>
<label>${mapView.domain} <select name="domain">
${choice('', mapView.allDomains)}${[...domains.values()].map(({ code, label }) => choice(code, `${code} ${label}`))}</select></label>
<label>${mapView.coverage} <select name="coverage">
${choice('', mapView.allStates)}${shownStates.some((state) => state !== 'covered') ? choice('gaps', mapView.gapsOnly) : undefined}${shownStates.map((state) => choice(state, words.states[state]))}</select></label>
<span class="map-buttons"><button type="button" name="open">${mapView.openAll}</button>
<button type="button" name="close">${mapView.closeAll}</button>
<button type="button" name="smaller" aria-label="${mapView.smaller}">−</button>
<button type="button" name="larger" aria-label="${mapView.larger}">+</button>
<button type="reset">${mapView.clear}</button></span>
<p class="note">${mapView.keys}</p>
</form>
`;
}
