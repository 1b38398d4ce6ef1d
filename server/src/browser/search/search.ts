/** Finds pages by what people type: words half typed or mistyped, codes with and without their stops. */
import MiniSearch from 'minisearch';

/** Title, what it is, address, codes, words that it explains, and words of its text. */
export type PageEntry = readonly [
  title: string,
  about: string,
  address: string,
  codes: string,
  terms: string,
  text: string,
];

export interface FoundPage {
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

const most = 50;

export function searchIndex(pages: readonly PageEntry[]): (asked: string) => readonly FoundPage[] {
  const index = new MiniSearch({
    fields: ['title', 'codes', 'terms', 'text'],
    tokenize: (text, field) => [...(field === 'codes' ? codesIn(text) : wordsIn(text))],
    processTerm: (term) => plain(term),
    searchOptions: {
      boost: { title: 4, codes: 4, terms: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
      tokenize: (text) => [...codesIn(text), ...wordsIn(text.replace(code, ' '))],
    },
  });
  index.addAll(pages.map(([title, , , codes, terms, text], id) => ({ id, title, codes, terms, text })));
  return (asked) => {
    if (asked.trim() === '') return [];
    return index
      .search(asked)
      .slice(0, most)
      .flatMap(({ id }) => {
        const [title, about, address] = pages[Number(id)] ?? [];
        return title === undefined || about === undefined || address === undefined
          ? []
          : [{ title, about, address }];
      });
  };
}

/** Letters and digits with stops or hyphens between them, and a digit somewhere: `4.NF.A.1`, `K-PS2-1`, `MP3`. */
const code = /(?=[\p{L}.-]*\d)[\p{L}\d]+(?:[.-][\p{L}\d]+)*/gu;

/** Each code as one word without its stops: `4nfa1`, by which a beginning such as `4.NF` finds it. */
function codesIn(text: string): readonly string[] {
  return (text.match(code) ?? []).map((found) => found.replace(/[.-]/g, ''));
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}']+/u).filter((word) => word !== '');
}

function plain(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
