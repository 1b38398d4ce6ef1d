/** What is known of the comments that keep findings quiet, without offsets. */
import type { Pointer } from '../syntax/pointer.ts';
import {
  type Cover,
  type SuppressedPlace,
  type Suppression,
  suppressionPointer,
} from '../syntax/suppression.ts';

export interface SuppressionFacts {
  /** Of the comment itself; its rule is at `/rule` below. */
  readonly pointer: Pointer;
  readonly rule: string;
  readonly reason: string;
  readonly misplaced?: NonNullable<Suppression['misplaced']>;
}

/** The comments that stand together above one place, and what they are about. */
export interface SuppressedPlaceFacts {
  readonly suppressions: readonly SuppressionFacts[];
  readonly covers: readonly Cover[];
}

export function suppressionFacts(places: readonly SuppressedPlace[]): readonly SuppressedPlaceFacts[] {
  let count = 0;
  return places.map(({ suppressions, covers }) => ({
    suppressions: suppressions.map(({ rule, reason, misplaced }) => ({
      pointer: suppressionPointer(count++),
      rule,
      reason,
      ...(misplaced === undefined ? {} : { misplaced }),
    })),
    covers,
  }));
}
