/** Finds standards by whatever was written for them: a code in any form, a GUID, or an address. */
import { plainCode, readCode, readPlainCode, strandPair, writeCode } from './grammar.ts';
import { add } from './overlay.ts';
import type { Catalogue, Standard } from './standard.ts';

/** What a written code stands for. */
export interface Resolution {
  /** None for an unknown code; several where the code is ambiguous, or names a pair. */
  readonly standards: readonly Standard[];
  /** `exact` only for the canonical form. An `alias` is another way to write a code. */
  readonly how: 'exact' | 'alias' | 'guid' | 'uri' | 'none';
  /** Whether two standards are meant, as in `RI/RL.2.1`. */
  readonly pair: boolean;
}

/** Longer than any code or address that is looked up. */
export const longestText = 256;

const guidAtEnd = /(?:^|[/:{])([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})[}/]?$/i;
const addressStart = /^(?:https?:\/\/)?(?:www\.)?/i;
const officialSite = /^(?:the)?corestandards\.org\//;

/** Standards by key; a set, since two catalogues may describe one standard by the same key. */
type Index = ReadonlyMap<string, ReadonlySet<Standard>>;

/**
 * A function that finds standards. `standards` are those of the catalogues, each code once. An index is built
 * when it is first needed: a curriculum that is written in canonical codes needs none.
 */
export function createLookup(
  catalogues: readonly Catalogue[],
  standards: ReadonlyMap<string, Standard>,
): (text: string) => Resolution {
  const plain = once(() => indexOf(standards.values(), ({ code }) => [plainCode(code)]));
  const shortened = once(() => indexOf(standards.values(), ({ code }) => shortForms(code)));
  // A standard may have another GUID and address in each catalogue.
  const described = (): Iterable<Standard> => catalogues.flatMap((catalogue) => catalogue.standards);
  const guids = once(() => indexOf(described(), ({ guid }) => (guid === undefined ? [] : [plainGuid(guid)])));
  const addresses = once(() =>
    indexOf(described(), ({ uri }) => (uri === undefined ? [] : [plainAddress(uri)])),
  );

  function indexOf(from: Iterable<Standard>, keysOf: (standard: Standard) => readonly string[]): Index {
    const index = new Map<string, Set<Standard>>();
    for (const described of from) {
      const standard = standards.get(described.code);
      if (standard === undefined) continue;
      for (const key of keysOf(described)) add(index, key, standard);
    }
    return index;
  }

  function byGuid(text: string): Resolution | undefined {
    const guid = text.length < 32 ? undefined : guidAtEnd.exec(text)?.[1];
    const found = guid === undefined ? undefined : guids().get(plainGuid(guid));
    return found && resolution([...found], text.includes('/') ? 'uri' : 'guid');
  }

  function byAddress(text: string): Resolution | undefined {
    if (!text.includes('/')) return undefined;
    const address = plainAddress(text);
    const found = addresses().get(address) ?? byCode(officialCode(text) ?? '');
    return found && resolution([...found], 'uri');
  }

  function byCode(text: string): Iterable<Standard> | undefined {
    const dotted = plainCode(text);
    const parts = readPlainCode(dotted);
    const code = parts && writeCode(parts);
    const standard = code === undefined ? undefined : standards.get(code);
    if (standard !== undefined) return [standard];
    return plain().get(dotted) ?? (code === undefined ? undefined : shortened().get(code));
  }

  function byPair(text: string): Resolution | undefined {
    const halves = strandPair(text).map((half) => [...(byCode(half) ?? [])]);
    if (halves.length === 0 || halves.some((half) => half.length === 0)) return undefined;
    return resolution(halves.flat(), 'alias', true);
  }

  return (text) => {
    if (text === '' || text.length > longestText) return nothing;
    const exact = standards.get(text);
    if (exact !== undefined) return resolution([exact], 'exact');
    const special = byGuid(text) ?? byAddress(text);
    if (special !== undefined) return special;
    const found = byCode(text);
    return found === undefined ? (byPair(text) ?? nothing) : resolution([...found], 'alias');
  };
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

const nothing: Resolution = { standards: [], how: 'none', pair: false };

function resolution(standards: readonly Standard[], how: Resolution['how'], pair = false): Resolution {
  return { standards, how, pair };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
