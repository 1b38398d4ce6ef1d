/**
 * How wide a text is in a drawing, and where its lines break. No font is at hand where the map is drawn, so widths
 * are those of a usual sans serif, a little generous: a text may leave room, and does not run out of its box.
 */

/** Widths in hundredths of the size of the font. */
const narrow = /[iIjltf.,:;'’|!()[\]\-·]/;
const wide = /[mwMWÆŒ—…%@]/;
const capital = /\p{Lu}|\p{N}/u;
/** Letters that are as wide as they are high, and signs that are drawn in two cells. */
const square =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;

/** @returns pixels, at a size of the font in pixels. */
export function textWidth(text: string, size: number, isBold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += usualWidths[character.charCodeAt(0)] ?? widthOf(character);
  return (hundredths * size * (isBold ? 1.12 : 1)) / 100;
}

function widthOf(character: string): number {
  if (/\p{M}/u.test(character)) return 0;
  if (character === ' ') return 28;
  if (square.test(character)) return 104;
  if (narrow.test(character)) return 34;
  if (wide.test(character)) return 90;
  return capital.test(character) ? 66 : 57;
}

/** Of the first signs of Unicode, which are nearly all that is written: a drawing asks for each many times. */
const usualWidths = Array.from({ length: 0x250 }, (_, code) => widthOf(String.fromCharCode(code)));

/** The text in at most so many lines, each no wider than the room; what does not fit ends in `…`. */
export function brokenLines(
  text: string,
  room: number,
  size: number,
  most: number,
  isBold = false,
): readonly string[] {
  // No drawing shows more of a text than this, so no more of it is looked at.
  const words = text.slice(0, 400).replace(/\s+/g, ' ').trim().split(' ');
  const lines: string[] = [];
  let line = '';
  while (words.length > 0 && lines.length < most) {
    const [word = ''] = words;
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, isBold) <= room) {
      line = longer;
      words.shift();
    } else if (line === '' || lines.length === most - 1) {
      lines.push(shortened(longer, room, size, isBold));
      return lines;
    } else {
      lines.push(line);
      line = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

function shortened(text: string, room: number, size: number, isBold: boolean): string {
  const left = room - textWidth('…', size, isBold);
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += textWidth(character, size, isBold);
    if (width > left) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
