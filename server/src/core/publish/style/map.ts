/** The map: its drawings, and the tools and rows around them. A drawing that stands alone takes `drawing` only. */
import { drawingWidth } from '../map/layout.ts';

export const drawing: string = `
.map-drawing { display: block; font-family: var(--body-font); font-size: 13px; line-height: normal; --thread: #7b8894; --node: var(--accent); }
.map-drawing text { fill: var(--ink); }
.map-drawing.sign-only { display: inline-block; }
.map-drawing .column { font-weight: 650; font-size: 13px; fill: var(--soft); letter-spacing: 0.02em; }
.map-drawing .unit-name { font-weight: 650; font-size: 16px; }
.map-drawing .map-name { font-weight: 700; font-size: 20px; }
.map-drawing .ground { fill: var(--paper); }
.map-drawing .small, .map-drawing .order { fill: var(--soft); font-size: 11.5px; }
.map-drawing .code, .map-drawing .title { font-weight: 600; direction: inherit; unicode-bidi: normal; }
.map-drawing .order { font-size: 13px; font-weight: 700; fill: var(--node); text-anchor: middle; }
.map-drawing .state { font-weight: 600; font-size: 11.5px; fill: var(--alert); }
.map-drawing .n { --node: var(--accent); text-decoration: none; }
.map-drawing .n-lesson { --node: var(--student); }
.map-drawing .n-assessment { --node: var(--answer); }
.map-drawing .n-protocol { --node: var(--ticket); }
.map-drawing .n-feedback { --node: var(--note); }
.map-drawing .n-quiet, .map-drawing .n-quiet text { --node: var(--soft); }
.map-drawing .n-quiet .code { font-weight: 500; }
.map-drawing .n-quiet .state { fill: var(--soft); }
.map-drawing .n-gap { --node: var(--alert); }
.map-drawing .n rect { fill: var(--paper); stroke: color-mix(in srgb, var(--node) 55%, var(--paper)); stroke-width: 1.25; }
.map-drawing .n-quiet rect { stroke: var(--line); }
.map-drawing .n-gap rect { stroke: var(--alert); stroke-dasharray: 4 3; fill: color-mix(in srgb, var(--alert) 7%, var(--paper)); }
.map-drawing .sign { fill: none; stroke: var(--node); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.map-drawing .sign .full { fill: var(--node); stroke: none; }
.map-drawing .t { fill: none; stroke: var(--thread); stroke-width: 1.6; stroke-opacity: 0.75; }
.map-drawing .t-team { stroke: var(--ticket); stroke-opacity: 0.45; stroke-width: 1.25; }
.map-drawing .t-quiet { stroke-width: 1.25; stroke-opacity: 0.75; stroke-dasharray: 1.5 3.5; }
.map-drawing .t-gap { stroke: var(--alert); stroke-opacity: 1; stroke-dasharray: 6 4; }
.map-drawing .t-adjusts { stroke: var(--ticket); stroke-opacity: 0.9; stroke-dasharray: 5 4; }
`;

export const map: string = `${drawing}
.map-tools { display: flex; flex-wrap: wrap; align-items: end; gap: 0.6rem 0.9rem; margin: 0 0 0.75rem; }
.map-tools[hidden] { display: none; }
.map-tools label { display: grid; gap: 0.15rem; font-size: 0.85rem; color: var(--soft); flex: 0 1 auto; }
.map-tools select, .map-tools input, .map-tools button {
  font: inherit; font-size: 0.95rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--strong-line); border-radius: 6px; padding: 0.35rem 0.6rem; min-height: 2.25rem; max-width: 100%;
}
.map-tools label:has(select) { width: 13.5rem; max-width: 100%; }
.map-tools select { width: 100%; }
.map-tools .note { flex-basis: 100%; margin: 0; }
.map-tools input { width: 12rem; }
.map-tools button { cursor: pointer; }
.map-tools button:hover { border-color: var(--accent); }
.map-tools .map-buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.map-said { position: sticky; top: 0; z-index: 1; background: var(--paper); padding-block: 0.35rem; min-height: 2.6em; margin: 0 0 0.75rem; font-size: 0.95rem; color: var(--soft); }
.map-said[hidden] { display: none; }
.map-said a, .map-said button { font-weight: 600; }
.map-key svg { vertical-align: -0.15em; margin-inline-end: 0.3em; overflow: visible; }
.map-key li { display: flex; align-items: baseline; gap: 0.5rem; }
.map-key { font-size: 0.92rem; color: var(--soft); margin-bottom: 1rem; }

.map-unit { border-top: 1px solid var(--line); }
.map-unit:last-of-type { border-bottom: 1px solid var(--line); }
.map-unit > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 1.5rem; padding: 0.6rem 0.4rem; list-style: none; }
.map-unit > summary::-webkit-details-marker { display: none; }
.map-unit > summary::before { content: "▸" / ""; color: var(--soft); margin-inline-end: -0.9rem; width: 0.9rem; }
[dir="rtl"] .map-unit > summary::before { content: "◂" / ""; }
.map-unit[open] > summary::before { content: "▾" / ""; }
.map-unit > summary:hover { background: var(--tint); }
.map-unit > summary h3 { margin: 0; font-size: 1.05rem; flex: 1 1 16rem; }
.map-unit .counts { margin: 0; font-size: 0.9rem; color: var(--soft); gap: 0.1rem 1rem; }
.map-unit .counts .gap { color: var(--alert); font-weight: 600; }
.map-unit.lit > summary h3::after { content: "●" / ""; color: var(--lit); margin-inline-start: 0.5em; font-size: 0.8em; }
.map-unit > .scroll { margin: 0 0 1rem; padding-bottom: 0.5rem; }
.map-unit .more { margin: 0 0 1rem; font-weight: 400; font-size: 0.92rem; }
.map { --lit: var(--accent); }
.map .map-drawing:not(.sign-only) { width: calc(${drawingWidth}px * var(--map-zoom, 1)); height: auto; }
.map .n { cursor: pointer; }
.map .n:focus { outline: none; }
.map .n:focus-visible rect { stroke: var(--accent); stroke-width: 3; stroke-dasharray: none; }
.map .n:hover rect { stroke-width: 2.25; }
.map.has-thread .map-units .n:not(.lit), .map.is-filtered .map-units .n:not(.fits) { opacity: 0.3; }
.map.has-thread .map-units .t:not(.lit), .map.is-filtered .map-units .t:not(.fits) { stroke-opacity: 0.1; }
.map.is-filtered.has-thread .map-units .n.lit { opacity: 1; }
.map .t.lit { stroke-opacity: 1; stroke-width: 2.6; }
.map .t.lit:not(.t-gap, .t-adjusts, .t-team) { stroke: var(--lit); }
.map .n.lit rect { stroke: var(--node); stroke-width: 2; }
.map .n.chosen rect { stroke-width: 3; fill: color-mix(in srgb, var(--node) 14%, var(--paper)); stroke-dasharray: none; }
.map-unit[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) {
  .map .n, .map .t { transition: opacity 0.15s, stroke-opacity 0.15s; }
}
@media (forced-colors: active) {
  .map-drawing .n rect { stroke: CanvasText; fill: Canvas; }
  .map-drawing text { fill: CanvasText; }
  .map-drawing a text { fill: LinkText; }
  .map-drawing .t { stroke: CanvasText; }
  .map .n.lit rect, .map .t.lit { stroke: Highlight; }
}
@media print {
  .map-tools, .map-said { display: none; }
  .map .map-drawing:not(.sign-only) { width: auto; max-width: 100%; max-height: 225mm; }
  .map-unit > summary { break-after: avoid; }
  .map-unit > summary::before { display: none; }
  .map-unit > .scroll { break-inside: avoid; }
}
`;
