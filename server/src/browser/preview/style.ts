/** How the bar of the preview looks: like itself on every site, in the dark, on a phone, and never on paper. */
export const barStyle = `
:host { all: initial; }
.bar {
  --back: #fffaf2; --text: #1f1b16; --soft: #5c5348; --line: #8a5a00; --link: #0b57a8; --error: #a3160b; --warning: #7a4b00;
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box; max-width: 60rem; margin: 0 auto;
  font: 15px/1.45 system-ui, sans-serif; color: var(--text); background: var(--back);
  border: 1px solid var(--line); border-bottom: 0; border-radius: 8px 8px 0 0; box-shadow: 0 -2px 12px rgb(0 0 0 / 25%);
}
.bar.has-errors { --line: #a3160b; }
.head { display: flex; align-items: stretch; border-top: 4px solid var(--line); border-radius: 7px 7px 0 0; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; min-height: 44px; padding: 6px 14px; }
.summary { flex: 1; text-align: start; font-weight: 600; overflow-wrap: anywhere; }
.summary::before { content: "▸" / ""; display: inline-block; width: 1.2em; }
.summary[aria-expanded="true"]::before { content: "▾" / ""; }
.close { font-size: 22px; line-height: 1; min-width: 44px; }
button:focus-visible, a:focus-visible, .list:focus-visible { outline: 3px solid var(--link); outline-offset: -3px; }
.list { max-height: min(60vh, 34rem); overflow: auto; padding: 0 14px 14px; border-top: 1px solid var(--line); }
.list[hidden] { display: none; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h2 { font-size: 15px; margin: 12px 0 4px; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 8px 0; border-top: 1px solid color-mix(in srgb, var(--soft) 35%, transparent); }
p { margin: 2px 0 0; overflow-wrap: anywhere; white-space: pre-line; }
.severity { font-weight: 700; color: var(--warning); }
.error .severity, .failure { color: var(--error); font-weight: 700; }
.place { color: var(--link); font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.fix, .more { color: var(--soft); }
@media (prefers-color-scheme: dark) {
  .bar { --back: #24211d; --text: #f3eee6; --soft: #c3b9ab; --line: #d9a441; --link: #8ec5ff; --error: #ff9c92; --warning: #f0c060; }
  .bar.has-errors { --line: #ff8a7e; }
}
@media print { .bar { display: none; } }
`;
