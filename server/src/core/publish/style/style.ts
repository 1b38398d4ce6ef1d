/** The one style sheet of a site. */
import { base } from './base.ts';
import { blocks } from './blocks.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';

export const stylesheet: string = [base, parts, blocks, print].map((part) => part.trimStart()).join('\n');
