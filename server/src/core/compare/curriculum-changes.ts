/** The change of meaning between two states of a curriculum, as plain data. */
import type { Index } from '../model/index.ts';
import { type DocumentChange, documentChanges } from './document-changes.ts';
import { type StandardChange, standardChanges } from './standard-changes.ts';
import { stateOf } from './state.ts';

export interface CurriculumChanges {
  readonly standards: readonly StandardChange[];
  readonly documents: readonly DocumentChange[];
}

export function curriculumChanges(before: Index, after: Index): CurriculumChanges {
  const earlier = stateOf(before);
  const later = stateOf(after);
  return { standards: standardChanges(earlier, later), documents: documentChanges(earlier, later) };
}

/** What has become of the coverage of each standard, and nothing else: for a summary of a change. */
export function coverageChanges(before: Index, after: Index): readonly StandardChange[] {
  const changes = standardChanges(stateOf(before), stateOf(after));
  return changes.filter((change) => change.before !== change.after);
}
