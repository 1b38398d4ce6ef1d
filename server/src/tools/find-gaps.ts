import { paint } from '../core/report/colour.ts';
import { gapLines } from '../core/report/map-gaps.ts';
import { bounded, look, type Tool } from './tool.ts';

export const findGaps: Tool = {
  name: 'find_gaps',
  title: 'Find gaps',
  description:
    'Lists what is missing between standards, lessons and assessments: standards that are assessed and never taught, assessed before they are taught, taught and never assessed, promised by a unit and taught nowhere, or in none of the units; and documents that no unit holds.',
  input: { type: 'object', properties: {} },
  answer: async (_input, { index }) =>
    bounded(
      `${gapLines(index(), look.columns, paint(look.isColoured)).join('\n')}\n`,
      'Mend the first ones and ask again.',
    ),
};
