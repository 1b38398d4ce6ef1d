/**
 * The script that the preview puts on each page that it sends: it has the page load again when the site has
 * changed, and shows what is wrong in a bar. It is no part of the published site.
 */
import type { PreviewFindings } from '../../protocol/preview-findings.ts';
import { createBar } from './bar.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) start(script.dataset['version'] ?? '');

function start(version: string): void {
  const page = location.pathname;
  const bar = createBar();
  const changes = new EventSource(`/_throughline/changes?${new URLSearchParams({ version, page })}`);
  const look = async (): Promise<void> => {
    try {
      const answer = await fetch(`/_throughline/findings?${new URLSearchParams({ page })}`);
      // Our own server answers, in the form that both sides know.
      if (answer.ok) bar.show((await answer.json()) as PreviewFindings);
    } catch {
      // The preview has ended, or begins again: it will say so.
    }
  };
  changes.addEventListener('message', () => {
    changes.close();
    location.reload();
  });
  changes.addEventListener('findings', () => void look());
  addEventListener('pagehide', () => changes.close());
  void look();
}
