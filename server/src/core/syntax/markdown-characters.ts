/** Classes of UTF-16 units as the Markdown parser has them: it looks at units, never at whole code points. */

export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

export function isLineEnding(unit: number): boolean {
  return unit === 10 || unit === 13;
}

export function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** What a backslash escapes. */
export function isAsciiPunctuation(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}

/** Punctuation and symbols of all scripts. */
export function isPunctuation(unit: number): boolean {
  return unit < 128 ? isAsciiPunctuation(unit) : punctuation.test(String.fromCharCode(unit));
}

export function isUnicodeWhitespace(unit: number): boolean {
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : whitespace.test(String.fromCharCode(unit));
}

const punctuation = /\p{P}|\p{S}/u;
const whitespace = /\s/;
