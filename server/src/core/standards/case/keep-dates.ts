/**
 * A package is written anew each time, and whoever takes it up asks what has changed since: what says the same as
 * in the package before keeps the time of its last change.
 */
import type { CfPackage } from './cf-package.ts';
import { isObject } from './fields.ts';

interface Dated {
  readonly identifier: string;
  readonly lastChangeDateTime: string;
}

/** @param former - the value of the package that was written before, whatever has become of it. */
export function keepDates(next: CfPackage, former: unknown): CfPackage {
  const before = datedIn(former);
  const keep = <T extends Dated>(object: T): T => {
    const known = before.get(object.identifier);
    return known?.text === textOf(object) ? { ...object, lastChangeDateTime: known.date } : object;
  };
  const { CFDocument, CFItems, CFAssociations, CFDefinitions } = next;
  const kept = {
    CFItems: CFItems.map(keep),
    CFAssociations: CFAssociations.map(keep),
    CFDefinitions: {
      CFItemTypes: CFDefinitions.CFItemTypes.map(keep),
      CFAssociationGroupings: CFDefinitions.CFAssociationGroupings.map(keep),
      CFLicenses: CFDefinitions.CFLicenses.map(keep),
    },
  };
  // The document has changed where anything in it has, is new or is gone.
  const all: readonly Dated[] = [
    ...kept.CFItems,
    ...kept.CFAssociations,
    ...Object.values(kept.CFDefinitions).flat(),
  ];
  const isSame =
    all.length + 1 === before.size &&
    all.every((object) => before.get(object.identifier)?.text === textOf(object));
  return { CFDocument: isSame ? keep(CFDocument) : CFDocument, ...kept };
}

interface Former {
  readonly date: string;
  /** All that it says, without the date. */
  readonly text: string;
}

function datedIn(former: unknown): ReadonlyMap<string, Former> {
  const found = new Map<string, Former>();
  const take = (value: unknown): void => {
    if (!isObject(value)) return;
    const { identifier, lastChangeDateTime } = value;
    if (typeof identifier === 'string' && typeof lastChangeDateTime === 'string')
      found.set(identifier, { date: lastChangeDateTime, text: textOf(value) });
  };
  const takeAll = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(take);
  };
  if (!isObject(former)) return found;
  take(former['CFDocument']);
  takeAll(former['CFItems']);
  takeAll(former['CFAssociations']);
  const definitions = former['CFDefinitions'];
  if (isObject(definitions)) Object.values(definitions).forEach(takeAll);
  return found;
}

function textOf({ lastChangeDateTime: _, ...rest }: Readonly<Record<string, unknown>> | Dated): string {
  return JSON.stringify(rest);
}
