/**
 * The map as a piece of a page: tools that a script brings to life, a legend, and one row for each unit that opens
 * on the unit's drawing. Without a script the rows open all the same, and everything in the drawings is a link.
 */
import type { ColumnNode, Columns } from '../../model/columns/columns.ts';
import type { CoverageState } from '../../model/coverage.ts';
import { type Content, type Html, html } from '../html.ts';
import { directionOf } from '../language.ts';
import { type Page, pathTarget, standardTarget } from '../page.ts';
import { coverageStates } from '../parts/coverage-mark.ts';
import { scrolling } from '../parts/table.ts';
import type { Words } from '../words.ts';
import { domainOf, unitName } from './names.ts';
import { stateSign } from './shapes.ts';
import { type DrawingSurroundings, unitDrawing } from './svg.ts';
import { mapTools } from './tools.ts';

/** A year with more lessons begins with its units closed, so that it can be taken in at a glance. */
const mostOpenLessons = 60;

/** @param hrefOf - where a node leads; without it, to its page on the site. */
export function mapView(page: Page, units: readonly Columns[], hrefOf: HrefOf = onSite): Html | undefined {
  if (units.length === 0) return undefined;
  const around = surroundings(page, hrefOf);
  const isOpen = isShort(units);
  return mapFrame(
    units,
    around,
    units.map((unit) => unitRow(unit, isOpen, around)),
  );
}

/** The tools and the legend around the rows of the units. */
export function mapFrame(
  units: readonly Columns[],
  around: DrawingSurroundings,
  rows: readonly Html[] = [],
): Html {
  const { words } = around;
  return html`<div class="map" data-said="${JSON.stringify(saidByScript(words))}">
${mapTools(units, around)}<p class="map-said" role="status" hidden></p>
${mapLegend(words)}<div class="map-units">
${rows}</div>
</div>
`;
}

/** Whether the map begins with its units open. */
export function isShort(units: readonly Columns[]): boolean {
  return units.reduce((sum, unit) => sum + unit.lessons.length, 0) <= mostOpenLessons;
}

/** What the script says, with braces around what it puts in itself. */
function saidByScript({ mapSaid, mapCounts }: Words): unknown {
  return {
    ...mapSaid,
    selected: mapSaid.selected('{title}', '{counts}'),
    alone: mapSaid.alone('{title}'),
    found: mapSaid.found('{count}'),
    counts: Object.fromEntries(Object.entries(mapCounts).map(([type, { forms }]) => [type, forms])),
  };
}

function hasDrawing({ lessons, assessments, team }: Columns): boolean {
  return lessons.length + assessments.length + team.length > 0;
}

/** One unit: its name and what is in it, and its drawing when it is open, as it is where there is one to begin with. */
export function unitRow(unit: Columns, isOpen: boolean, around: DrawingSurroundings): Html {
  const name = unitName(unit, around.words);
  return html`<details class="map-unit" data-id="${unit.id}"${isOpen && hasDrawing(unit) ? html` open` : undefined}>
<summary><h3>${name}</h3>${unitCounts(unit, around.words)}</summary>
${drawnUnit(unit, name, around)}</details>
`;
}

/** The drawing of a unit, in a frame that scrolls by itself where the page is narrow. */
function drawnUnit(unit: Columns, name: string, around: DrawingSurroundings): Html {
  const { words } = around;
  const { svg, leftOut } = unitDrawing(unit, name, around);
  return html`${scrolling(name, svg)}${leftOut === 0 ? undefined : html`<p class="more">${words.mapLeftOut(leftOut)}</p>\n`}`;
}

export function surroundings(page: Page, hrefOf: HrefOf): DrawingSurroundings {
  const { words, language, index } = page.publication;
  return {
    words,
    direction: directionOf(language),
    hrefOf: (node) => hrefOf(page, node),
    domainOf: (standard) => domainOf(index, standard),
  };
}

export type HrefOf = (page: Page, node: ColumnNode) => string | undefined;

function onSite(page: Page, { facts, standard }: ColumnNode): string | undefined {
  if (standard !== undefined) return standardTarget(page, standard).href;
  return facts === undefined ? undefined : pathTarget(page, facts.path, facts.title).href;
}

function unitCounts(unit: Columns, words: Words): Html {
  const states = new Map<CoverageState, number>();
  for (const { state, relation } of unit.standards) {
    if (state !== undefined && relation === undefined) states.set(state, (states.get(state) ?? 0) + 1);
  }
  const of = (state: CoverageState): Content => {
    const count = states.get(state);
    if (count === undefined) return undefined;
    const says = words.mapCount(count, words.states[state].toLowerCase());
    return html`<span${state !== 'covered' ? html` class="gap"` : undefined}>${smallSign(state)}${says}</span>\n`;
  };
  // Feedback cycles stand beside the sessions.
  const sessions = unit.team.filter(({ facts }) => facts?.kind === 'protocol');
  const amounts = [
    ...(unit.lessons.length === 0 ? [] : [words.lessons(unit.lessons.length)]),
    ...(unit.assessments.length === 0 ? [] : [words.assessments(unit.assessments.length)]),
    ...(sessions.length === 0 ? [] : [words.sessions(sessions.length)]),
  ];
  return html`<span class="counts">
${coverageStates.map(of)}${amounts.map((amount) => html`<span>${amount}</span>\n`)}</span>`;
}

function smallSign(state: CoverageState): Html {
  return html`<svg class="map-drawing sign-only" width="13" height="13" viewBox="-7 -7 14 14" aria-hidden="true"><g class="${state === 'covered' ? 'n-own' : 'n-gap'}">${stateSign(state, 0, 0)}</g></svg> `;
}

/** What the lines mean; the states of standards are said in words where they are gaps. */
function mapLegend(words: Words): Html {
  const line = (className: string, says: string): Html =>
    html`<li><svg class="map-drawing sign-only" width="34" height="10" viewBox="0 0 34 10" aria-hidden="true"><path class="t${className}" d="M1 5H33"/></svg> ${says}</li>\n`;
  const { mapThreads: threads } = words;
  return html`<ul class="key map-key" aria-label="${words.legend}">
${line('', threads.teaches)}${line(' t-quiet', threads.quiet)}${line(' t-gap', threads.gap)}${line(' t-adjusts', threads.adjusts)}</ul>
`;
}
