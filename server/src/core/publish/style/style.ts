/** The one style sheet of a site. */
import { base } from './base.ts';
import { blocks } from './blocks.ts';
import { calendar } from './calendar.ts';
import { map } from './map.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';

export const stylesheet: string = [base, parts, blocks, calendar, map, print]
  .map((part) => part.trimStart())
  .join('\n');
