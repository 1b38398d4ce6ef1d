/** The features of the editor, in the order of their names. */
import { documentSymbol } from './document-symbol.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [documentSymbol];
