/** The panels beside the editor. */
import type { Register } from '../session.ts';

export const panels: readonly Register[] = [];
