import type { Index } from '../core/model/index.ts';
import { mapCsv } from '../core/report/map-csv.ts';
import { mapJson } from '../core/report/map-json.ts';
import { mapText } from '../core/report/map-text.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { noteFindings } from './note-findings.ts';
import { startProgress } from './progress.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const map: Command = {
  name: 'map',
  summary: 'Show each standard with where it is taught and assessed',
  usage: '[folder] [--format text|json|csv]',
  about: [
    'Follows the thread of each unit: the standards it promises, the lessons that teach them, the assessments that measure them, and the team sessions and feedback around them. Below stand the gaps.',
  ],
  most: 1,
  options: [
    {
      name: 'format',
      takes: 'form',
      choices: ['text', 'json', 'csv'],
      help: 'text for people (the default), json with all nodes and edges, or csv with one row for each connection, for a spreadsheet',
    },
  ],
  examples: [
    { line: 'throughline map', does: 'Show the map of the curriculum that you are in' },
    { line: 'throughline map samples/full --format csv > map.csv', does: 'Write it for a spreadsheet' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const folder = targetFolder(given.words[0], terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    const { findings } = await curriculum.report([], progress);
    progress.end();
    terminal.write(mapAs(given.value('format'), curriculum.workspace.index(), terminal));
    noteFindings(findings, folder, terminal);
    return 0;
  },
};

function mapAs(format: string | undefined, index: Index, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return mapJson(index);
    case 'csv':
      return mapCsv(index);
    default:
      return mapText(index, terminal);
  }
}
