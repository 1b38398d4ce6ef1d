/** The curriculum as its readers see it: drafts are not there, so nothing lists, counts or links to them. */
import type { KindId } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Space } from '../kinds/names.ts';
import type { IndexView } from '../model/index.ts';
import { pageFolders } from './addresses.ts';

/** The same index without the documents that have a page and are drafts. */
export function withoutDrafts(index: IndexView): IndexView {
  const isOut = (facts: Facts | undefined): boolean =>
    facts !== undefined && facts.status === 'draft' && Object.hasOwn(pageFolders, facts.kind);
  const isIn = ({ path }: { readonly path: string }): boolean => !isOut(index.facts(path));
  const facts = (path: string): Facts | undefined => {
    const known = index.facts(path);
    return isOut(known) ? undefined : known;
  };
  return {
    standards: index.standards,
    definitions: (space, id) => index.definitions(space, id).filter(isIn),
    references: (space, id) => index.references(space, id).filter(isIn),
    document: <K extends KindId & Space>(kind: K, id: string) => {
      const path = index.definitions(kind, id).find(isIn)?.path;
      const found = path === undefined ? undefined : index.facts(path);
      // The kind has just been compared.
      return found?.kind === kind ? (found as Facts<K>) : undefined;
    },
    ids: (space) => index.ids(space).filter((id) => index.definitions(space, id).some(isIn)),
    all: (kind) => index.all(kind).filter(isIn),
    facts,
    version: index.version,
    hasFile: index.hasFile,
    filePaths: index.filePaths,
  };
}
