/**
 * What depends on a thing, and what it depends on: a standard, a document, a team, a leader, a term or a file. What the
 * files say directly comes first, by the part that each plays; then what follows from it, along the thread from standard
 * to lesson to assessment to session.
 */

import type { Index } from '../index.ts';
import { referenceGroups } from './references.ts';
import type { Subject } from './subjects.ts';
import type { Thing } from './things.ts';
import { threadGroups } from './thread.ts';

export interface ImpactGroup {
  /** Upstream is what the thing rests on; downstream is what rests on it. */
  readonly direction: 'upstream' | 'downstream';
  /** How they are connected, as a heading: `Addressed by`. */
  readonly relation: string;
  /** Whether they are more than one step away, with all that stands between them and the thing. */
  readonly isFar?: true;
  /** Each once, in teaching order where they have one. */
  readonly things: readonly Thing[];
}

export interface Impact {
  readonly subject: Thing;
  /** Only those that hold something. */
  readonly groups: readonly ImpactGroup[];
}

export function impactOf(subject: Subject, index: Index): Impact {
  const { direct, mentions } = referenceGroups(subject, index);
  const groups = [...direct, ...threadGroups(subject, index), ...mentions];
  return { subject: subject.thing, groups: groups.filter(({ things }) => things.length > 0) };
}
