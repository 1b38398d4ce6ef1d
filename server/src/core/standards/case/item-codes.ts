/**
 * Gives each item the code that a curriculum writes for it. Codes are unique within a catalogue: the first item
 * with a code has it. Two items of one code and one statement are the same standard.
 */
import { childPointer } from '../../syntax/pointer.ts';
import { officialForm } from './official-form.ts';
import type { Item } from './read-items.ts';
import type { Tree } from './tree.ts';
import type { Warnings } from './warnings.ts';

export interface WrittenCodes {
  /** By the item's place; undefined where its own code cannot be used. */
  readonly codes: (string | undefined)[];
  /** For each item the place of the one that stands for it: itself, but for a repetition. */
  readonly same: readonly number[];
  readonly taken: Map<string, number>;
}

/** The codes that the package writes: official ones in their canonical form, unless `isExact`. */
export function writtenCodes(items: readonly Item[], isExact: boolean, warnings: Warnings): WrittenCodes {
  const codes: (string | undefined)[] = [];
  const same: number[] = [];
  const taken = new Map<string, number>();
  items.forEach((item, index) => {
    same.push(index);
    codes.push(undefined);
    if (item.code === undefined) return;
    const forms = [isExact ? undefined : officialForm(item.code), item.code].filter(
      (form) => form !== undefined,
    );
    const holders = forms.flatMap((form) => taken.get(form) ?? []);
    const twin = holders.find((holder) => items[holder]?.statement === item.statement);
    const free = forms.find((form) => !taken.has(form));
    if (twin !== undefined) {
      same[index] = twin;
      warn(
        item,
        `${item.code} stands in the package twice with the same statement; the second is read as the first.`,
      );
    } else if (free !== undefined) {
      codes[index] = free;
      taken.set(free, index);
      if (holders.length > 0)
        warn(
          item,
          `${item.code} and ${items[holders[0] ?? 0]?.code} are two ways to write one code, and stand for different items; the second keeps the form in which it is written.`,
        );
    }
  });
  return { codes, same, taken };

  function warn(item: Item, message: string): void {
    warnings.add('duplicate', childPointer(item.fields.pointer, 'humanCodingScheme'), message);
  }
}

/**
 * Codes for the items that have none of their own: the parent's code and the mark in the list, as in `6.RP.A.3`
 * and `a.`, or else the identifier.
 */
export function fillCodes(
  items: readonly Item[],
  { codes, taken }: WrittenCodes,
  { order, parents }: Tree,
  warnings: Warnings,
): void {
  for (const index of order) {
    const item = items[index];
    if (item === undefined || codes[index] !== undefined) continue;
    const parent = parents[index];
    const above = parent === undefined ? undefined : codes[parent];
    const mark = item.enumeration?.replace(/^[\s(]+|[\s.):]+$/g, '') ?? '';
    const path = above === undefined || !/^[\w.-]{1,20}$/.test(mark) ? undefined : `${above}.${mark}`;
    const code = [path, item.identifier, item.uri, item.fields.pointer].find(
      (form) => form !== undefined && !taken.has(form),
    );
    if (code === undefined) continue;
    codes[index] = code;
    taken.set(code, index);
    warnings.add(
      'code',
      childPointer(item.fields.pointer, 'humanCodingScheme'),
      reason(item, code, taken.get(item.code ?? '')),
    );
  }

  function reason(item: Item, code: string, holder: number | undefined): string {
    const use = `so that its code here is ${code}${code === item.identifier ? ', its identifier' : ', from where it stands'}.`;
    const first = holder === undefined ? undefined : items[holder];
    if (item.code === undefined)
      return `The item ‘${shortened(item.label ?? item.identifier)}’ has no humanCodingScheme, ${use}`;
    return `The code ${item.code} is that of another item${first === undefined ? '' : ` (${first.fields.pointer})`}, ${use}`;
  }
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
