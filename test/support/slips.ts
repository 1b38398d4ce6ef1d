/** Slips that people make, put into a sound curriculum: each changes one place of one file's text. */

/** What a slip does to a text at the `at`th place where it can be made; `undefined` where there is none. */
export type Slip = (text: string, at: number) => string | undefined;

/** Replaces one of the places that a pattern finds: the named group `it`, or else all that it finds. */
function change(pattern: RegExp, to: (found: string, at: number) => string): Slip {
  return (text, at) => {
    const places = [...text.matchAll(pattern)];
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) return undefined;
    const [whole] = place;
    const found = place.groups?.['it'] ?? whole;
    const start = place.index + whole.indexOf(found);
    return text.slice(0, start) + to(found, at) + text.slice(start + found.length);
  };
}

const code = /(?<![\w.-])(?:\d|K)\.[A-Z]{1,3}\.[A-D]\.\d{1,2}[a-d]?(?![\w.-])/g;
const idAfter =
  /(?:^ *- |:(?:lesson|assessment|protocol)\[|(?:after|before|leader|team|unit): )(?<it>[a-z]+(?:-[a-z]+)+)/gm;

export const slips: Readonly<Record<string, Slip>> = {
  'a short code': change(code, (found) => found.replace(/\.([A-D])\./, '.')),
  'a code with its prefix': change(code, (found) => `CCSS.Math.Content.${found}`),
  'a code in small letters': change(code, (found) => found.toLowerCase()),
  'a code with its parts in another order': change(code, (found) =>
    found.replace(/^(\w)\.([A-Z]+)/, '$2.$1'),
  ),
  'a code in the wrong cluster': change(code, (found) =>
    found.replace(/\.([A-D])\./, (_, letter: string) => `.${letter === 'A' ? 'B' : 'A'}.`),
  ),
  'a code with another number': change(code, (found, at) =>
    found.replace(/\d+([a-d]?)$/, `${(at % 9) + 1}$1`),
  ),
  'a code of another grade': change(code, (found, at) => found.replace(/^\w/, at % 2 === 0 ? '3' : '5')),
  'a letter too many in an id': change(idAfter, (found, at) => insert(found, at)),
  'a letter missing in an id': change(idAfter, (found, at) => leaveOut(found, at)),
  'two letters swapped in an id': change(idAfter, (found, at) => swap(found, at)),
  'a letter missing in a key': change(/^ *(?:- )?(?<it>[a-z][a-z-]{3,}):/gm, (found, at) =>
    leaveOut(found, at),
  ),
  'two letters swapped in a key': change(/^ *(?:- )?(?<it>[a-z][a-z-]{3,}):/gm, (found, at) =>
    swap(found, at),
  ),
  'a mistyped choice': change(/(?:purpose|type|day|grouping)[:=] ?(?<it>[a-z-]{4,})/g, (found, at) =>
    swap(found, at),
  ),
  'a mistyped block': change(/^:{3,}(?<it>[a-z-]{5,})/gm, (found, at) => leaveOut(found, at)),
  'a mistyped mention': change(/:(?<it>standard|lesson|assessment|protocol|term)\[/g, (found, at) =>
    leaveOut(found, at),
  ),
  'a mistyped link': change(/\]\((?<it>[^)\s:]{5,})\)/g, (found, at) => leaveOut(found, at)),
  'a standard taken off a list': change(
    /, (?:\d|K)\.[A-Z]{1,3}\.[A-D]\.\d{1,2}[a-d]?(?=[,\]])|(?<=\[)(?:\d|K)\.[A-Z]{1,3}\.[A-D]\.\d{1,2}[a-d]?, /g,
    () => '',
  ),
  'a standard on its own line taken off': change(
    /^ *- (?:\d|K)\.[A-Z]{1,3}\.[A-D]\.\d{1,2}[a-d]?\n/gm,
    () => '',
  ),
  'other minutes': change(/minutes: (?<it>\d+)/g, (found, at) => String(Number(found) + ((at % 7) + 1) * 5)),
  'an id with capitals and spaces': change(/^id: (?<it>[a-z-]+)$/gm, (found) =>
    found.replace(/-/g, ' ').toUpperCase(),
  ),
  'a comment that keeps nothing quiet': change(
    /^(?=[a-z-]+:)/gm,
    (_, at) => `# throughline-ignore ${rules[at % rules.length]}: as agreed\n`,
  ),
  'a comment in the body that keeps nothing quiet': change(
    /^(?=:::)/gm,
    (_, at) => `<!-- throughline-ignore ${rules[at % rules.length]}: as agreed -->\n`,
  ),
};

const rules = [
  'broken-link',
  'orphan-document',
  'unaligned-item',
  'taught-not-assesed',
  'syntax',
  'lesson-minutes',
];

function leaveOut(word: string, at: number): string {
  const place = 1 + (at % (word.length - 1));
  return word.slice(0, place) + word.slice(place + 1);
}

function insert(word: string, at: number): string {
  const place = 1 + (at % (word.length - 1));
  return `${word.slice(0, place)}e${word.slice(place)}`;
}

function swap(word: string, at: number): string {
  const place = at % (word.length - 1);
  return word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
}
