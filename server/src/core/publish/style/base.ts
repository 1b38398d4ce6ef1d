/** Colors, type and the frame of a page. Every pair of text and ground has a contrast of 4.5 or more. */
export const colours: string = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --tint: #f4f6f8; --ink: #1c2530; --soft: #52606d; --line: #d4dbe2; --strong-line: #8a97a3;
  --accent: #0b5a70; --accent-tint: #e4f0f3;
  --note: #8a5a00; --note-tint: #fdf6e4; --student: #1d5f9e; --student-tint: #ecf4fc;
  --ticket: #6440ad; --ticket-tint: #f4effc; --answer: #23683f; --answer-tint: #ecf7f0;
  --support: #95306e; --support-tint: #fcf0f6; --alert: #a5301c;
  --body-font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --measure: 70ch;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171d; --tint: #1b222a; --ink: #e6ebf0; --soft: #a8b4bf; --line: #36414c; --strong-line: #6d7a86;
    --accent: #86d2e4; --accent-tint: #17323a;
    --note: #e6b450; --note-tint: #2a2315; --student: #85bdf0; --student-tint: #152636;
    --ticket: #c0a8f5; --ticket-tint: #231c35; --answer: #83d0a2; --answer-tint: #15281d;
    --support: #eda0ca; --support-tint: #2d1a26; --alert: #f2917f;
  }
}
`;

export const base: string = `${colours}*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: var(--body-font); font-size: 1.0625rem; line-height: 1.6; overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.5em; text-wrap: balance; font-weight: 650; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.6rem); margin: 0; letter-spacing: -0.015em; font-weight: 700; }
h2 { font-size: 1.45rem; letter-spacing: -0.01em; }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; }
h2 + h3, h3 + h4, h2 + section > h3:first-child { margin-top: 1em; }
p, ul, ol, dl, blockquote, pre { margin: 0 0 1em; }
ul, ol { padding-inline-start: 1.6em; }
li { margin: 0.25em 0; }
li > ul, li > ol { margin-bottom: 0.25em; }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
img { max-width: 100%; height: auto; background: #ffffff; border-radius: 4px; }
p > img:only-child { display: block; margin: 0.5rem 0; padding: 0.5rem; border: 1px solid var(--line); }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--line); color: var(--soft); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.9em; }
code { background: var(--tint); padding: 0.1em 0.3em; border-radius: 3px; }
pre { background: var(--tint); padding: 0.8rem 1rem; overflow-x: auto; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
dt { font-weight: 600; }
dd { margin: 0; }
dfn { font-style: normal; }
sup, sub { line-height: 0; }

.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: 0.6rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { top: 0.5rem; }

header.site { border-bottom: 1px solid var(--line); background: var(--tint); }
header.site nav, main > article, footer.foot > div { max-width: 74rem; margin: 0 auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
header.site nav { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 2rem; padding-block: 0.75rem; }
header.site ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
header.site li { margin: 0; }
header.site a { text-decoration: none; color: var(--ink); }
header.site a:hover { text-decoration: underline; }
header.site a[aria-current] { color: var(--accent); box-shadow: 0 0.25em 0 -0.12em var(--accent); }
.site-title { font-weight: 700; margin-inline-end: auto; }
.head { padding-block: clamp(1.25rem, 4vw, 2.75rem) 1.25rem; max-width: 56rem; }
.crumbs ol { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 1rem; padding: 0; font-size: 0.9rem; color: var(--soft); }
.crumbs li { margin: 0; }
.crumbs li + li::before { content: "›" / ""; margin-inline: 0.6em; }
[dir="rtl"] .crumbs li + li::before { content: "‹" / ""; }
.over { margin: 0 0 0.4rem; color: var(--accent); font-weight: 600; font-size: 0.95rem; }
.over::first-letter { text-transform: uppercase; }
.summary { margin-top: 0.9rem; font-size: 1.15rem; color: var(--soft); max-width: var(--measure); }
.summary > :last-child { margin-bottom: 0; }
.badge, .tag {
  display: inline-block; padding: 0 0.5em; border: 1px solid currentColor; border-radius: 1em;
  font-size: 0.8rem; font-weight: 600; color: var(--soft); vertical-align: 0.1em; line-height: 1.5;
}
.columns, main > article > .content { padding-block: 0.5rem 3rem; border-top: 1px solid var(--line); }
.content > :first-child, .content > :first-child > :first-child { margin-top: 1rem; }
.content > p, .content > section > p, .content > section > ul, .content > section > ol, .content > section > dl,
.body > p, .body > ul, .body > ol { max-width: var(--measure); }
.side { margin-block: 1.25rem; padding: 1rem 1.25rem; background: var(--tint); border-radius: 8px; font-size: 0.95rem; }
.side > :last-child { margin-bottom: 0; }
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 18rem; column-gap: 3.5rem; }
  .columns > .side { grid-column: 2; grid-row: 1; align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .columns > .content { grid-column: 1; grid-row: 1; }
}
.credits { border-top: 1px solid var(--line); padding-block: 1rem; font-size: 0.9rem; color: var(--soft); }
.credits p { margin: 0; }
footer.foot { border-top: 1px solid var(--line); background: var(--tint); font-size: 0.9rem; color: var(--soft); }
footer.foot > div { padding-block: 1.25rem; }
footer.foot > div + div { padding-top: 0; }
.logo { height: 1.6em; width: auto; vertical-align: -0.4em; margin-inline-end: 0.4em; background: none; border-radius: 0; }
.site-note { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem) 0.6rem; font-size: 0.9rem; color: var(--soft); }
`;
