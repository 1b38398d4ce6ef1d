/**
 * Where things stand in the site. A document's page is named after its kind and its id, in one flat folder a
 * kind: `units/<id>.html`, `lessons/<id>.html`. So an address stays when a file is moved or renamed, opens from
 * disk as from a server, and is never more than one folder deep. Files that pages link to stand under `files/`
 * by their own path, with a hash of their contents.
 */
import type { Facts } from '../kinds/facts.ts';
import type { IndexView } from '../model/index.ts';
import { type CopiedFiles, copyAddress, isCopyable } from './copies/copied-file.ts';

export const homeAddress = 'index.html';
export const standardsAddress = 'standards.html';
export const mapAddress = 'map.html';
export const coverageAddress = 'coverage.html';
export const calendarAddress = 'calendar.html';
export const glossaryAddress = 'glossary.html';
export const aboutAddress = 'about.html';
export const feedAddress = 'feed.xml';
export const searchAddress = 'search.html';
export const searchScriptAddress = 'search.js';
export const styleAddress = 'style.css';
export const mapScriptAddress = 'map.js';

/** The kinds whose documents have a page each. */
export type PageKind = 'unit' | 'lesson' | 'assessment' | 'protocol' | 'feedback' | 'schedule';

/** The folder of these pages. */
export const pageFolders: Readonly<Record<PageKind, string>> = {
  unit: 'units',
  lesson: 'lessons',
  assessment: 'assessments',
  protocol: 'protocols',
  feedback: 'feedback',
  schedule: 'schedules',
};

/** All documents that have a page of their own, by kind in that order. */
export function documentsWithPages(index: IndexView): readonly Facts[] {
  // The keys of the table are these kinds.
  const kinds = Object.keys(pageFolders) as readonly PageKind[];
  return kinds.flatMap((kind): readonly Facts[] => index.all(kind));
}

/** Sheets for printing that stand beside the page of a document: what students get, and how it is scored. */
export const sheetFolders = { handout: 'handouts', paper: 'papers', scoring: 'scoring' } as const;
export type Sheet = keyof typeof sheetFolders;

/** Whether a page is made to be printed. */
export function isSheet(address: string): boolean {
  return Object.values(sheetFolders).some((folder) => address.startsWith(`${folder}/`));
}

export interface Addresses {
  /** The page that shows a document, by the document's path; `undefined` for one that the site leaves out. */
  readonly page: (path: string) => string | undefined;
  /** The page with the map of a unit, by the unit's path. */
  readonly unitMap: (path: string) => string | undefined;
  /** A sheet for printing, by the path of its lesson or assessment. */
  readonly sheet: (sheet: Sheet, path: string) => string | undefined;
  /** The copy of a file that is no document, by the file's path; `undefined` where there is no such file. */
  readonly copy: (path: string) => string | undefined;
}

/**
 * @param index - has the documents that are published, and no others.
 * @param isForTeachers - whether there are pages of standards and coverage, maps, and sheets to print.
 * @param copied - the files that can be copied; without it all are, under names without a hash.
 */
export function planAddresses(index: IndexView, isForTeachers: boolean, copied?: CopiedFiles): Addresses {
  const pages = new Map<string, string>();
  const unitMaps = new Map<string, string>();
  const sheets = new Map<string, string>();
  for (const [kind, folder] of Object.entries(pageFolders) as [PageKind, string][]) {
    for (const [path, name] of pageNames(index.all(kind))) {
      pages.set(path, `${folder}/${name}.html`);
      if (kind === 'unit' && isForTeachers) unitMaps.set(path, `map/${name}.html`);
      for (const sheet of isForTeachers ? sheetsOf(index.facts(path)) : [])
        sheets.set(`${sheet} ${path}`, `${sheetFolders[sheet]}/${name}.html`);
    }
  }
  const curriculum = index.all('curriculum')[0];
  if (curriculum !== undefined) pages.set(curriculum.path, homeAddress);
  for (const id of index.ids('catalogue')) {
    for (const { path } of isForTeachers ? index.definitions('catalogue', id) : [])
      pages.set(path, standardsAddress);
  }
  const files: { readonly has: (path: string) => boolean } = copied ?? new Set(index.filePaths());
  return {
    page: (path) => pages.get(path),
    unitMap: (path) => unitMaps.get(path),
    sheet: (sheet, path) => sheets.get(`${sheet} ${path}`),
    copy: (path) => (files.has(path) && isCopyable(path) ? copyAddress(path, copied?.get(path)) : undefined),
  };
}

function sheetsOf(facts: Facts | undefined): readonly Sheet[] {
  if (facts?.kind === 'lesson') return facts.data.hasStudentPart ? ['handout'] : [];
  if (facts?.kind === 'assessment') return facts.data.items.length > 0 ? ['paper', 'scoring'] : [];
  return [];
}

/** Each document's name by its path. Who has a good id first, by path, has it for a name; others give way. */
function pageNames(documents: readonly Facts[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const take = (facts: Facts, name: string): void => {
    taken.add(name);
    names.set(facts.path, name);
  };
  for (const facts of documents) {
    if (facts.id !== undefined && isSafeName(facts.id) && !taken.has(facts.id)) take(facts, facts.id);
  }
  for (const facts of documents) {
    if (names.has(facts.path)) continue;
    const wanted = safeName(facts.id ?? fileName(facts.path));
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
    take(facts, name);
  }
  return names;
}

/** Where the pages of a document would be under the ids that it had before. */
export function formerAddresses({ kind, formerly = [] }: Facts): readonly string[] {
  const folder = (pageFolders as Readonly<Partial<Record<string, string>>>)[kind];
  return folder === undefined ? [] : formerly.map((id) => `${folder}/${safeName(id)}.html`);
}

/** The page of each standard by its code; of two codes that make one name, the second gets a number. */
export function standardAddresses(codes: Iterable<string>): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  for (const code of codes) {
    const wanted = safeName(code);
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
    taken.add(name);
    addresses.set(code, `standards/${name}.html`);
  }
  return addresses;
}

/** Names that Windows keeps for devices, whatever extension follows. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function isSafeName(name: string): boolean {
  return name.length <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && !deviceName.test(name);
}

function safeName(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 90)
    .replace(/^-+|-+$/g, '');
  return name === '' || deviceName.test(name) ? `page${name === '' ? '' : '-'}${name}` : name;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+\.[^.]+$/, '');
}

/** The address of one file of the site as a link on another has it, with an anchor if there is one. */
export function relativeAddress(from: string, to: string, anchor?: string): string {
  const hash = anchor === undefined || anchor === '' ? '' : `#${encodeURIComponent(anchor)}`;
  if (from === to && hash !== '') return hash;
  const shared = sharedFolders(from, to);
  let up = '';
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) up += '../';
  return up + encodedPath(to.slice(shared)) + hash;
}

/** The length of what both addresses begin with, up to the slash of a folder. */
function sharedFolders(one: string, other: string): number {
  let shared = 0;
  for (let at = 0; at < one.length && one.charCodeAt(at) === other.charCodeAt(at); at++)
    if (one.charCodeAt(at) === 0x2f) shared = at + 1;
  return shared;
}

/** Most are as they would be encoded. */
function encodedPath(path: string): string {
  return /^[\w./~-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}

/**
 * An anchor that the site itself sets: `term.unit-square`, `standard.4.NF.A.1`. Anchors of headings have no
 * full stop in them, so the two never meet.
 */
export function siteAnchor(what: string, name: string | number): string {
  return `${what}.${String(name).replace(/[^A-Za-z0-9._-]/g, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;
}
