/** The map for a panel of an editor: in parts, so that an edit sends only the units that it changes. */
import { mapColumns } from '../../model/columns/columns.ts';
import type { IndexView } from '../../model/index.ts';
import { mapAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { directionOf } from '../language.ts';
import { mapFrame, unitRow } from '../map/view.ts';
import { openPage } from '../page.ts';
import { openPublication } from '../publication.ts';

export interface PanelMap {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The tools, the legend, and an empty place for the units. */
  readonly frame: string;
  readonly units: readonly { readonly id: string; readonly html: string }[];
}

/** Nodes are no links: the editor opens what they stand for. */
export function panelMap(index: IndexView): PanelMap {
  const page = openPage(openPublication(index, true, 'teacher'), mapAddress);
  const { language } = page.publication;
  const units = mapColumns(index);
  const nowhere = (): undefined => undefined;
  const frame = mapFrame(page, units);
  return {
    language,
    direction: directionOf(language),
    // The tab of the panel says what it is; whoever goes from heading to heading comes from it to the units.
    frame: html`<h2 class="hidden">${page.publication.words.wholeMap}</h2>${frame.html}`.text,
    units: units.map((unit) => ({
      id: unit.id,
      html: unitRow(page, unit, frame.isOpen(unit), nowhere).text,
    })),
  };
}
