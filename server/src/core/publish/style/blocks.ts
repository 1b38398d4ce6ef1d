/** Lessons and assessments: activities, blocks with a label, items, equations. */
export const blocks: string = `
.activity { margin: 2rem 0; padding-top: 0.25rem; border-top: 3px solid var(--accent); scroll-margin-top: 1rem; }
h2 + .activity, h3 + .activity { margin-top: 1rem; }
.activity-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; margin-bottom: 0.75rem; }
.activity-head > :first-child { margin: 0.5rem 0 0.25rem; }
.activity-facts { margin: 0; color: var(--soft); font-size: 0.92rem; }
.activity > p, .activity > ul, .activity > ol, .block > p, .block > ul, .block > ol { max-width: var(--measure); }

.block { margin: 1.25rem 0; padding: 0.75rem 1.1rem; border-inline-start: 5px solid var(--kind, var(--strong-line)); border-radius: 0 6px 6px 0; background: var(--kind-tint, var(--tint)); }
[dir="rtl"] .block { border-radius: 6px 0 0 6px; }
.block > .label, .block > summary { color: var(--kind, var(--ink)); font-weight: 650; font-size: 0.92rem; margin-bottom: 0.35rem; }
.block > summary { margin: 0; }
.block[open] > summary { margin-bottom: 0.5rem; }
.block > :last-child { margin-bottom: 0; }
.teacher-note { --kind: var(--note); --kind-tint: var(--note-tint); }
.student { --kind: var(--student); --kind-tint: var(--student-tint); }
.exit-ticket { --kind: var(--ticket); --kind-tint: var(--ticket-tint); }
.answer { --kind: var(--answer); --kind-tint: var(--answer-tint); }
.differentiation { --kind: var(--support); --kind-tint: var(--support-tint); }
.block.materials { --kind: var(--soft); }
.block .scroll table { background: var(--paper); }
.block .label a { color: inherit; }

.item { margin: 1.5rem 0; padding-top: 0.5rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.item-head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; }
.item-head h3 { margin: 0.25rem 0; font-size: 1.05rem; }
.item-head .details { margin: 0; }
.prompt, .directions { max-width: var(--measure); }
.prompt > :last-child { margin-bottom: 0.5rem; }
.directions { padding: 0.75rem 1.1rem; background: var(--tint); border-radius: 6px; margin-bottom: 1.25rem; }
.directions > :last-child { margin-bottom: 0; }
.options { list-style: upper-alpha; margin-top: 0.75rem; }
.options li, .numbers li { padding-inline-start: 0.35rem; margin: 0.5em 0; }
.matching { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 0 2rem; }
.matching ol { margin-top: 0.75rem; }
.name-line, .space { display: none; }
.page-handout .name-line, .page-paper .name-line { display: flex; gap: 2rem; margin: 0.5rem 0 1.5rem; color: var(--soft); }
.page-handout .name-line span, .page-paper .name-line span { flex: 1; border-bottom: 1px solid var(--strong-line); }
.page-handout .name-line span:first-child, .page-paper .name-line span:first-child { flex: 2; }
.content > .name-line > span:nth-child(n) { margin: 0; }
.page-handout .content, .page-paper .content { max-width: 52rem; }
.page-paper .for-teachers { display: none; }
.page-paper .item-head h2 { margin: 0.25rem 0; font-size: 1.05rem; }
.page-handout .block.student { padding-inline: 0; border: 0; background: none; }
.page-handout .activity { border-top-width: 1px; border-color: var(--line); }
.scoring-guide { margin-top: 3rem; padding-top: 0.5rem; border-top: 3px solid var(--accent); }
:is(.scoring-guide, .page-scoring) tbody th { white-space: nowrap; }
.scoring-guide h2 { margin-top: 0.75rem; }
.solution { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.6rem 1rem; border-inline-start: 5px solid var(--answer); background: var(--answer-tint); margin-bottom: 1rem; }
.solution > .label { color: var(--answer); margin: 0; }
.solution > div { flex: 1 1 16rem; max-width: var(--measure); }
.solution > div > :last-child { margin-bottom: 0; }
.right-mark { white-space: nowrap; color: var(--answer); font-weight: 650; font-size: 0.9rem; }
.rubric td:first-child, table.rubric tbody th { font-weight: 650; width: 5rem; }
.task { list-style: none; margin-inline-start: -1.4em; }
.box { font-size: 1.1em; }
.term { text-decoration-style: dotted; color: inherit; }
.footnotes { margin-top: 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 0.92rem; }

math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", "Noto Sans Math", math; font-size: 1.2em; line-height: normal; direction: ltr; }
math * { border-color: currentColor; }
/* A fraction in a line would be too small for young eyes. */
math:not(.tml-display) mfrac { font-size: 1.15em; }
:is(td, th, .options, .numbers, .matching) math:not(.tml-display) mfrac { font-size: 1.25em; }
math:not(.tml-display) :is(mfrac, msup, msub) mfrac { font-size: inherit; }
math.tml-display { display: block math; }
.equation { margin: 0 0 1em; padding-block: 0.25rem; overflow-x: auto; overflow-y: hidden; }
.tml-right { text-align: end; }
.tml-left { text-align: start; }
.tml-jot mtd { padding-top: 0.3ex; padding-bottom: 0.3ex; }
.tml-sml-pad { padding-left: 0.05em; }
.tml-med-pad { padding-left: 0.1em; }
.tml-lrg-pad { padding-left: 0.15em; }
menclose, .menclose { position: relative; display: inline-block; padding: 0.5ex 0; }
.tml-underline { border-bottom: 0.06em solid; }
.tml-cancel { position: absolute; inset: 0; }
.tml-cancel.upstrike { background: linear-gradient(to top left, transparent calc(50% - 0.04em), currentColor 50%, transparent calc(50% + 0.04em)); }
.tml-cancel.downstrike { background: linear-gradient(to bottom left, transparent calc(50% - 0.04em), currentColor 50%, transparent calc(50% + 0.04em)); }
.tml-cancel.sout { background: linear-gradient(to top, transparent calc(50% - 0.04em), currentColor 50%, transparent calc(50% + 0.04em)); }
.tex { white-space: pre-wrap; }
`;
