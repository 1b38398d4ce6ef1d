import { type CallHierarchyItem, type Range as ProtocolRange, SymbolKind } from 'vscode-languageserver';
import {
  type HierarchyItem,
  type HierarchyLink,
  hierarchyItems,
  incoming,
  outgoing,
} from '../../core/features/alignment-hierarchy.ts';
import { locateName, locateReferences } from '../../core/features/located.ts';
import { definitionsOf, type Meaning } from '../../core/features/meaning.ts';
import type { Space } from '../../core/kinds/names.ts';
import type { Curriculum, Feature, Session } from './feature.ts';
import { rangeIn } from './locations.ts';

/** What an item carries from one request to the next: what it means, and in which curriculum. */
interface Carried {
  readonly folder: string;
  readonly uri: string;
  readonly space: Space;
  readonly id: string;
}

const symbols: Readonly<Partial<Record<Space, SymbolKind>>> = {
  standard: SymbolKind.EnumMember,
  unit: SymbolKind.Module,
  lesson: SymbolKind.Class,
  assessment: SymbolKind.Event,
  protocol: SymbolKind.Interface,
  feedback: SymbolKind.Interface,
  team: SymbolKind.Object,
  leader: SymbolKind.Object,
};

/** The alignment hierarchy: what assesses or uses a thing, and what it addresses and needs. */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  register: (connection, session) => {
    connection.languages.callHierarchy.onPrepare(async ({ textDocument, position }) => {
      const view = await session.whole(textDocument.uri);
      if (view === undefined) return null;
      const items = hierarchyItems(view, view.toOffset(position));
      const found = await Promise.all(items.map((item) => shown(item, view.curriculum, view.uri)));
      return found.length === 0 ? null : found;
    });
    connection.languages.callHierarchy.onIncomingCalls(async ({ item }) => {
      const given = carriedIn(item, session);
      if (given === undefined) return null;
      const links = incoming(given.meaning, given.curriculum.index());
      return await Promise.all(
        links.map(async (link) => ({
          from: await shown(link.item, given.curriculum, given.uri),
          fromRanges: await rangesOf(link, given.curriculum),
        })),
      );
    });
    connection.languages.callHierarchy.onOutgoingCalls(async ({ item }) => {
      const given = carriedIn(item, session);
      if (given === undefined) return null;
      const links = outgoing(given.meaning, given.curriculum.index());
      return await Promise.all(
        links.map(async (link) => ({
          to: await shown(link.item, given.curriculum, given.uri),
          fromRanges: await rangesOf(link, given.curriculum),
        })),
      );
    });
  },
};

/** A built-in standard is in no file, so it is shown where one asked for it. */
async function shown(
  item: HierarchyItem,
  curriculum: Curriculum,
  askedIn: string,
): Promise<CallHierarchyItem> {
  const [found] = definitionsOf(item, curriculum.index());
  const start = { line: 0, character: 0 };
  const place = {
    uri: askedIn,
    range: { start, end: start } as ProtocolRange,
  };
  if (found !== undefined) {
    const location = await curriculum.withDocuments((documents) => {
      const range = rangeIn(curriculum, locateName(found, documents), documents);
      return range === undefined ? undefined : { uri: curriculum.toUri(found.path), range };
    });
    if (location !== undefined) Object.assign(place, location);
  }
  const carried: Carried = { folder: curriculum.folder, uri: askedIn, space: item.space, id: item.id };
  return {
    name: item.title,
    detail: item.detail,
    kind: symbols[item.space] ?? SymbolKind.Object,
    uri: place.uri,
    range: place.range,
    selectionRange: place.range,
    data: carried,
  };
}

async function rangesOf(link: HierarchyLink, curriculum: Curriculum): Promise<ProtocolRange[]> {
  return await curriculum.withDocuments((documents) =>
    locateReferences(link.references, documents).flatMap(
      (range) => rangeIn(curriculum, range, documents) ?? [],
    ),
  );
}

function carriedIn(
  item: CallHierarchyItem,
  session: Session,
): { readonly curriculum: Curriculum; readonly meaning: Meaning; readonly uri: string } | undefined {
  // The client sends back what it was given, and no more is taken from it than names.
  const carried = (item.data ?? {}) as Partial<Carried>;
  const curriculum = session.curricula().find(({ folder }) => folder === carried.folder);
  if (curriculum === undefined || carried.space === undefined || carried.id === undefined) return undefined;
  return { curriculum, meaning: { space: carried.space, id: carried.id }, uri: carried.uri ?? item.uri };
}
