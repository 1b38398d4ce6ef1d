import { searchText } from '../core/report/standards/search-text.ts';
import { Refusal } from '../host/refusal.ts';
import { searchReport } from './search-report.ts';
import { look, type Tool, textIn } from './tool.ts';

const usualMost = 20;
const largestMost = 100;

export const searchStandards: Tool = {
  name: 'search_standards',
  title: 'Search standards',
  description:
    'Finds standards of the curriculum (mathematics, English language arts, science, adult education, or its own) by code in any form or by words of their labels. Gives each code with its label. Ask this before writing a code into a document, since a code that does not exist is an error.',
  input: {
    type: 'object',
    properties: {
      query: {
        type: 'string',
        description: 'A code, its beginning, or words, such as "4.NF.3" or "equivalent fractions"',
      },
      grades: {
        type: 'string',
        description: 'Only these grades, with commas between them, such as "3,4" or "K"',
      },
      most: {
        type: 'integer',
        description: `How many to give, from 1 to ${largestMost}; ${usualMost} without it`,
      },
    },
    required: ['query'],
  },
  answer: async (input, { index }) => {
    const query = textIn(input, 'query');
    if (query === undefined)
      throw new Refusal('say what to look for in query, such as "equivalent fractions".');
    const grades = textIn(input, 'grades')
      ?.split(',')
      .map((grade) => grade.trim().toUpperCase())
      .filter((grade) => grade !== '');
    const asked = Number(input['most'] ?? usualMost);
    const most = Number.isInteger(asked) ? Math.min(largestMost, Math.max(1, asked)) : usualMost;
    return searchText(searchReport(index(), { query, grades, catalogues: undefined, most }), look);
  },
};
