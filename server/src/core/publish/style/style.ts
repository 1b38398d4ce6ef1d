/** The style sheet of a site, and the same in the look that a curriculum chooses. */
import type { Theme } from '../../kinds/curriculum/curriculum.ts';
import { base } from './base.ts';
import { blocks } from './blocks.ts';
import { calendar } from './calendar.ts';
import { coverage } from './coverage.ts';
import { map } from './map.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';
import { themeStyle } from './theme.ts';

export const stylesheet: string = [base, parts, blocks, calendar, coverage, map, print]
  .map((part) => part.trimStart())
  .join('\n');

export function stylesheetOf(theme: Theme | undefined): string {
  const font =
    theme?.font === 'serif'
      ? ':root { --body-font: Charter, "Bitstream Charter", "Iowan Old Style", "Noto Serif", Georgia, serif; }\n'
      : '';
  return stylesheet + font + themeStyle(theme?.accent);
}
