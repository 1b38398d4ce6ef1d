/**
 * What a document says, as a plain record that can be compared with another one: single values, lists in which the order
 * has no meaning, and parts that have names of their own. Names are words that a teacher reads.
 */
import type { Facts } from '../../kinds/facts.ts';
import type { Reference, Role, Space } from '../../kinds/names.ts';
import type { Index } from '../../model/index.ts';
import { standardKeys } from '../../model/standard-keys.ts';

export type Value = string | number | boolean | undefined;

export interface Description {
  readonly values: Readonly<Record<string, Value>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly parts: readonly Part[];
}

/** An item, an activity, a team: something in a document that is known by a name. */
export interface Part {
  /** What it is called in a sentence: `item`. */
  readonly type: string;
  /** Its id, or its title, or else its number. Unique among the parts of its type. */
  readonly id: string;
  readonly title: string;
  readonly description: Description;
}

export function description(
  values: Description['values'],
  lists: Description['lists'] = {},
  parts: readonly Part[] = [],
): Description {
  return { values, lists, parts };
}

/** Parts with ids that are unique: what has the same name as one before it is numbered. */
export function namedParts(
  type: string,
  parts: readonly {
    readonly id: string | undefined;
    readonly title?: string | undefined;
    readonly description: Description;
  }[],
): readonly Part[] {
  const seen = new Map<string, number>();
  return parts.map(({ id, title, description }, at) => {
    const name = id ?? title ?? String(at + 1);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { type, id: times === 1 ? name : `${name} (${times})`, title: title ?? name, description };
  });
}

/** The ids that a document, or the part of it below a pointer, refers to in a role. */
export function referred(facts: Facts, role: Role, space?: Space, below = ''): readonly string[] {
  const own = (reference: Reference): boolean =>
    reference.role === role &&
    (space === undefined || reference.spaces.includes(space)) &&
    (below === '' || reference.pointer.startsWith(`${below}/`));
  return facts.references.filter(own).map(({ id }) => id);
}

/** The same for standards, by canonical code: another way to write a code is no change. */
export function standardsIn(facts: Facts, role: Role, index: Index, below = ''): readonly string[] {
  return referred(facts, role, 'standard', below).flatMap((code) => standardKeys(index.standards, code));
}

/** What units and lessons say about standards, by the part these play. */
export function standardRoles(facts: Facts, index: Index): Description['lists'] {
  const roles = ['addressing', 'building-on', 'building-toward', 'practices'] as const;
  return Object.fromEntries(roles.map((role) => [role, standardsIn(facts, role, index)]));
}

export function sumOf(minutes: readonly (number | undefined)[]): number | undefined {
  const known = minutes.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}
