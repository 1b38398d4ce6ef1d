/** One of the two states that are compared: its documents by name, and where they stand in the order of teaching. */
import { type KindId, kindIds } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import { type TeachingPlace, teachingPlace } from '../model/teaching-place.ts';
import { documentName } from './identity.ts';

export interface State {
  readonly index: Index;
  /** By the name of the document: see `documentName`. Of two with one name the first counts. */
  readonly facts: ReadonlyMap<string, Facts>;
  /** The names of a kind: what is taught in its order, then the others by their paths. */
  readonly names: (kind: KindId) => readonly string[];
  /** By the name of a unit, those of its lessons or assessments; by an empty text those of the units. */
  readonly sequences: (kind: KindId) => Sequences;
  /** `undefined` for what nothing lists. */
  readonly place: (name: string) => TeachingPlace | undefined;
  /** The name of the unit that lists a lesson or assessment; an empty text for a unit in the curriculum. */
  readonly homes: ReadonlyMap<string, string>;
}

export type Sequences = ReadonlyMap<string, readonly string[]>;

export function stateOf(index: Index): State {
  const facts = new Map<string, Facts>();
  for (const one of kindIds.flatMap((kind) => index.allOf(kind))) {
    const name = documentName(one.path, index);
    if (!facts.has(name)) facts.set(name, one);
  }
  const sequences = sequencesIn(index);
  const homes = new Map<string, string>();
  for (const [home, names] of [...sequences.values()].flatMap((byHome) => [...byHome])) {
    for (const name of names) homes.set(name, home);
  }
  return {
    index,
    facts,
    names: (kind) => {
      const taught = [...(sequences.get(kind)?.values() ?? [])].flat();
      const all = [...facts].filter(([, one]) => one.kind === kind).map(([name]) => name);
      return [...new Set([...taught, ...all])];
    },
    sequences: (kind) => sequences.get(kind) ?? new Map(),
    place: (name) => {
      const own = facts.get(name);
      return own === undefined ? undefined : teachingPlace(own, index);
    },
    homes,
  };
}

function sequencesIn(index: Index): ReadonlyMap<KindId, Sequences> {
  const { units } = outline(index);
  const name = ({ facts }: { readonly facts: Facts }): string => documentName(facts.path, index);
  return new Map<KindId, Sequences>([
    ['unit', new Map([['', units.map(name)]])],
    ['lesson', new Map(units.map((unit) => [name(unit), unit.lessons.map(name)]))],
    ['assessment', new Map(units.map((unit) => [name(unit), unit.assessments.map(name)]))],
  ]);
}
