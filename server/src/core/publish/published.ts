/**
 * The curriculum as its readers see it: what they are not to see is not there, so nothing lists, counts or links
 * to it. Drafts are for nobody, unless they are asked for; assessments and the work of teams are for teachers.
 */
import type { KindId } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Space } from '../kinds/names.ts';
import type { IndexView } from '../model/index.ts';
import { documentsWithPages, pageFolders } from './addresses.ts';

/** Who a site is for. Teachers get everything. */
export const audiences = ['teacher', 'student', 'family'] as const;
export type Audience = (typeof audiences)[number];

/** As they are called in messages. */
export const readers: Readonly<Record<Audience, string>> = {
  teacher: 'teachers',
  student: 'students',
  family: 'families',
};

const forTeachers: ReadonlySet<KindId> = new Set(['assessment', 'protocol', 'feedback', 'schedule']);

/** One for each index and kind of site, so that what is worked out for one publication serves the next. */
const views = new WeakMap<IndexView, Map<string, IndexView>>();

/**
 * The same index without the documents that have a page and are not for these readers: itself where there are
 * none, so that nobody filters what stays whole.
 */
export function forReaders(index: IndexView, audience: Audience, withDrafts: boolean): IndexView {
  if (!documentsWithPages(index).some((facts) => isLeftOut(facts, audience, withDrafts))) return index;
  const own = views.get(index) ?? new Map<string, IndexView>();
  views.set(index, own);
  const key = `${audience} ${withDrafts}`;
  const known = own.get(key) ?? viewOf(index, audience, withDrafts);
  own.set(key, known);
  return known;
}

/** Whether a document has a page and is not for these readers. */
function isLeftOut(facts: Facts, audience: Audience, withDrafts: boolean): boolean {
  if (!Object.hasOwn(pageFolders, facts.kind)) return false;
  return (!withDrafts && facts.status === 'draft') || (audience !== 'teacher' && forTeachers.has(facts.kind));
}

function viewOf(index: IndexView, audience: Audience, withDrafts: boolean): IndexView {
  const isOut = (facts: Facts | undefined): boolean =>
    facts !== undefined && isLeftOut(facts, audience, withDrafts);
  const isIn = ({ path }: { readonly path: string }): boolean => !isOut(index.facts(path));
  const facts = (path: string): Facts | undefined => {
    const known = index.facts(path);
    return isOut(known) ? undefined : known;
  };
  return {
    get standards() {
      return index.standards;
    },
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
    tracker: index.tracker,
    hasFile: index.hasFile,
    filePaths: index.filePaths,
  };
}
