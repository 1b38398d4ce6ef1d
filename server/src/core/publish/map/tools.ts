/** The tools over the map: hidden until a script is there to serve them. Their words are the site's. */
import type { Columns } from '../../model/columns/columns.ts';
import type { Standard } from '../../standards/standard.ts';
import { type Html, html } from '../html.ts';
import { coverageStates } from '../parts/coverage-mark.ts';
import { unitName } from './names.ts';
import type { DrawingSurroundings } from './svg.ts';

export function mapTools(units: readonly Columns[], { words, domainOf }: DrawingSurroundings): Html {
  const domains = new Map<string, Standard>();
  for (const { standards } of units) {
    for (const { standard } of standards) {
      const domain = standard === undefined ? undefined : domainOf(standard);
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
  return html`<form class="map-tools" role="search" aria-label="${words.mapTools}" hidden>
<label>${words.mapSearch} <input type="search" name="words" autocomplete="off" spellcheck="false"></label>
<label>${words.mapUnit} <select name="unit">
${choice('', words.mapAllUnits)}${units.map((unit) => choice(unit.id, unitName(unit, words)))}</select></label>
<label>${words.mapDomain} <select name="domain">
${choice('', words.mapAllDomains)}${[...domains.values()].map(({ code, label }) => choice(code, `${code} ${label}`))}</select></label>
<label>${words.mapCoverage} <select name="coverage">
${choice('', words.mapAllStates)}${shownStates.some((state) => state !== 'covered') ? choice('gaps', words.mapGapsOnly) : undefined}${shownStates.map((state) => choice(state, words.states[state]))}</select></label>
<span class="map-buttons"><button type="button" name="open">${words.mapOpenAll}</button>
<button type="button" name="close">${words.mapCloseAll}</button>
<button type="button" name="smaller" aria-label="${words.mapSmaller}">−</button>
<button type="button" name="larger" aria-label="${words.mapLarger}">+</button>
<button type="reset">${words.mapClear}</button></span>
<p class="note">${words.mapKeys}</p>
</form>
`;
}
