/** The script of the published site's search. The pages to search are put on the window by scripts of data. */
import { counted, type Forms } from '../counted.ts';
import { type FoundPage, type PageEntry, searchIndex } from './search.ts';

const root = document.querySelector<HTMLElement>('.search');
const input = root?.querySelector('input');
const results = root?.querySelector('ol');
const status = root?.querySelector('[role="status"]');

if (root !== null && input instanceof HTMLInputElement && results instanceof HTMLElement && status) {
  const find = searchIndex(pagesOf(window));
  const { none = '', found: forms = '{}' } = root.dataset;
  // The page wrote it, by the same code.
  const says = JSON.parse(forms) as Forms;
  root.hidden = false;
  const show = (): void => {
    const found = find(input.value);
    results.replaceChildren(...found.map(item));
    status.textContent =
      input.value.trim() === '' ? '' : found.length === 0 ? none : counted(says, found.length, root);
  };
  input.addEventListener('input', show);
  // What was looked for is there again when the reader comes back to the page.
  input.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? input.value;
  input.addEventListener('change', () => {
    const asked = new URLSearchParams({ q: input.value });
    history.replaceState(undefined, '', `#${asked}`);
  });
  input.focus();
  show();
}

function item({ title, address, about }: FoundPage): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const line = document.createElement('p');
  line.className = 'details';
  line.textContent = about;
  const entry = document.createElement('li');
  entry.append(link, line);
  return entry;
}

function pagesOf(holder: unknown): readonly PageEntry[] {
  const { throughlinePages } = holder as { readonly throughlinePages?: unknown };
  // Our own scripts of data put it there, in this form.
  return Array.isArray(throughlinePages) ? (throughlinePages as readonly PageEntry[]) : [];
}
