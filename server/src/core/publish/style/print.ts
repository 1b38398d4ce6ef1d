/** On paper: no navigation, dark on white, everything open, and the scoring guide on a page of its own. */
export const print: string = `
@page { margin: 18mm 16mm; }
@page wide { size: landscape; margin: 12mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --tint: #ffffff; --ink: #000000; --soft: #333333; --line: #bbbbbb; --strong-line: #666666;
    --accent: #000000; --accent-tint: #ffffff;
    --note: #333333; --note-tint: #ffffff; --student: #000000; --student-tint: #ffffff; --ticket: #333333; --ticket-tint: #ffffff;
    --answer: #333333; --answer-tint: #ffffff; --support: #333333; --support-tint: #ffffff; --alert: #000000;
  }
  html { font-size: 10pt; }
  body { font-size: 1.05rem; line-height: 1.45; }
  .columns, main > article > .content { padding-bottom: 0; }
  header.site .site-note, header.site, .skip, .crumbs, .glance, .neighbours, .more, footer.foot { display: none; }
  header.site nav, main > article { max-width: none; padding: 0; }
  .head { padding-block: 0 0.75rem; max-width: none; }
  .columns { display: block; }
  .columns > .side, .side { position: static; padding: 0; margin: 0.5rem 0; max-height: none; overflow: visible; background: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 12pt; }
  h1, h2, h3, h4, h5, h6, .activity-head, .item-head, .label { break-after: avoid; }
  /* It stands beside the answer, and would bind it to what comes below. */
  .solution > .label { break-after: auto; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .body a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  .block { border: 1px solid #999999; border-inline-start-width: 4px; break-inside: avoid; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .block.student { break-inside: auto; }
  .item, .item-answer, .rubric, .month, tr, img, .equation, .thread > li { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .scroll { overflow: visible; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  details > summary { list-style: none; }
  .page-assessment .scoring-guide { break-before: page; border-top: 0; margin-top: 0; }
  /* Students get these pages up to the scoring guide. */
  .page-handout .over, .page-paper .over, .page-handout .credits, .page-paper .credits { display: none; }
  .page-handout .block { border: 0; padding: 0; margin: 0.5rem 0; }
  .page-assessment .side, .page-assessment .over, .page-assessment .summary, .page-assessment .for-teachers { display: none; }
  .name-line { display: flex; gap: 2rem; margin: 0 0 1.5rem; }
  .name-line span { flex: 1; border-bottom: 1px solid #000000; padding-bottom: 0.1rem; }
  .name-line span:first-child { flex: 2; }
  .space { display: block; }
  .space.line { height: 2.2rem; border-bottom: 1px solid #999999; max-width: 60%; }
  .space.box { height: 9rem; border: 1px solid #bbbbbb; margin-top: 0.75rem; }
  /* What is said by a ground alone is printed, though grounds are left out. */
  .month .off, .off-key, .year .bar, [class*="heat-"] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .year tbody th { min-width: 0; }
  .year .bar { min-width: 5rem; }
  .year :is(th, td):not(:first-child) { padding-inline: 0.35rem; }
  /* A table of all lessons goes across the sheet. */
  .page-map section:has(> .scroll > .matrix) { page: wide; }
  .matrix :is(th, td) { padding: 0.2rem 0.15rem; }
  .matrix .tall { max-height: 18rem; line-height: 1.1; }
  .page-map .fold { display: none; }
  .matrix { font-size: 8pt; }
  .matrix tbody th { min-width: 8rem; padding-inline-start: 0; }
}
`;
