/**
 * A comment that keeps one finding quiet: `# throughline-ignore rule: reason` in the data of a document, and
 * `<!-- throughline-ignore rule: reason -->` in its body. It stands alone on its line, and is about what stands
 * below it; what that is, is told in pointers, so that moving text changes nothing that is known of it.
 */
import type { Range } from '../text/range.ts';
import type { Pointer } from './pointer.ts';

/** The word with which such a comment begins. */
export const suppressionWord = 'throughline-ignore';

/** The range is that of the whole comment. */
export interface Suppression extends Range {
  /** As it is written; empty where it is missing. Several with commas between them are kept as they are. */
  readonly rule: string;
  /** The whole comment where the rule is missing. */
  readonly ruleRange: Range;
  /** Empty where it is missing. */
  readonly reason: string;
  /** Why it cannot be about anything: it stands beside something else on its line, or is a heading. */
  readonly misplaced?: 'beside' | 'heading';
}

/** The comments that stand together above one place, and what they are about. */
export interface SuppressedPlace {
  readonly suppressions: readonly Suppression[];
  readonly covers: readonly Cover[];
}

/** A part of a document that a suppression is about. */
export interface Cover {
  readonly pointer: Pointer;
  /**
   * What else belongs to it: all that is below, or only what is missing there, which is everything but these keys.
   * `undefined` where nothing else does.
   */
  readonly below?: 'all' | readonly string[];
}

/** The suppressions of a document are counted through; no key of a document has such a name. */
export function suppressionPointer(index: number): Pointer {
  return `/#${suppressionWord}/${index}`;
}

const addressed = new RegExp(`^/#${suppressionWord}/(\\d+)(?:/rule)?$`);

/** The suppression that a pointer leads to, or to a part of which it does; `undefined` for any other pointer. */
export function suppressionAt(places: readonly SuppressedPlace[], pointer: Pointer): Suppression | undefined {
  const [, index] = addressed.exec(pointer) ?? [];
  return index === undefined ? undefined : places.flatMap(({ suppressions }) => suppressions)[Number(index)];
}

/** The range that a pointer to a suppression means; `undefined` for a pointer to anything else. */
export function suppressionRange(places: readonly SuppressedPlace[], pointer: Pointer): Range | undefined {
  const suppression = suppressionAt(places, pointer);
  return pointer.endsWith('/rule') ? suppression?.ruleRange : suppression;
}
