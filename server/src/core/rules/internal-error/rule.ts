/** What becomes of a rule that fails: a finding of its own, never a silence. Its severity cannot be set. */
import { internalErrorId, type RuleFacts } from '../rule.ts';

export const internalError: RuleFacts = {
  id: internalErrorId,
  summary: 'A check failed on a file by a fault of Throughline, so what it would have found is not known.',
  severity: 'error',
  isAlwaysShown: true,
};
