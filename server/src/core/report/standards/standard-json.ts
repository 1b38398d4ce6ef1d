/**
 * A standard as reports for programs have it. Keys may be added in the same version of a report; a change of
 * their meaning makes a new one. What is not known is null.
 */
import type { Standard } from '../../standards/standard.ts';

export interface StandardJson {
  readonly code: string;
  readonly notation: string | null;
  readonly catalogue: string;
  readonly type: Standard['type'];
  readonly parent: string | null;
  readonly grades: readonly string[];
  readonly label: string;
  readonly statement: string | null;
}

export function standardJson(standard: Standard): StandardJson {
  const { code, notation, catalogue, type, parent, grades, label, statement } = standard;
  return {
    code,
    notation: notation ?? null,
    catalogue,
    type,
    parent: parent ?? null,
    grades,
    label,
    statement: statement ?? null,
  };
}
