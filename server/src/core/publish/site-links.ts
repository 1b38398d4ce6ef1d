/**
 * Where the pages of a site lead to, as they are written, with everything on them that is ours. What writers got
 * wrong in their texts is for the checks to find, and stands on no page as a link; what leads nowhere here is a
 * fault of the site itself.
 */

import { copied } from '../text/copied.ts';

/** Each place that pages lead to, once, by its address. To be filled page by page, and asked in the end. */
export interface SiteLinks {
  readonly places: Map<string, LinkedPlace>;
  /** Links that are known already, by the folder that they stand in. */
  readonly seen: Map<string, Set<string>>;
}

export interface LinkedPlace {
  /** From the top of the site; it begins with `../` when it is out of it. */
  readonly to: string;
  readonly anchor: string | undefined;
  /** The first page that leads there, and how it says so. */
  readonly from: string;
  readonly written: string;
}

export function noLinks(): SiteLinks {
  return { places: new Map(), seen: new Map() };
}

/**
 * Takes the links of a page in. Those that lead to the page itself are looked at right away.
 *
 * @param path - of the page, in the site.
 * @returns the places on the page that links can lead to.
 */
export function addPage({ places, seen }: SiteLinks, path: string, page: string): ReadonlySet<string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const known = seen.get(folder) ?? new Set();
  seen.set(folder, known);
  const { ids, links } = attributesIn(page);
  const anchors = new Set(ids.map(unescaped));
  for (const value of links) {
    const isHere = value.startsWith('#');
    if (!isHere && known.has(value)) continue;
    // What is kept keeps nothing else of its page.
    const own = copied(value);
    if (!isHere) known.add(own);
    const written = unescaped(own);
    if (isElsewhere.test(written)) continue;
    const place = placeOf(path, written);
    if (place.to === path && (place.anchor === undefined || anchors.has(place.anchor))) continue;
    const key = `${place.to}#${place.anchor ?? ''}`;
    if (!places.has(key)) places.set(key, place);
  }
  return anchors;
}

/** The places on a page that links can lead to. */
export function anchorsOn(page: string): ReadonlySet<string> {
  return new Set(attributesIn(page).ids.map(unescaped));
}

/**
 * The places that are not there.
 *
 * @param files - everything that is part of the site.
 * @param pageAt - the text of a page of the site; `undefined` for what is no page of ours.
 */
export function deadAmong(
  { places }: SiteLinks,
  files: { readonly has: (path: string) => boolean },
  pageAt: (path: string) => string | undefined,
): readonly LinkedPlace[] {
  // Page by page, so that what is on one is forgotten before the next is read.
  const asked = new Map<string, LinkedPlace[]>();
  for (const place of places.values()) {
    if (place.anchor === undefined || !files.has(place.to)) continue;
    const own = asked.get(place.to);
    if (own === undefined) asked.set(place.to, [place]);
    else own.push(place);
  }
  const withoutPlace = new Set<LinkedPlace>();
  for (const [path, own] of asked) {
    const text = pageAt(path);
    const anchors = text === undefined ? undefined : anchorsOn(text);
    for (const place of own)
      if (place.anchor !== undefined && anchors?.has(place.anchor) === false) withoutPlace.add(place);
  }
  return [...places.values()].filter((place) => !files.has(place.to) || withoutPlace.has(place));
}

/** As they are written. */
interface Attributes {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/**
 * The attributes that stand in tags. Nearly always that is plain to see; where a word of the text looks like one,
 * or a value holds the sign that ends a tag, all tags are read.
 */
function attributesIn(page: string): Attributes {
  return plainAttributes(page) ?? attributesOfTags(page);
}

/** Most of a site is looked at here, so it is done by the signs that all attributes have. */
function plainAttributes(page: string): Attributes | undefined {
  const ids: string[] = [];
  const links: string[] = [];
  for (let at = page.indexOf('="'); at >= 0; at = page.indexOf('="', at)) {
    const name = nameBefore(page, at);
    const start = at + 2;
    if (name === undefined || !isSpace.test(page.charAt(at - name.length - 1))) {
      at = start;
      continue;
    }
    const tag = page.lastIndexOf('<', start);
    const tagEnd = page.indexOf('>', tag);
    const end = page.indexOf('"', start);
    if (tagEnd < start || end < 0) return undefined;
    (name === 'id' ? ids : links).push(page.slice(start, end));
    at = end;
  }
  return { ids, links };
}

/** By its last letter, since most attributes have another. */
function nameBefore(page: string, end: number): 'id' | 'href' | 'src' | undefined {
  const last = page.charAt(end - 1);
  const name = last === 'f' ? 'href' : last === 'd' ? 'id' : last === 'c' ? 'src' : undefined;
  return name !== undefined && page.endsWith(name, end) ? name : undefined;
}

function attributesOfTags(page: string): Attributes {
  const found = [...page.matchAll(tags)].flatMap(([tag]) => [...tag.matchAll(attributes)]);
  return {
    ids: found.flatMap(([, name, value = '']) => (name === 'id' ? value : [])),
    links: found.flatMap(([, name, value = '']) => (name === 'id' ? [] : value)),
  };
}

const isSpace = /\s/;
const attributes = /\s(href|src|id)="([^"]*)"/g;
/** A `>` in a quoted value does not end a tag. */
const tags = /<[a-z](?:"[^"]*"|[^">])*>/gi;
const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function placeOf(from: string, written: string): LinkedPlace {
  const at = written.indexOf('#');
  const anchor = at < 0 || at === written.length - 1 ? undefined : decoded(written.slice(at + 1));
  const way = decoded((at < 0 ? written : written.slice(0, at)).split('?')[0] ?? '');
  if (way === '') return { to: from, anchor, from, written };
  const parts = from.split('/').slice(0, -1);
  for (const part of way.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return { to: parts.join('/'), anchor, from, written };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return names[name] ?? whole;
    const code = Number.parseInt(decimal ?? hexadecimal, decimal === undefined ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
