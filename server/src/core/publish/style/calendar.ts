/** The year: the bars of units, the months, and the glossary. */
export const calendar: string = `
.year .bar { display: block; width: 100%; min-width: 9rem; height: 0.6rem; margin-top: 0.45rem; }
.year .track { fill: var(--tint); }
.year .span { fill: var(--accent); }
.year td.number, td time { white-space: nowrap; }
.year tbody th { min-width: 12rem; padding-inline-start: 2.6rem; }
.year thead th:first-child { padding-inline-start: 2.6rem; }
@media (max-width: 40rem) {
  .year tbody th { min-width: 9rem; }
  .year :is(th, td):not(:first-child) { padding-inline: 0.35rem; }
  .year tr > :nth-child(3) { display: none; }
}
.off-key { display: inline-block; width: 1.2em; height: 1em; vertical-align: -0.15em; border: 1px solid var(--line); }
.unit-number { display: inline-block; min-width: 1.9rem; margin-inline-start: -1.9rem; font-weight: 700; color: var(--accent); }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.5rem 2.5rem; }
.month h3 { margin-top: 1rem; }
.month table { min-width: 0; width: 100%; table-layout: fixed; font-variant-numeric: tabular-nums; }
.month th, .month td { text-align: center; padding: 0.3rem 0.15rem; border: 1px solid var(--line); }
.month thead th { border-bottom-width: 2px; font-size: 0.85rem; }
.month thead th:first-child { font-size: 0.72rem; overflow-wrap: normal; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; padding-inline: 0; }
.month :is(th, td):first-child { width: 19%; }
.month abbr { text-decoration: none; }
.month tbody th { font-weight: 700; background: var(--paper); }
.month .off, .off-key { color: var(--soft); background: repeating-linear-gradient(135deg, transparent 0 5px, var(--line) 5px 6px); }
.month .tint-1 { background: var(--accent-tint); }
.month .tint-2 { background: var(--note-tint); }
.month .tint-3 { background: var(--ticket-tint); }
.month .tint-4 { background: var(--answer-tint); }
.month .test { color: var(--answer); font-size: 0.8em; }
.month .events { list-style: none; padding: 0; font-size: 0.9rem; }
.glossary { columns: 20rem auto; column-gap: 3rem; }
.glossary > div { break-inside: avoid; padding-bottom: 0.4rem; }
.search input { font: inherit; padding: 0.45rem 0.7rem; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--paper); color: var(--ink); width: min(100%, 28rem); }
.search label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
.results { padding-inline-start: 1.6em; max-width: var(--measure); }
.results li { margin-bottom: 0.8rem; }
.by-unit ul { margin: 0.25rem 0 0.75rem; }
`;
