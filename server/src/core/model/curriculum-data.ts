import type { CurriculumData } from '../kinds/curriculum/curriculum.ts';
import type { IndexView } from './index.ts';
import { memo, prompt } from './memo.ts';

/**
 * What curriculum.yaml says for all documents, such as its grades and the limits of the checks; `undefined` where
 * there is none. Its title and its list of units are not in it, so that they change nothing for who asks here.
 */
export const curriculumData: (index: IndexView<'curriculum'>) => CurriculumData | undefined = memo(
  (index) => index.all('curriculum')[0]?.data,
  prompt,
);
