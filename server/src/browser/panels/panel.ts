/** The script inside the panels of the editor: shows what the extension sends, and tells what is done there. */
import type { FromPanel, ToPanel } from '../../protocol/panel-messages.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
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
  try {
    take(data);
  } finally {
    if (data.type === 'map' || data.type === 'coverage' || data.type === 'preview') tell({ type: 'shown' });
  }
});

function take(data: ToPanel): void {
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
      const { html } = data.answer.report;
      if (html === undefined) break;
      const wanted = document.createElement('template');
      wanted.innerHTML = html;
      keepOpen(content, () => bringUpToDate(content, wanted.content));
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
}

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
  // To be told the same anew would cost looking at all of the page again.
  if (content.lang !== language) content.lang = language;
  if (content.dir !== direction) content.dir = direction;
}

tell({ type: 'ready' });
