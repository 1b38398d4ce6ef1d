/** What becomes of a rule that fails: a finding of its own, never a silence. Its severity cannot be set. */
import type { RuleFacts } from '../rule.ts';

export const internalError: RuleFacts = {
  id: 'internal-error',
  summary: 'A check failed on a file by a fault of Throughline, so what it would have found is not known.',
  severity: 'error',
};
