/** The map for a panel of an editor: in pieces, so that an edit draws and sends only the units that it changes. */
import { columnsOf, mapColumns } from '../../model/columns/columns.ts';
import type { IndexView } from '../../model/index.ts';
import { memo, memoBy, ofDocuments } from '../../model/memo.ts';
import { html } from '../html.ts';
import { domainOf } from '../map/names.ts';
import type { DrawingSurroundings } from '../map/svg.ts';
import { isShort, mapFrame, unitRow } from '../map/view.ts';
import { type Words, wordsFor } from '../words.ts';
import { type Piece, pieceOf } from './piece.ts';
import { languageAndDirection } from './style.ts';

export interface PanelMap {
  /** The tools, the legend, and an empty place for the units. */
  readonly frame: Piece;
  readonly units: readonly Piece[];
}

export function panelMap(index: IndexView): PanelMap {
  return { frame: frame(index), units: mapColumns(index).flatMap(({ id }) => drawnUnit(index, id) ?? []) };
}

const frame: (index: IndexView) => Piece = memo((index) => {
  const around = surroundings(index);
  // The tab of the panel says what it is; whoever goes from heading to heading comes from it to the units.
  const heading = html`<h2 class="hidden">${around.words.wholeMap}</h2>`;
  return pieceOf('frame', html`${heading}${mapFrame(mapColumns(index), around)}`);
});

const drawnUnit: (index: IndexView, id: string) => Piece | undefined = memoBy((index, id) => {
  const unit = columnsOf(index, id);
  return unit && pieceOf(id, unitRow(unit, beginsOpen(index), surroundings(index)));
});

const beginsOpen: (index: IndexView) => boolean = memo((index) => isShort(mapColumns(index)));

const wordsOf: (index: IndexView) => Words = memo(
  (index) => wordsFor(index, languageAndDirection(index).language),
  ofDocuments,
);

/** Nodes are no links: the editor opens what they stand for. */
function surroundings(index: IndexView): DrawingSurroundings {
  return {
    words: wordsOf(index),
    direction: languageAndDirection(index).direction,
    hrefOf: () => undefined,
    domainOf: (standard) => domainOf(index, standard),
  };
}
