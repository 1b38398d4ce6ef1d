/** The views in the side bar. */
import type { Register } from '../session.ts';

export const views: readonly Register[] = [];
