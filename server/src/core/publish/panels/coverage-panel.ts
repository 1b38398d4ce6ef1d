/** The coverage report for a panel of an editor, under a heading of its own. */
import type { IndexView } from '../../model/index.ts';
import { coverageAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { openPage } from '../page.ts';
import { coverageReport } from '../parts/coverage-report.ts';
import { openPublication } from '../publication.ts';
import { type Piece, pieceOf } from './piece.ts';

export function coveragePanel(index: IndexView): Piece {
  const page = openPage(openPublication(index, true, 'teacher'), coverageAddress);
  const { words, title } = page.publication;
  const report = html`<header class="head"><p class="over">${title}</p>
<h1>${words.learningReport}</h1></header>
${coverageReport(page)}`;
  return pieceOf('coverage', report);
}
