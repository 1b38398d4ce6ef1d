/** The page of one document as it will be published, and what its addresses mean, for a preview beside the editor. */
import type { Facts } from '../../kinds/facts.ts';
import type { IndexView } from '../../model/index.ts';
import { documentsWithPages, planAddresses } from '../addresses.ts';
import { planSite } from '../plan.ts';
import { openPublication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

/** Drafts too: they are what one writes. */
export function previewPage(index: IndexView, path: string): PlannedPage | undefined {
  const address = planAddresses(index, true).page(path);
  if (address === undefined) return undefined;
  return planSite(index, { drafts: true }).pages.find((page) => page.path === address);
}

/** What an address of a page leads to. */
export type SiteTarget =
  | {
      /** The path of a document or a file of the curriculum. */
      readonly path: string;
      /** Of a heading of the document, where it names one. */
      readonly anchor: string | undefined;
    }
  /** The code of the standard that the page is about. */
  | { readonly standard: string };

/**
 * @param from - the address of the page that the link stands on.
 * @param address - as the link has it: relative, with or without an anchor.
 * @returns `undefined` for a page that is made from several files.
 */
export function siteTarget(index: IndexView, from: string, address: string): SiteTarget | undefined {
  const [way = '', hash = ''] = address.split('#', 2);
  const to = way === '' ? from : resolved(from, way);
  const anchor = hash === '' ? undefined : decoded(hash);
  const path = pathAt(index, to);
  if (path !== undefined) return { path, anchor };
  const standard = [...openPublication(index, true, 'teacher').standardPages()].find(
    ([, page]) => page === to,
  );
  return standard === undefined ? undefined : { standard: standard[0] };
}

function pathAt(index: IndexView, to: string): string | undefined {
  const addresses = planAddresses(index, true);
  const documents: readonly Facts[] = [...index.all('curriculum'), ...documentsWithPages(index)];
  const page = documents.find(({ path }) => addresses.page(path) === to);
  if (page !== undefined) return page.path;
  return index.filePaths().find((path) => addresses.copy(path) === to);
}

/** A relative address as one from the top of the site. */
function resolved(from: string, way: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of way.split('/').map(decoded)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
