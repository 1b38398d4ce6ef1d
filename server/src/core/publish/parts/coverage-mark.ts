/** How a standard is covered, in words and with a sign of its own form. */
import type { CoverageState } from '../../model/coverage.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

export const coverageStates: readonly CoverageState[] = [
  'covered',
  'taught-only',
  'assessed-only',
  'out-of-order',
  'hollow',
  'unaddressed',
];

const signs: Readonly<Record<CoverageState, string>> = {
  covered: '●',
  'taught-only': '◐',
  'assessed-only': '◑',
  'out-of-order': '⇄',
  hollow: '◌',
  unaddressed: '○',
};

export function coverageMark(words: Words, state: CoverageState): Html {
  return html`<span class="state state-${state}"><span class="sign" aria-hidden="true">${signs[state]}</span> ${words.states[state]}</span>`;
}
