/** Characters as HTML writes them: references such as `&le;`, and small raised and lowered ones. */

/** Names of characters, each before its character. */
const table = `
amp & lt < gt > quot " apos ' ndash – mdash — minus − hyphen ‐ lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo »
hellip … bull • middot · prime ′ Prime ″ deg ° micro µ copy © reg ® trade ™ sect § para ¶ dagger † Dagger ‡ star ☆ starf ★ check ✓
iexcl ¡ iquest ¿ cent ¢ pound £ euro € yen ¥ dollar $ ordf ª ordm º sup1 ¹ sup2 ² sup3 ³
frac12 ½ frac14 ¼ frac34 ¾ frac13 ⅓ frac23 ⅔ frac15 ⅕ frac16 ⅙ frac18 ⅛ frac38 ⅜ frac58 ⅝ frac78 ⅞ frasl ⁄
times × divide ÷ plusmn ± sdot ⋅ lowast ∗ radic √ infin ∞ prop ∝ ang ∠ perp ⊥ cong ≅ sim ∼ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥
sum ∑ prod ∏ int ∫ part ∂ nabla ∇ forall ∀ exist ∃ empty ∅ isin ∈ notin ∉ sub ⊂ sup ⊃ sube ⊆ supe ⊇ cap ∩ cup ∪ and ∧ or ∨ not ¬
there4 ∴ larr ← rarr → uarr ↑ darr ↓ harr ↔ lArr ⇐ rArr ⇒ hArr ⇔ lang ⟨ rang ⟩
alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ pi π rho ρ sigma σ tau τ phi φ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ Omega Ω
aacute á eacute é iacute í oacute ó uacute ú ntilde ñ uuml ü ouml ö auml ä agrave à egrave è ccedil ç ecirc ê ocirc ô szlig ß
Aacute Á Eacute É Iacute Í Oacute Ó Uacute Ú Ntilde Ñ Uuml Ü`;

const names: ReadonlyMap<string, string> = new Map([
  ...[...table.matchAll(/([a-zA-Z0-9]+) (\S)/gu)].map(
    ([, name = '', character = '']) => [name, character] as const,
  ),
  ...['nbsp', 'ensp', 'emsp', 'thinsp'].map((name) => [name, ' '] as const),
  ...['shy', 'zwj', 'zwnj'].map((name) => [name, ''] as const),
]);

/** What the numbers 128 to 159 mean in text that comes from a word processor. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// `&amp;lt;` has been written twice, and means the same as `&lt;`.
const reference = /&(?:amp;)*(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{0,15}));/y;

/** The character that a reference at a place stands for, and where the reference ends. */
export function readReference(
  text: string,
  at: number,
): { readonly character: string; readonly end: number } | undefined {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match === null) return undefined;
  const [, decimal, hexadecimal, name = ''] = match;
  const character =
    decimal !== undefined
      ? numbered(Number.parseInt(decimal, 10))
      : hexadecimal !== undefined
        ? numbered(Number.parseInt(hexadecimal, 16))
        : names.get(name);
  return character === undefined ? undefined : { character, end: reference.lastIndex };
}

/** A text with its references decoded, and nothing else changed. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const found = readReference(text, at);
    if (found === undefined) continue;
    decoded += text.slice(from, at) + found.character;
    from = found.end;
    at = found.end - 1;
  }
  return decoded + text.slice(from);
}

function numbered(number: number): string {
  if (number === 160 || number === 9) return ' ';
  if (number >= 128 && number <= 159) return windows[number - 128] ?? '';
  const isCharacter = number > 31 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : number === 10 || number === 13 ? '\n' : '\ufffd';
}

const raised: ReadonlyMap<string, string> = paired('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻nⁿ');
const lowered: ReadonlyMap<string, string> = paired('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋–₋');

function paired(characters: string): ReadonlyMap<string, string> {
  return new Map(
    [...characters.matchAll(/(.)(.)/g)].map(([, plain = '', small = '']) => [plain, small] as const),
  );
}

/** A raised text: `²`, or `^(a+b)` where there are no raised characters. Endings such as `th` stay plain. */
export function raise(text: string): string {
  if (/^(?:st|nd|rd|th|[°™®©*†‡]*)$/.test(text)) return text;
  return small(text, raised) ?? `^${grouped(text)}`;
}

/** A lowered text: `₂`, or `_(a+b)` where there are no lowered characters. */
export function lower(text: string): string {
  return text === '' ? '' : (small(text, lowered) ?? `\\_${grouped(text)}`);
}

function small(text: string, characters: ReadonlyMap<string, string>): string | undefined {
  const all = [...text].map((character) => characters.get(character));
  return all.includes(undefined) ? undefined : all.join('');
}

function grouped(text: string): string {
  return /^(?:\w|\d+)$/.test(text) ? text : `(${text})`;
}
