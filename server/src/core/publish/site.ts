/**
 * What a published site is made of. Publishing is a plan over the index: which pages there are, what each needs,
 * and a pure function that makes its text. Nothing here reads or writes; whoever publishes reads what a page
 * needs and writes what comes out.
 */
import type { Document } from '../syntax/document.ts';

export interface SitePlan {
  readonly pages: readonly PlannedPage[];
  /** Files that are copied: images and attachments that a published page links to. */
  readonly copies: readonly PlannedCopy[];
}

export interface PlannedCopy {
  readonly from: string;
  readonly to: string;
  /** To be asked once all pages are made: whether one of them shows it. Without it, it is copied in any case. */
  readonly isShown?: () => boolean;
}

export interface PlannedPage {
  /** Relative to the site's folder, with `/` between folders. */
  readonly path: string;
  /** The paths of the documents that `render` asks for. */
  readonly needs: readonly string[];
  /** The text of the file. A document that could not be read is missing from the map. */
  readonly render: (documents: ReadonlyMap<string, Document>) => string;
}
