/**
 * The colour that a curriculum chooses. It is kept as it is where text in it can be read, and is made darker on
 * white, or lighter on dark, until it can: a contrast of 5.5 leaves room for tinted grounds.
 */

type Colour = readonly [red: number, green: number, blue: number];

const least = 5.5;
const paper: Colour = [255, 255, 255];
const darkPaper: Colour = [18, 23, 29];

/** @param accent - `#rrggbb`; anything else chooses nothing. */
export function themeStyle(accent: string | undefined): string {
  const chosen = accent === undefined ? undefined : colourOf(accent);
  if (chosen === undefined) return '';
  const light = readable(chosen, paper, [0, 0, 0]);
  const dark = readable(chosen, darkPaper, [255, 255, 255]);
  return `
:root { --accent: ${written(light)}; --accent-tint: ${written(mixed(light, paper, 0.9))}; }
@media (prefers-color-scheme: dark) { :root { --accent: ${written(dark)}; --accent-tint: ${written(mixed(dark, darkPaper, 0.85))}; } }
@media print { :root { --accent: #000000; --accent-tint: #ffffff; } }
`;
}

export function colourOf(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined;
  const part = (start: number): number => Number.parseInt(text.slice(start, start + 2), 16);
  return [part(1), part(3), part(5)];
}

/** By the formula of WCAG 2: from 1, the same, to 21, black on white. */
export function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The nearest mixture with black or white that can be read on the ground. */
function readable(colour: Colour, ground: Colour, toward: Colour): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mixed(colour, toward, share);
    if (contrast(tried, ground) >= least) return tried;
  }
  return toward;
}

function mixed(colour: Colour, other: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2): number => Math.round(colour[at] + (other[at] - colour[at]) * share);
  return [part(0), part(1), part(2)];
}

function written(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
