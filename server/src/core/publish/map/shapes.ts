/** Small signs of a drawing. Each state of coverage has a form of its own, so that none is told by colour alone. */
import type { CoverageState } from '../../model/coverage.ts';
import { type Html, html } from '../html.ts';

/** The sign of a state, 12 pixels wide, around a point. */
export function stateSign(state: CoverageState, x: number, y: number): Html {
  return html`<g class="sign s-${state}" transform="translate(${x} ${y})">${signs[state]}</g>`;
}

const ring: Html = html`<circle r="5.5"/>`;
const signs: Readonly<Record<CoverageState, Html>> = {
  covered: html`<circle class="full" r="6"/>`,
  'taught-only': html`${ring}<path class="full" d="M0-5.5A5.5 5.5 0 0 0 0 5.5Z"/>`,
  'assessed-only': html`${ring}<path class="full" d="M0-5.5A5.5 5.5 0 0 1 0 5.5Z"/>`,
  'out-of-order': html`<path d="M-5-2.5H5M2-5.5L5-2.5L2 .5M5 3.5H-5M-2 .5L-5 3.5L-2 6.5"/>`,
  hollow: html`<circle r="5.5" stroke-dasharray="2.4 2"/>`,
  unaddressed: ring,
};

/** What kind of thing a node is, around a point. */
export function kindSign(
  type: 'assessment' | 'protocol' | 'feedback' | 'practice' | 'related',
  x: number,
  y: number,
): Html {
  return html`<g class="sign" transform="translate(${x} ${y})">${kinds[type]}</g>`;
}

const kinds = {
  assessment: html`<path class="full" d="M0-6L6 5H-6Z"/>`,
  protocol: html`<circle class="full" cx="-3.4" cy="-3" r="2.6"/><circle class="full" cx="3.4" cy="-3" r="2.6"/><path class="full" d="M-7.5 5.5C-7.5-.5 .7-.5 .7 5.5ZM-.7 5.5C-.7-.5 7.5-.5 7.5 5.5Z"/>`,
  feedback: html`<path d="M5.5 0A5.5 5.5 0 1 1 2.6-4.8M2.4-8L3-4.6L-.4-4"/>`,
  related: html`<circle class="full" r="2.5"/>`,
  practice: html`<path class="full" d="M0-6L6 0L0 6L-6 0Z"/>`,
} as const;
