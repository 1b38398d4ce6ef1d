/** The features of the editor, in the order of their names. */
import { completion } from './completion.ts';
import { documentSymbol } from './document-symbol.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [completion, documentSymbol];
