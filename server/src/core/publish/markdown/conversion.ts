import type { Nodes, Parents } from 'mdast';
import type { Page } from '../page.ts';
import type { Definitions } from './definitions.ts';
import type { HeadingLevels } from './headings.ts';

/** What the parts of one text share while it is made into what a page shows. */
export interface Conversion {
  readonly page: Page;
  /** The path of the document that the text stands in. */
  readonly from: string;
  readonly source: string;
  /** The anchor of the heading that begins at an offset of the source. */
  readonly anchorAt: (offset: number) => string | undefined;
  /** The level of the heading that the whole text stands under. */
  readonly above: number;
  readonly levels: HeadingLevels;
  readonly definitions: Definitions;
  /** Whether students are the readers: what a block is for goes without saying, and standards are for teachers. */
  readonly isForStudents: boolean;
  /** 1, 2, 3 … for the activities of a body; nothing for those of another text. */
  readonly nextActivity: () => number | undefined;
  /** Converts what stands inside a node. */
  readonly inside: (parent: Parents, conversion: Conversion) => readonly Nodes[];
}
