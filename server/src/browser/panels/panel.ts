/** The script inside the panels of the editor: shows what the extension sends, and tells what is done there. */
import type { FromPanel, ToPanel } from '../../protocol/panel-messages.ts';
import { drawnImage } from './image.ts';
import { keepOpen } from './keep-open.ts';
import { createMapPage } from './map-page.ts';
import { createPreviewPage } from './preview-page.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();
const tell = (message: FromPanel): void => editor.postMessage(message);
const content = document.getElementById('content') ?? document.body;
const style = document.createElement('style');
document.head.append(style);
const map = createMapPage(content, tell);
const preview = createPreviewPage(content, tell);

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  switch (data.type) {
    case 'style':
      style.textContent = data.text;
      break;
    case 'map':
      setLanguage(data.answer);
      map.show(data.answer);
      break;
    case 'choose':
      map.choose(data.id);
      break;
    case 'preview':
      setLanguage(data.answer);
      preview.show(data.answer, data.images, data.uri);
      break;
    case 'scroll':
      preview.scroll(data.line);
      break;
    case 'coverage': {
      setLanguage(data.answer);
      const top = window.scrollY;
      keepOpen(content, () => {
        content.innerHTML = data.answer.html;
      });
      window.scrollTo(0, top);
      break;
    }
    case 'empty': {
      const text = document.createElement('p');
      text.className = 'panel-empty';
      text.textContent = data.text;
      content.replaceChildren(text);
      break;
    }
    case 'draw':
      void drawnImage(data.svg).then((image) => tell({ type: 'drawn', data: image }));
      break;
  }
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const format = target?.closest<HTMLElement>('[data-export]')?.dataset['export'];
  if (format === 'svg' || format === 'png' || format === 'csv') tell({ type: 'export', format });
  const link = target?.closest('a[href]');
  const address = link?.getAttribute('href');
  if (link === null || address === null || address === undefined) return;
  event.preventDefault();
  const place = address.startsWith('#')
    ? document.getElementById(decodeURIComponent(address.slice(1)))
    : null;
  if (place === null) tell({ type: 'follow', address });
  else place.scrollIntoView();
});

function setLanguage({
  language,
  direction,
}: {
  readonly language: string;
  readonly direction: string;
}): void {
  content.lang = language;
  content.dir = direction;
}

tell({ type: 'ready' });
