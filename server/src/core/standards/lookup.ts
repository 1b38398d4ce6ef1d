/** Finds codes by whatever was written for them: a code in any form, a GUID, or an address. */
import { plainCode, readCode, readPlainCode, strandPair, writeCode } from './grammar.ts';
import type { StandardLink } from './standard.ts';

/** What a written text stands for. */
export interface Found {
  /** None for an unknown code; several where the code is ambiguous, or names a pair. */
  readonly codes: readonly string[];
  /** `exact` only for a code as its catalogue writes it. An `alias` is another way to write a code. */
  readonly how: 'exact' | 'alias' | 'guid' | 'uri' | 'none';
  /** Whether two standards are meant, as in `RI/RL.2.1`. */
  readonly pair: boolean;
}

/** What codes are found by. A thing may have another GUID and address in each catalogue. */
export interface Findable {
  /** The codes that are found exactly as they are written. */
  readonly exact: { readonly has: (code: string) => boolean };
  /** What people write, each with the code that it stands for. */
  readonly written: () => Iterable<readonly [written: string, code: string]>;
  readonly identified: () => Iterable<readonly [by: Pick<StandardLink, 'guid' | 'uri'>, code: string]>;
}

/** Longer than any code or address that is looked up. */
export const longestText = 256;

const guidAtEnd = /(?:^|[/:{])([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})[}/]?$/i;
const addressStart = /^(?:https?:\/\/)?(?:www\.)?/i;
const officialSite = /^(?:the)?corestandards\.org\//;

/** Codes by key. Two standards may have one key. */
type Index = ReadonlyMap<string, readonly string[]>;

/**
 * A function that finds codes. An index is built when it is first needed: a curriculum that is written in
 * canonical codes needs none.
 */
export function createLookup({ exact, written, identified }: Findable): (text: string) => Found {
  const plain = once(() => indexOf(written(), (text) => [plainCode(text)]));
  const shortened = once(() => indexOf(written(), shortForms));
  const guids = once(() =>
    indexOf(identified(), ({ guid }) => (guid === undefined ? [] : [plainGuid(guid)])),
  );
  const addresses = once(() =>
    indexOf(identified(), ({ uri }) => (uri === undefined ? [] : [plainAddress(uri)])),
  );

  function byGuid(text: string): Found | undefined {
    const guid = text.length < 32 ? undefined : guidAtEnd.exec(text)?.[1];
    const codes = guid === undefined ? undefined : guids().get(plainGuid(guid));
    return codes && found(codes, text.includes('/') ? 'uri' : 'guid');
  }

  function byAddress(text: string): Found | undefined {
    if (!text.includes('/')) return undefined;
    const codes = addresses().get(plainAddress(text)) ?? byCode(officialCode(text) ?? '');
    return codes && found(codes, 'uri');
  }

  function byCode(text: string): readonly string[] | undefined {
    const dotted = plainCode(text);
    // Most differ in case and separators only, and need not be taken apart.
    const alike = plain().get(dotted);
    if (alike?.length === 1) return alike;
    const parts = readPlainCode(dotted);
    const code = parts && writeCode(parts);
    if (code !== undefined && exact.has(code)) return [code];
    return alike ?? (code === undefined ? undefined : shortened().get(code));
  }

  function byPair(text: string): Found | undefined {
    const halves = strandPair(text).map((half) => byCode(half) ?? []);
    if (halves.length === 0 || halves.some((half) => half.length === 0)) return undefined;
    return found(halves.flat(), 'alias', true);
  }

  return (text) => {
    if (text === '' || text.length > longestText) return nothing;
    if (exact.has(text)) return found([text], 'exact');
    const special = byGuid(text) ?? byAddress(text);
    if (special !== undefined) return special;
    const codes = byCode(text);
    return codes === undefined ? (byPair(text) ?? nothing) : found(codes, 'alias');
  };
}

function indexOf<T>(
  pairs: Iterable<readonly [by: T, code: string]>,
  keysOf: (by: T) => readonly string[],
): Index {
  const index = new Map<string, readonly string[]>();
  for (const [by, code] of pairs) {
    for (const key of keysOf(by)) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [code]);
      else if (!known.includes(code)) index.set(key, [...known, code]);
    }
  }
  return index;
}

/** The forms that leave something out: the cluster letter, or the number between a cluster and a component. */
function shortForms(code: string): readonly string[] {
  const parts = readCode(code);
  if (parts === undefined) return [];
  const forms = [writeCode(parts)];
  if (parts.cluster !== '' && parts.number !== '') forms.push(writeCode({ ...parts, cluster: '' }));
  if (parts.cluster !== '' && parts.component !== '') forms.push(writeCode({ ...parts, number: '' }));
  return forms;
}

function plainGuid(guid: string): string {
  return guid.replaceAll('-', '').toUpperCase();
}

function plainAddress(uri: string): string {
  return uri.replace(addressStart, '').replace(/\/+$/, '').toLowerCase();
}

/** The code that an address at the official site of the Common Core spells out, with slashes for dots. */
export function officialCode(uri: string): string | undefined {
  const address = plainAddress(uri);
  return officialSite.test(address) ? address.replace(officialSite, '') : undefined;
}

const nothing: Found = { codes: [], how: 'none', pair: false };

function found(codes: readonly string[], how: Found['how'], pair = false): Found {
  return { codes, how, pair };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
