/** The pieces of pages: facts, lists along a thread, tables, marks. */
export const parts: string = `
.label { margin: 0 0 0.4rem; font-weight: 650; font-size: 0.95rem; }
.details, .details a { color: var(--soft); }
.details { font-size: 0.92rem; margin: 0.15rem 0 0; }
.note { font-size: 0.92rem; color: var(--soft); }
.code { white-space: nowrap; font-variant-numeric: tabular-nums; direction: ltr; unicode-bidi: isolate; }
.time, .details > span { unicode-bidi: plaintext; }
/* Codes, figures and words of another language stand in their own order, and still where the reader begins. */
[dir="rtl"] :is(.facts dd, .facts li, .side p, .counts > *, .over, .note) { unicode-bidi: plaintext; text-align: right; }
.more { margin: 0.5rem 0 0; font-weight: 600; }
.codes { font-size: 0.92rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 0.75rem 2rem; margin: 0 0 1.25rem; }
.facts dt { font-size: 0.85rem; color: var(--soft); }
.facts ul { list-style: none; padding: 0; margin: 0; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); column-gap: 2.5rem; }
.standards, .goals { padding-inline-start: 1.2em; }
.standards .code, .standard-table th .code, .matrix th .code, h3 > .code, h4 > .code { font-weight: 650; }
.vocabulary > div { margin-bottom: 0.6rem; scroll-margin-top: 1rem; }
.vocabulary dfn { font-weight: 650; }

.glance ol { list-style: none; margin: 0; padding: 0; counter-reset: step; }
.glance li, .glance .total { display: flex; justify-content: space-between; gap: 1rem; margin: 0; padding: 0.3rem 0; border-top: 1px solid var(--line); }
.glance .total { font-weight: 650; border-top: 2px solid var(--strong-line); }
.glance .time { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }

.thread { list-style: none; margin: 0 0 1.5rem; padding: 0; }
.thread > li { position: relative; display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); column-gap: 1rem; margin: 0; padding-bottom: 1.25rem; }
.thread > li::before { content: ""; position: absolute; inset-inline-start: calc(1.125rem - 1px); top: 0; bottom: 0; width: 2px; background: var(--line); }
.thread > li:first-child::before { top: 1.1rem; }
.thread > li:last-child::before { bottom: auto; height: 1.1rem; }
.thread > li:only-child::before { display: none; }
.thread .number {
  position: relative; display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: 50%;
  background: var(--paper); border: 2px solid var(--accent); color: var(--accent); font-weight: 700; font-variant-numeric: tabular-nums;
}
.thread .milestone .number { border-style: dashed; border-color: var(--strong-line); }
.thread .missing .number { border-color: var(--line); color: var(--soft); }
.thread .name { margin: 0.25rem 0 0; font-weight: 650; font-size: 1.05rem; line-height: 1.35; }
.thread :is(h3, h4).name { font-size: 1.2rem; }
.subject::first-letter { text-transform: uppercase; }
.subject { margin-bottom: 1rem; }
.thread .about { margin-top: 0.25rem; max-width: var(--measure); }
.thread .about > :last-child { margin-bottom: 0; }
.thread .codes { margin: 0.25rem 0 0; color: var(--soft); }
.goal { max-width: var(--measure); margin-bottom: 1rem; color: var(--soft); }
.empty { color: var(--soft); }

.scroll { position: relative; overflow-x: auto; margin: 0 0 1.25rem; max-width: 100%; }
table { border-collapse: collapse; font-size: 0.95rem; line-height: 1.45; min-width: min(100%, 24rem); }
.content > section > .scroll > table, .scoring-guide table { width: 100%; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--line); }
th.center, td.center { text-align: center; }
th.end, td.end { text-align: end; }
thead th { border-bottom: 2px solid var(--strong-line); font-weight: 650; vertical-align: bottom; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { border-top: 2px solid var(--strong-line); border-bottom: 0; font-weight: 650; }
th > :last-child, td > :last-child { margin-bottom: 0; }
.number { font-variant-numeric: tabular-nums; }
th.number, td.number { text-align: end; white-space: nowrap; }
thead th.number { white-space: normal; }
.preparing tbody th { width: 40%; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain li { margin: 0 0 0.4em; }
.plain li:last-child { margin: 0; }
tr:target, .item:target, .activity:target, .vocabulary > :target, .rubric:target { background: var(--accent-tint); }

.state { white-space: nowrap; }
.sign { display: inline-block; min-width: 1.1em; text-align: center; }
.state-covered .sign { color: var(--answer); }
.state-taught-only .sign { color: var(--student); }
.state-assessed-only .sign, .state-out-of-order .sign { color: var(--alert); }
.state-hollow .sign, .state-unaddressed .sign { color: var(--soft); }
.counts { list-style: none; padding: 0; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; }
.counts li { display: flex; justify-content: space-between; gap: 1rem; margin: 0; }
.counts .state { white-space: normal; }
.side .counts { display: block; }
.side .counts li { border-top: 1px solid var(--line); padding: 0.3rem 0; }
.counts .count { font-weight: 650; font-variant-numeric: tabular-nums; }
.legend ul { list-style: none; padding: 0; font-size: 0.92rem; }
summary { cursor: pointer; padding-block: 0.15rem; }
.standard-table { min-width: 44rem; }
.standard-table thead th { width: 18%; }
.standard-table thead th:first-child { width: 40%; }
.standard-table tbody th { min-width: 13rem; }
.standard-table .part > th { padding-inline-start: 2rem; }
.tag { margin-inline-start: 0.3em; font-weight: 400; white-space: nowrap; }

.key { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
.mark { display: inline-block; min-width: 1.1em; text-align: center; }
.mark-addressing { color: var(--student); }
.mark-assesses { color: var(--answer); }
.mark-practices { color: var(--ticket); }
.mark-building-on, .mark-building-toward, .mark-promised { color: var(--soft); }
.matrix { font-size: 0.92rem; }
.matrix th, .matrix td { border-inline-end: 1px solid var(--line); }
.matrix thead th { vertical-align: bottom; text-align: center; padding: 0.5rem 0.35rem; }
.matrix thead .corner { text-align: start; min-width: 13rem; padding-inline-start: 0.75rem; }
.matrix .tall { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; text-align: start; line-height: 1.2; padding-block: 0.1rem; font-weight: 500; }
.matrix thead .sign { display: block; font-weight: 700; margin-top: 0.3rem; }
.matrix thead .assessment { background: var(--tint); }
.matrix tbody th { min-width: clamp(11rem, 22vw, 18rem); max-width: 22rem; }
.matrix td { text-align: center; white-space: nowrap; padding-inline: 0.35rem; }
.matrix td.end { text-align: start; }
.matrix .heat-1 { background: color-mix(in srgb, var(--student) 9%, var(--paper)); }
.matrix .heat-2 { background: color-mix(in srgb, var(--student) 17%, var(--paper)); }
.matrix .heat-3 { background: color-mix(in srgb, var(--student) 26%, var(--paper)); }
.matrix .group th { background: var(--tint); font-weight: 400; }
:is(.page-map, .page-coverage) :is(main > article, header.site nav, footer.foot > div) { max-width: 100rem; }
@media (min-width: 48rem) {
  .matrix tbody tr:not(.group) > th, .matrix .corner { position: sticky; inset-inline-start: 0; background: var(--paper); }
}
.fold > summary { color: var(--accent); }
.fold > .scroll { margin-top: 0.75rem; }
.fold > .plain { margin-top: 0.4rem; }

.neighbours { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 3rem; }
.neighbours a { flex: 1 1 14rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 8px; text-decoration: none; }
.neighbours a:hover { border-color: var(--accent); }
.neighbours .next { text-align: end; }
.neighbours span { display: block; font-size: 0.85rem; color: var(--soft); }
`;
