/** A page of the site in a panel, which follows the text and its scrolling. */
import type { FromPanel } from '../../protocol/panel-messages.ts';
import type { PreviewAnswer } from '../../protocol/panels.ts';
import { keepOpen } from './keep-open.ts';

export interface PreviewPage {
  readonly show: (answer: PreviewAnswer, images: Readonly<Record<string, string>>, uri: string) => void;
  /** Shows what stands at a line of the text. */
  readonly scroll: (line: number) => void;
}

/** A line of the text, and where on the page it is shown. */
interface Tie {
  readonly line: number;
  readonly top: number;
}

export function createPreviewPage(content: HTMLElement, tell: (message: FromPanel) => void): PreviewPage {
  let shown: PreviewAnswer | undefined;
  let shownUri = '';
  /** Where the page was put by us: a scrolling that ends there is not the reader's. */
  let ownTop = 0;

  function scrollTo(top: number): void {
    window.scrollTo(0, top);
    ownTop = window.scrollY;
  }

  function show(answer: PreviewAnswer, images: Readonly<Record<string, string>>, uri: string): void {
    const page = new DOMParser().parseFromString(answer.html, 'text/html');
    for (const script of page.querySelectorAll('script')) script.remove();
    for (const image of page.querySelectorAll('img')) {
      const source = image.getAttribute('src') ?? '';
      image.src = images[source] ?? source;
    }
    const isSame = uri === shownUri;
    const top = window.scrollY;
    const main = page.querySelector('main');
    const replace = (): void => content.replaceChildren(...(main?.childNodes ?? []));
    if (isSame) keepOpen(content, replace);
    else replace();
    const name = [...page.body.classList].find((one) => one.startsWith('page-'));
    content.className = `panel-preview ${name ?? ''}`;
    shown = answer;
    shownUri = uri;
    scrollTo(isSame ? top : 0);
  }

  function ties(): readonly Tie[] {
    if (shown === undefined) return [];
    const known = shown.headings.flatMap(({ anchor, line }) => {
      const element = document.getElementById(anchor);
      return element === null ? [] : [{ line, top: element.getBoundingClientRect().top + window.scrollY }];
    });
    return [{ line: 0, top: 0 }, ...known, { line: shown.lines, top: document.documentElement.scrollHeight }];
  }

  window.addEventListener('scroll', () => {
    if (shown === undefined || Math.abs(window.scrollY - ownTop) < 2) return;
    ownTop = -1;
    const line = between(ties(), 'top', 'line', window.scrollY);
    if (line !== undefined) tell({ type: 'scrolled', line: Math.floor(line) });
  });

  return {
    show,
    scroll: (line) => {
      const top = between(ties(), 'line', 'top', line);
      if (top !== undefined) scrollTo(top);
    },
  };
}

/** Between two ties everything is spread evenly. */
function between(
  ties: readonly Tie[],
  from: 'line' | 'top',
  to: 'line' | 'top',
  value: number,
): number | undefined {
  const next = ties.findIndex((tie) => tie[from] > value);
  const [before, after] = next < 0 ? [ties.at(-1), undefined] : [ties[next - 1], ties[next]];
  if (before === undefined || after === undefined) return before?.[to];
  const part = (value - before[from]) / (after[from] - before[from]);
  return before[to] + part * (after[to] - before[to]);
}
