/** What a kind of document is. A new kind is a folder with one of these, a schema, and its lines in `all.ts`. */
import type { Body } from '../syntax/body.ts';
import type { Fields } from './fields.ts';

export interface Kind<Data> {
  /** What one of them is called, in a sentence: 'lesson', 'feedback cycle'. */
  readonly name: string;
  /** What the rules, the map and the site ask about one document of this kind, made from its values alone. */
  readonly extract: (fields: Fields, body: Body | undefined) => Data;
}
