/** What every page of one site shares: the curriculum as its readers see it, the addresses and the words. */

import type { Theme } from '../kinds/curriculum/curriculum.ts';
import type { Facts } from '../kinds/facts.ts';
import { type CoverageRow, codesWithRow, coverage } from '../model/coverage.ts';
import type { IndexView } from '../model/index.ts';
import { type CurriculumMap, curriculumMap, type MapEdge, type MapNode } from '../model/map.ts';
import { memo } from '../model/memo.ts';
import { type Outline, outline } from '../model/outline.ts';
import { type Addresses, planAddresses, standardAddresses } from './addresses.ts';
import { type SiteChange, siteChanges } from './changes.ts';
import type { CopiedFiles, PictureSize } from './copies/copied-file.ts';
import { languageOf } from './language.ts';
import { type Audience, forReaders } from './published.ts';
import { type Words, wordsFor } from './words.ts';

export interface Publication {
  readonly audience: Audience;
  /** Without the documents that are left out. */
  readonly index: IndexView;
  /** With them: for the title of what is named and left out, and for counting. */
  readonly everything: IndexView;
  readonly addresses: Addresses;
  /** The copy of a file, for a page that shows it or links to it. */
  readonly copyFor: (path: string) => string | undefined;
  /** How large a picture of the curriculum is, where that is known. */
  readonly sizeOf: (path: string) => PictureSize | undefined;
  /** The copies of files that the pages made so far show or link to. */
  readonly copiesShown: ReadonlySet<string>;
  /** Of what is on the page; a document may have another than the site. */
  readonly language: string;
  /** The address of the site's folder on the web, with a slash at its end, where it is known. */
  readonly base: string | undefined;
  readonly theme: Theme | undefined;
  readonly words: Words;
  /** Of the frame around every page. */
  readonly site: { readonly language: string; readonly words: Words };
  /** The same with the words for a document in another language, as the document names it. */
  readonly inLanguage: (written: unknown) => Publication;
  /** The curriculum's title. */
  readonly title: string;
  /** The order of teaching, drafts included: a lesson has its number whether or not those before it are ready. */
  readonly order: Outline;
  /** What stands one after the other, of what is on the site: all lessons through all units, and the units. */
  readonly rows: () => { readonly lessons: Row<Facts<'lesson'>>; readonly units: Row<Facts<'unit'>> };
  /** By path, counted from 1, drafts included. */
  readonly unitNumbers: () => ReadonlyMap<string, number>;
  /** The codes of the standards that have a place on the page of standards. */
  readonly standardsShown: () => ReadonlySet<string>;
  /** Their pages, by code in the order of the catalogues; none in a site that is not for teachers. */
  readonly standardPages: () => ReadonlyMap<string, string>;
  /** By code, the codes of the standards that it comes before. */
  readonly leadsTo: () => ReadonlyMap<string, readonly string[]>;
  readonly coverageRows: () => ReadonlyMap<string, CoverageRow>;
  /** The documents that explain words, units before lessons: what a unit says of a word comes first. */
  readonly explaining: () => readonly Facts[];
  /** The schedule that has the dates of units and assessments; families see these dates, and nothing else of it. */
  readonly calendar: Facts<'schedule'> | undefined;
  readonly connections: () => Connections;
  /** What has changed in documents, the newest first. */
  readonly changes: () => readonly SiteChange[];
  /** Whether there is a feed of them. */
  readonly hasFeed: () => boolean;
}

/** Documents in the order in which readers go through them. */
export interface Row<F extends Facts = Facts> {
  readonly documents: readonly F[];
  /** The place of each in it, by path. */
  readonly places: ReadonlyMap<string, number>;
}

/** The map, so that what belongs to a document is found without a walk over all of it. */
interface Connections {
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** By the path of the document that they stand in, in the order of the map. */
  readonly nodesIn: ReadonlyMap<string, readonly MapNode[]>;
  /** By the id of the node that they start from. */
  readonly edgesFrom: ReadonlyMap<string, readonly MapEdge[]>;
}

/**
 * @param asked - the address of the site, over the one that the curriculum says.
 * @param copied - the files that can be copied, as in `planAddresses`.
 */
export function openPublication(
  everything: IndexView,
  withDrafts: boolean,
  audience: Audience,
  asked?: string,
  copied?: CopiedFiles,
): Publication {
  const curriculum = everything.all('curriculum')[0];
  const index = forReaders(everything, audience, withDrafts);
  const language = languageOf(curriculum?.data.language) ?? 'en';
  const words = wordsFor(everything, language);
  const order = outline(everything);
  const addresses = planAddresses(index, audience === 'teacher', copied);
  const copiesShown = new Set<string>();
  const shown = once((): ReadonlySet<string> => new Set(standardsShown(index)));
  const others = new Map<string, Publication>();
  const base = baseOf(asked ?? curriculum?.data.theme.base);
  const changes = once(() => siteChanges(index, audience));
  const own: Publication = {
    audience,
    base,
    theme: curriculum?.data.theme,
    index,
    everything,
    addresses,
    copyFor: (path) => {
      const to = addresses.copy(path);
      if (to !== undefined) copiesShown.add(to);
      return to;
    },
    sizeOf: (path) => copied?.get(path)?.size,
    copiesShown,
    language,
    words,
    site: { language, words },
    inLanguage: (written) => {
      const tag = languageOf(written) ?? language;
      if (tag === language) return own;
      const known = others.get(tag) ?? { ...own, language: tag, words: wordsFor(everything, tag) };
      others.set(tag, known);
      return known;
    },
    title: curriculum?.title ?? words.curriculum,
    order,
    rows: once(() => ({
      lessons: rowOf(
        index,
        order.units.flatMap((unit) => unit.lessons),
      ),
      units: rowOf(index, order.units),
    })),
    unitNumbers: once(() =>
      numbered(
        order.units.map(({ facts }) => facts),
        1,
      ),
    ),
    standardsShown: shown,
    standardPages: once(() => {
      const codes = audience === 'teacher' ? index.standards.all().map(({ code }) => code) : [];
      return standardAddresses(codes.filter((code) => shown().has(code)));
    }),
    leadsTo: once(() => leadsTo(index)),
    coverageRows: once(() => new Map(coverage(index).rows.map((row) => [row.standard.code, row]))),
    explaining: once(() => explaining(index)),
    calendar: forReaders(everything, 'teacher', withDrafts)
      .all('schedule')
      .find(({ data }) => data.unitWindows.length > 0 || data.assessmentWindows.length > 0),
    connections: once(() => connections(curriculumMap(index))),
    changes,
    hasFeed: () => base !== undefined && changes().length > 0,
  };
  return own;
}

function rowOf<F extends Facts>(index: IndexView, placed: readonly { readonly facts: F }[]): Row<F> {
  const documents = placed.map(({ facts }) => facts).filter(({ path }) => index.facts(path) !== undefined);
  return { documents, places: numbered(documents, 0) };
}

/** The first place counts. */
function numbered(documents: readonly Facts[], first: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  documents.forEach(({ path }, at) => {
    if (!numbers.has(path)) numbers.set(path, at + first);
  });
  return numbers;
}

/** Those in the scope of coverage, all that a document names, and the headings above them. */
const standardsShown: (index: IndexView) => readonly string[] = memo((index) => {
  const codes = new Set(codesWithRow(index));
  for (const { code } of index.standards.all())
    if (index.references('standard', code).length > 0) codes.add(code);
  for (const code of [...codes]) for (const above of index.standards.ancestors(code)) codes.add(above.code);
  return [...codes];
});

function baseOf(written: string | undefined): string | undefined {
  return written !== undefined && /^https?:\/\/[^\s"<>?#]+$/i.test(written)
    ? `${written.replace(/\/+$/, '')}/`
    : undefined;
}

function explaining(index: IndexView): readonly Facts[] {
  const terms = index.ids('term').flatMap((id) => index.definitions('term', id));
  const paths = new Set(terms.map(({ path }) => path));
  return [...index.all('unit'), ...index.all('lesson')].filter(({ path }) => paths.has(path));
}

function leadsTo({ standards }: IndexView): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>();
  for (const { code, prerequisites } of standards.all()) {
    for (const before of prerequisites) {
      const own = after.get(before);
      if (own === undefined) after.set(before, [code]);
      else own.push(code);
    }
  }
  return after;
}

function connections({ nodes, edges }: CurriculumMap): Connections {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    nodesIn: grouped(nodes, (node) => node.path ?? ''),
    edgesFrom: grouped(edges, (edge) => edge.from),
  };
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** Answers a question when it is first asked, and remembers the answer. */
function once<T>(answer: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: answer() };
    return known.value;
  };
}
