/**
 * Names: everything in a curriculum is a definition of a name or a reference to one. Standards, lessons,
 * assessments, leaders: one lookup serves the rules, the map, the site and the editor.
 */
import type { Pointer } from '../syntax/pointer.ts';

/** What kind of thing a name names. Ids are unique within their space, in one curriculum. */
export type Space =
  | 'curriculum'
  | 'unit'
  | 'lesson'
  | 'assessment'
  | 'protocol'
  | 'feedback'
  | 'schedule'
  | 'catalogue'
  | 'standard'
  | 'team'
  | 'leader'
  | 'term'
  | 'words'
  | 'file';

/** The part that the thing referred to plays for the one that refers. */
export type Role =
  | 'contains'
  | 'in-force'
  | 'addressing'
  | 'building-on'
  | 'building-toward'
  | 'practices'
  | 'objective'
  | 'activity'
  | 'assesses'
  | 'checks'
  | 'focus'
  | 'look-for'
  | 'before'
  | 'after'
  | 'team'
  | 'facilitator'
  | 'leader'
  | 'serves'
  | 'observer'
  | 'follows'
  | 'adjusts'
  | 'window'
  | 'part-of'
  | 'prerequisite'
  | 'same-as'
  | 'replaced-by'
  | 'mentions'
  | 'link'
  | 'image';

export interface Definition {
  /** The file it stands in. */
  readonly path: string;
  readonly space: Space;
  readonly id: string;
  readonly pointer: Pointer;
}

export interface Reference {
  /** The file it stands in. */
  readonly path: string;
  /** The spaces in which the id is looked up, in this order. */
  readonly spaces: readonly Space[];
  /** As written: for a standard the code in any of its forms, for a file the path it leads to. */
  readonly id: string;
  readonly pointer: Pointer;
  readonly role: Role;
  /** The words at the pointer that are the reference, where they are not all of it. */
  readonly within?: string;
  /** For a link: the anchor in the file, without `#`. */
  readonly anchor?: string;
  /** For an image: the text that stands in for it, empty where there is none. */
  readonly alt?: string;
}
