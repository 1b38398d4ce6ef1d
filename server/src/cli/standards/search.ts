import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { gradesOption, readGrades, readList, readMost } from './search-options.ts';
import { curriculumAround, curriculumOption, formatOption } from './which-curriculum.ts';

const usualMost = 20;

export const search: Command = {
  name: 'standards search',
  summary: 'Find standards by code or by words',
  usage: '<words …> [--grade grades] [--catalogue ids] [--format text|json]',
  about: [
    'Finds standards by their code in any form that teachers write, by the beginning of a code, or by words of their labels and statements. A word may be mistyped or half typed. The likeliest come first.',
    'It looks at the standards that are in force in the curriculum that you are in, and outside of a curriculum at all that come with Throughline.',
  ],
  most: Number.POSITIVE_INFINITY,
  options: [
    gradesOption,
    {
      name: 'catalogue',
      takes: 'ids',
      help: 'Only standards of this catalogue, in force or built in. Several stand with commas between them',
    },
    { name: 'most', takes: 'number', help: `How many to show, from 1 to 1000. Without it: ${usualMost}` },
    curriculumOption,
    formatOption,
  ],
  examples: [
    { line: 'throughline standards search equivalent fractions', does: 'Find standards by words' },
    { line: 'throughline standards search 4.NF.3', does: 'Find one by its code, however it is written' },
    { line: 'throughline standards search area --grade 3-5', does: 'Look only at some grades' },
    { line: 'throughline standards search energy --catalogue ngss', does: 'Look only at one catalogue' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const query = given.words.join(' ').trim();
    if (query === '')
      throw new Refusal(
        'say what to look for, for example: throughline standards search equivalent fractions',
      );
    const grades = readGrades(given);
    const most = readMost(given, usualMost);
    const { loadStandards } = await import('./load-standards.ts');
    const { searchReport } = await import('../../tools/search-report.ts');
    const index = await loadStandards(curriculumAround(given, terminal), terminal);
    const report = searchReport(index, { query, grades, catalogues: readList(given, 'catalogue'), most });
    if (given.value('format') === 'json') {
      const { searchJson } = await import('../../core/report/standards/search-json.ts');
      terminal.write(searchJson(report));
    } else {
      const { searchText } = await import('../../core/report/standards/search-text.ts');
      terminal.write(searchText(report, terminal));
    }
    return 0;
  },
};
