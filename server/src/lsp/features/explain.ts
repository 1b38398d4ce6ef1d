import { explanationPage } from '../../core/features/explanation-page.ts';
import { allRules } from '../../core/rules/all.ts';

import { type AboutCheck, type CheckSummary, checksRequest, explainRequest } from '../../protocol/explain.ts';
import type { Feature } from './feature.ts';

/** The checks, and what stands behind each. */
export const explain: Feature = {
  capabilities: () => ({}),
  register: (connection) => {
    connection.onRequest(checksRequest, (): readonly CheckSummary[] =>
      allRules.map(({ id, summary }) => ({ id, summary })),
    );
    connection.onRequest(
      explainRequest,
      ({ check }: AboutCheck): string | null => explanationPage(check) ?? null,
    );
  },
};
