/** What associations lead to: items of the package, its document, and whatever is elsewhere. */

import { canonicalCode } from '../grammar.ts';
import { officialCode } from '../lookup.ts';
import type { StandardLink } from '../standard.ts';

import { officialForm } from './official-form.ts';
import type { Item } from './read-items.ts';
import type { WrittenLink } from './written-link.ts';

/** One end of an association. */
export interface Node {
  readonly link: WrittenLink;
  /** The item's place in the list of items; undefined for anything else. */
  readonly item: number | undefined;
  readonly isDocument: boolean;
  /** What it is known by, wherever it is. */
  readonly key: string;
}

const guid = /^\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?$/i;
const guidAtEnd = /(?:^|[/:{#=])([0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})[}/]?$/i;

/** An identifier in the one form in which two can be compared. */
export function keyOf(identifier: string): string {
  return guidOf(identifier) ?? identifier.trim();
}

/** 32 hexadecimal digits, upper case, without hyphens; undefined where a text is no GUID. */
export function guidOf(text: string): string | undefined {
  const found = guid.exec(text.trim());
  return found?.slice(1).join('').toUpperCase();
}

/** A function that tells which node a link means. */
export function nodeFinder(
  items: readonly Item[],
  document: { readonly identifier: string | undefined; readonly uri: string | undefined },
): (link: WrittenLink) => Node {
  const byIdentifier = new Map(items.map(({ identifier }, index) => [identifier, index]));
  // These are needed only where identifiers are written in two forms, or not at all.
  let byKey: ReadonlyMap<string, number> | undefined;
  let byUri: ReadonlyMap<string | undefined, number> | undefined;
  const documentKey = document.identifier === undefined ? undefined : keyOf(document.identifier);

  function find(link: WrittenLink): Node {
    const known = byIdentifier.get(link.identifier ?? '');
    return known === undefined
      ? search(link)
      : { link, item: known, isDocument: false, key: items[known]?.key ?? '' };
  }

  /** For an identifier in another form, or in the address only. */
  function search(link: WrittenLink): Node {
    const fromUri = link.uri === undefined ? undefined : guidAtEnd.exec(link.uri)?.[1];
    const keys = [link.identifier, fromUri].flatMap((identifier) =>
      identifier === undefined ? [] : keyOf(identifier),
    );
    byKey ??= new Map(items.map(({ key }, index) => [key, index]));
    let item: number | undefined;
    for (const key of keys) item ??= byKey.get(key);
    if (item === undefined && link.uri !== undefined) {
      // The first of several with one address counts.
      byUri ??= new Map(items.map(({ uri }, index) => [uri, index] as const).reverse());
      item = byUri.get(link.uri);
    }
    const isDocument =
      item === undefined &&
      (keys.some((key) => key === documentKey) || (link.uri !== undefined && link.uri === document.uri));
    return { link, item, isDocument, key: keys[0] ?? link.uri ?? link.title ?? '' };
  }

  return find;
}

/** Titles that a common editor gives to every link. */
const noTitles: ReadonlySet<string | undefined> = new Set(['Origin', 'Destination']);
/** That editor also puts an address of its own before that of an example: `http://example.org/uri/https://…`. */
const wrappedAddress = /^https?:\/\/[^/?#]+\/uri\/(https?:\/\/.+)$/i;

/** A link to something that is not in the package. */
export function linkElsewhere({ title: written, identifier, uri: address }: WrittenLink): StandardLink {
  const title = noTitles.has(written) ? undefined : written;
  const uri = address === undefined ? undefined : (wrappedAddress.exec(address)?.[1] ?? address);
  const fromUri = uri === undefined ? undefined : guidAtEnd.exec(uri)?.[1];
  return {
    code:
      officialForm(title ?? '') ?? (uri === undefined ? undefined : canonicalCode(officialCode(uri) ?? '')),
    title,
    guid:
      (identifier === undefined ? undefined : guidOf(identifier)) ??
      (fromUri === undefined ? undefined : guidOf(fromUri)),
    uri,
  };
}
