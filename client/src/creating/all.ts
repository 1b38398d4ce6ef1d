/** What begins something new. */
import type { Register } from '../session.ts';
import { newCurriculum } from './new-curriculum.ts';
import { newDocument } from './new-document.ts';

export const creating: readonly Register[] = [newCurriculum, newDocument];
