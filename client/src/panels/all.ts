/** The panels beside the editor. */
import type { Register } from '../session.ts';
import { coverage } from './coverage.ts';
import { map } from './map.ts';
import { preview } from './preview.ts';

export const panels: readonly Register[] = [coverage, map, preview];
