/**
 * A bar at the foot of the page that says how much is wrong, and opens to the list of it. What findings say comes
 * from files that anybody may have written, so it is only ever put in as text.
 */
import type { FindingCounts, PreviewFinding, PreviewFindings } from '../../protocol/preview-findings.ts';
import { barStyle } from './style.ts';

export interface Bar {
  readonly show: (findings: PreviewFindings) => void;
}

/** What was closed or opened stays so when the page loads again. */
const openKey = 'throughline.open';
const closedKey = 'throughline.closed';

export function createBar(): Bar {
  // In a tree of its own, so that neither the page's style reaches it nor its style the page.
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  // An element of style would be stopped by the policy of the page.
  const style = new CSSStyleSheet();
  style.replaceSync(barStyle);
  root.adoptedStyleSheets = [style];
  const region = element('section', 'bar');
  region.setAttribute('aria-label', 'What the check found');
  const summary = element('button', 'summary');
  const status = element('span', 'status');
  status.setAttribute('role', 'status');
  const list = element('div', 'list');
  list.id = 'list';
  list.tabIndex = -1;
  const close = element('button', 'close', '×');
  close.setAttribute('aria-label', 'Close until something else is found');
  summary.setAttribute('aria-controls', list.id);
  const head = element('div', 'head');
  head.append(summary, close);
  region.append(head, list, status);
  root.append(region);
  let said = '';

  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    summary.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) sessionStorage.setItem(openKey, 'yes');
    else sessionStorage.removeItem(openKey);
  };
  summary.addEventListener('click', () => open(list.hidden !== false));
  close.addEventListener('click', () => {
    sessionStorage.setItem(closedKey, said);
    host.remove();
  });
  region.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    open(false);
    summary.focus();
  });
  open(sessionStorage.getItem(openKey) === 'yes');

  return {
    show: (findings) => {
      const text = summaryOf(findings);
      said = JSON.stringify(findings);
      if (text === undefined || sessionStorage.getItem(closedKey) === said) {
        host.remove();
        return;
      }
      sessionStorage.removeItem(closedKey);
      region.classList.toggle('has-errors', findings.failure !== undefined || findings.curriculum.errors > 0);
      list.replaceChildren(...contentOf(findings));
      if (!host.isConnected) document.body.append(host);
      summary.textContent = text;
      // A reader of the screen hears it where it is another one.
      if (status.textContent !== text) status.textContent = text;
    },
  };
}

/** "2 errors in this page, 5 in the curriculum"; nothing where all is well. */
function summaryOf({ failure, page, curriculum }: PreviewFindings): string | undefined {
  const all = inWords(curriculum);
  const found =
    all === undefined ? undefined : `${inWords(page) ?? 'Nothing'} in this page, ${all} in the curriculum`;
  if (failure === undefined) return found;
  return `The site could not be published${found === undefined ? '' : `. ${found}`}`;
}

function inWords({ errors, warnings }: FindingCounts): string | undefined {
  const parts = [
    ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${errors} errors`]),
    ...(warnings === 0 ? [] : [warnings === 1 ? '1 warning' : `${warnings} warnings`]),
  ];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

function contentOf({ failure, findings, curriculum }: PreviewFindings): readonly HTMLElement[] {
  const own = findings.filter(({ isOfPage }) => isOfPage);
  const others = findings.filter(({ isOfPage }) => !isOfPage);
  const more = curriculum.errors + curriculum.warnings - findings.length;
  return [
    ...(failure === undefined ? [] : [element('p', 'failure', failure)]),
    ...listed('In this page', own),
    ...listed(own.length === 0 ? 'In the curriculum' : 'Elsewhere in the curriculum', others),
    ...(more <= 0 ? [] : [element('p', 'more', `${more} more are listed in the terminal.`)]),
  ];
}

function listed(title: string, findings: readonly PreviewFinding[]): readonly HTMLElement[] {
  if (findings.length === 0) return [];
  const items = element('ol', '');
  items.append(...findings.map(item));
  return [element('h2', '', title), items];
}

function item({ severity, message, fix, place, editor }: PreviewFinding): HTMLElement {
  const link = element('a', 'place', place);
  link.href = editor;
  link.title = 'Open in VS Code';
  const entry = element('li', severity);
  entry.append(
    element('span', 'severity', severity),
    ' ',
    link,
    element('p', 'message', message),
    ...(fix === undefined ? [] : [element('p', 'fix', `What to do: ${fix}`)]),
  );
  return entry;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
