import type { CoverageState } from '../model/coverage.ts';
import type { Paint } from './colour.ts';

/** How a state of coverage is said in a report. */
export const coverageWords: Readonly<Record<CoverageState, string>> = {
  covered: 'covered',
  'taught-only': 'taught only',
  'assessed-only': 'assessed only',
  'out-of-order': 'out of order',
  hollow: 'promised only',
  unaddressed: 'not addressed',
};

export function coverageColour(state: CoverageState, colours: Paint): (text: string) => string {
  if (state === 'covered') return colours.green;
  return state === 'assessed-only' || state === 'out-of-order' ? colours.red : colours.yellow;
}
