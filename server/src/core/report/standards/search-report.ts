/** What a search found, as it is handed to whoever writes it down. */
import type { SearchResult } from '../../standards/search.ts';
import type { Standard } from '../../standards/standard.ts';

export interface SearchReport {
  readonly query: string;
  readonly grades: readonly string[] | undefined;
  readonly catalogues: readonly string[] | undefined;
  readonly result: SearchResult;
  /** The heading or standard above each that was found, by code. */
  readonly above: ReadonlyMap<string, Standard>;
  /** Where nothing in force has the words: catalogues that are not, and how many of their standards have them. */
  readonly otherCatalogues: readonly { readonly id: string; readonly total: number }[];
}
