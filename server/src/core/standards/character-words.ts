/** Characters of a code and their places, in a teacher's words. */

const signs: Readonly<Record<string, string>> = {
  '.': 'a dot',
  ',': 'a comma',
  ';': 'a semicolon',
  ':': 'a colon',
  '-': 'a hyphen',
  '/': 'a slash',
  ' ': 'a space',
};

/** `the digit 1`, `the capital letter O`, `a comma`. */
export function characterName(character: string): string {
  if (/^[0-9]$/.test(character)) return `the digit ${character}`;
  if (character === 'l') return 'the small letter l (as in list)';
  if (character === 'I') return 'the capital letter I (as in Idea)';
  if (/^[a-z]$/.test(character)) return `the small letter ${character}`;
  if (/^[A-Z]$/.test(character)) return `the capital letter ${character}`;
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(character))
    return `${character}, a letter of another alphabet`;
  return signs[character] ?? `the sign ${character}`;
}

/** `the last character`, `the 3rd character`. Places count from 0. */
export function characterPlace(at: number, length: number): string {
  if (at === length - 1) return 'the last character';
  return at === 0 ? 'the first character' : `the ${ordinal(at + 1)} character`;
}

function ordinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
