import type { CoverageState } from '../model/coverage.ts';

/** The states of coverage in a few words each. */
export const stateWords: Readonly<Record<CoverageState, string>> = {
  covered: 'covered',
  'taught-only': 'taught only',
  'assessed-only': 'assessed only',
  'out-of-order': 'out of order',
  hollow: 'promised only',
  unaddressed: 'not addressed',
};
