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
  const otherForms = formsOf(pages);
  const codesOf = (text: string): readonly string[] =>
    codesIn(text).map((written) => otherForms.get(plain(written)) ?? written);
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
      tokenize: (text) => [...codesOf(text), ...wordsIn(text.replace(code, ' '))],
    },
  });
  index.addAll(pages.map(([title, , , codes, terms, text], id) => ({ id, title, codes, terms, text })));
  return (asked) => {
    const text = asked.trim().replace(prefix, '');
    if (text === '') return [];
    // Who types the whole name of a page wants that page.
    const name = nameOf(codesOf(text).join('') === '' ? text : codesOf(text).join(' '));
    return index
      .search(text, { boostDocument: (id) => weightOf(pages[Number(id)], name) })
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

/** What stands before a code in its official notation. */
const prefix = /(?<![\p{L}\d])(?:CCSS\.)(?:Math\.(?:Content|Practice)\.|ELA-Literacy\.)?/giu;

/** By another form of a code, the one that pages are listed under. The page of a standard has all its forms. */
function formsOf(pages: readonly PageEntry[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [title, , , codes] of pages) {
    const [first = '', ...others] = codes.split(' ');
    if (first !== title) continue;
    for (const other of others) forms.set(nameOf(other), nameOf(first));
  }
  return forms;
}

/** Units and lessons come before what belongs to them, such as an exit ticket with nearly the same title. */
function weightOf(page: PageEntry | undefined, name: string): number {
  const [title = '', , address = ''] = page ?? [];
  if (nameOf(title) === name) return 20;
  return /^(?:units|lessons)\//.test(address) ? 1.5 : 1;
}

function nameOf(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}

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
