/** Found by whoever reads files: there is no text, so no rule can look at it. */
import type { RuleFacts } from '../rule.ts';

export const unreadable: RuleFacts = {
  id: 'unreadable',
  summary: 'A file or folder is there and cannot be read, so nothing in it is checked.',
  severity: 'error',
  isAlwaysShown: true,
};
