/** From the plan of a site to its files: reads what each page needs, renders it, and reads what is copied. */
import type { PlannedPage, SitePlan } from '../core/publish/site.ts';
import type { Document } from '../core/syntax/document.ts';
import type { FileReader } from './copied-files.ts';
import type { SiteFile } from './site-writer.ts';

/**
 * @param copyOf - what is copied of a file of the curriculum.
 * @param documentsOf - reads documents by path; one that cannot be read is missing from the answer.
 * @param isAsBefore - whether a file made from these files would come out as it was last written.
 * @param inputsOf - the hash of everything that a page is made from, by the documents that it needs.
 */
export function siteFiles(
  plan: SitePlan,
  copyOf: FileReader['contents'],
  documentsOf: (paths: Iterable<string>) => Promise<ReadonlyMap<string, Document>>,
  isAsBefore: (paths: readonly string[]) => boolean = () => false,
  inputsOf: (paths: readonly string[]) => Promise<string | undefined> = async () => undefined,
): readonly SiteFile[] {
  return [
    ...nearEachOther(plan.pages).map((page) => ({
      path: page.path,
      contents: async () => page.render(await documentsOf(page.needs)),
      isAsBefore: isAsBefore(page.needs),
      inputs: () => inputsOf(page.needs),
    })),
    ...plan.copies.map(({ from, to, isShown }) => ({
      path: to,
      ...(isShown === undefined ? {} : { isWanted: isShown }),
      contents: async () => copyOf(from),
      isAsBefore: isAsBefore([from]),
    })),
  ];
}

/** More documents than this are not held at a time for the sake of others. */
const mostNear = 80;

/**
 * A page that needs several documents, then the pages of these documents: so that each is read once, and few are
 * held at a time.
 */
function nearEachOther(pages: readonly PlannedPage[]): readonly PlannedPage[] {
  const byFirst = new Map<string, PlannedPage[]>();
  for (const page of pages) {
    const [first] = page.needs;
    if (first === undefined || page.needs.length > mostNear) continue;
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [page]);
    else same.push(page);
  }
  return [
    ...new Set(
      pages.flatMap((page) =>
        page.needs.length > 1 && page.needs.length <= mostNear
          ? [page, ...page.needs.flatMap((need) => byFirst.get(need) ?? [])]
          : [page],
      ),
    ),
  ];
}
