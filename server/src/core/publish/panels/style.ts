/** How pages look in a panel of an editor: as on the site, in the colours of the editor's theme. */
import type { IndexView } from '../../model/index.ts';
import { directionOf, languageOf } from '../language.ts';
import { stylesheet } from '../style/style.ts';

/** The names on the right are those that VS Code gives its colours; what a theme leaves out is as on the site. */
const theme = `
:root {
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground);
  --tint: color-mix(in srgb, var(--vscode-editor-foreground) 5%, var(--vscode-editor-background));
  --soft: color-mix(in srgb, var(--vscode-editor-foreground) 78%, var(--vscode-editor-background));
  --line: color-mix(in srgb, var(--vscode-editor-foreground) 18%, var(--vscode-editor-background));
  --strong-line: color-mix(in srgb, var(--vscode-editor-foreground) 45%, var(--vscode-editor-background));
  --accent: var(--vscode-textLink-foreground);
  --accent-tint: color-mix(in srgb, var(--vscode-textLink-foreground) 12%, var(--vscode-editor-background));
  --body-font: var(--vscode-font-family);
}
body.vscode-light, body.vscode-high-contrast-light {
  color-scheme: light;
  --note: #8a5a00; --note-tint: #fdf6e4; --student: #1d5f9e; --student-tint: #ecf4fc; --ticket: #6440ad; --ticket-tint: #f4effc;
  --answer: #23683f; --answer-tint: #ecf7f0; --support: #95306e; --support-tint: #fcf0f6; --alert: #a5301c;
}
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) {
  color-scheme: dark;
  --note: #e6b450; --note-tint: #2a2315; --student: #85bdf0; --student-tint: #152636; --ticket: #c0a8f5; --ticket-tint: #231c35;
  --answer: #83d0a2; --answer-tint: #15281d; --support: #eda0ca; --support-tint: #2d1a26; --alert: #f2917f;
}
body.vscode-high-contrast { --line: var(--vscode-contrastBorder); --strong-line: var(--vscode-contrastBorder); --soft: var(--vscode-editor-foreground); }
body.vscode-high-contrast .map-drawing { --thread: var(--vscode-editor-foreground); }
body.vscode-high-contrast .map-drawing .n rect { stroke: var(--node); stroke-width: 2; }
body.vscode-high-contrast .map-drawing .n-quiet rect { stroke: var(--soft); stroke-width: 1; }
body.vscode-high-contrast .map-drawing .t { stroke-opacity: 1; }
html { font-size: calc(var(--vscode-font-size, 13px) * 1.08); }
body { padding: 0; font-size: 1rem; }
.panel { padding: 0.75rem 1.25rem 3rem; }
.panel .head { padding-block: 0.5rem 1rem; }
.panel h1 { font-size: 1.6rem; }
.panel-bar { display: flex; flex-wrap: wrap; gap: 0.4rem 0.75rem; align-items: center; margin-bottom: 0.75rem; }
.panel-bar button { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--paper); border: 1px solid var(--strong-line); border-radius: 6px; padding: 0.25rem 0.6rem; cursor: pointer; }
.panel .map-tools { margin-bottom: 0.25rem; }
.panel .map-tools label:has(select), .panel .map-tools input { width: 10.5rem; }
.panel .map-said { min-height: 1.6em; margin-bottom: 0.25rem; }
.panel-empty { color: var(--soft); max-width: 40rem; }
.panel .scroll:has(> .matrix) { max-height: 85vh; overflow: auto; }
.panel .matrix thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); }
.panel table:not(.matrix) thead th { white-space: nowrap; }
.panel-preview header.site, .panel-preview .skip { display: none; }
`;

export const panelStyle: string = `${stylesheet}${theme}`;

export function languageAndDirection(index: IndexView): {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
} {
  const language = languageOf(index.all('curriculum')[0]?.data.language) ?? 'en';
  return { language, direction: directionOf(language) };
}
