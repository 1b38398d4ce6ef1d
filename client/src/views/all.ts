/** The views in the side bar. */
import type { Register } from '../session.ts';
import { curriculumActions } from './curriculum-actions.ts';
import { curriculumView } from './curriculum-view.ts';
import { problemBadges } from './problem-badges.ts';
import { standardsView } from './standards-view.ts';

export const views: readonly Register[] = [problemBadges, curriculumView, curriculumActions, standardsView];
