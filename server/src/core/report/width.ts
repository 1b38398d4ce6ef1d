/**
 * How text fills a terminal: which characters take two columns and which none, and what to show in place of
 * those that would move the cursor or change its colours. Files are other people's, so nothing of them reaches
 * a terminal unseen to.
 */

/** What a reader sees as one character. */
export interface Cell {
  /** As it is shown. */
  readonly text: string;
  readonly columns: number;
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
}

const tabColumns = 4;
const plainText = /^[\x20-\x7e]*$/;
let segmenter: Intl.Segmenter | undefined;

/** The cells of one line. A tab becomes the spaces that it stands for, counted from the start of the text. */
export function cellsOf(text: string): readonly Cell[] {
  if (plainText.test(text))
    return Array.from(text, (character, start) => ({ text: character, columns: 1, start }));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const shown = segment === '\t' ? ' '.repeat(tabColumns - (column % tabColumns)) : visible(segment);
    const columns = segment === '\t' ? shown.length : columnsOfCharacter(shown);
    cells.push({ text: shown, columns, start: index });
    column += columns;
  }
  return cells;
}

/** The columns that a text fills, once it is made visible. */
export function columnsOf(text: string): number {
  return plainText.test(text) ? text.length : cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0);
}

const unseen = /[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Control characters as their pictures (␛ for escape); marks that reorder text, and a byte order mark, are left out. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '␡';
    return code < 0xa0 ? '�' : '';
  });
}

/** Breaks text between words into lines of at most so many columns; a longer word has a line of its own. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text.replace(/\s+/g, ' ').trim()).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f251}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji}\ufe0f/u;
// Joiners and variation selectors count by themselves here, not as a part of what they join.
const withoutColumns = /^(?:\p{Mn}|\p{Me}|[\u2060-\u2064]|\u200b|\u200c|\u200d|\u200e|\u200f)*$/u;

function columnsOfCharacter(character: string): number {
  if (withoutColumns.test(character)) return 0;
  return wide.test(character) || emoji.test(character) ? 2 : 1;
}
