import path from 'node:path';
import { findCurriculum } from '../../host/find-curriculum.ts';
import { Refusal } from '../../host/refusal.ts';
import { statusOf } from '../../host/status.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { targetFolder } from '../target.ts';
import type { Terminal } from '../terminal.ts';
import { exportPackage } from './export.ts';
import { importPackage } from './import.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { formatOption } from './which-curriculum.ts';

const subcommands: readonly Command[] = [search, show, importPackage, exportPackage];

export const standards: Command = {
  name: 'standards',
  summary: 'Show which standards are in force; search, show, import and export them',
  usage: '[folder] [--format text|json]',
  about: [
    'Shows the catalogues of standards that are in force in a curriculum: what each holds, where it comes from, on which terms it may be used and what it leaves out. Below stand those that are there and not in force.',
    'Outside of a curriculum it shows the catalogues that come with Throughline.',
  ],
  most: 1,
  options: [formatOption],
  examples: [
    { line: 'throughline standards', does: 'Show the standards of the curriculum that you are in' },
    { line: 'throughline standards samples/full', does: 'Show those of another curriculum' },
    {
      line: 'throughline standards --format json > standards.json',
      does: 'Write them for another program',
    },
  ],
  subcommands,
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const folder = folderOf(given.words[0], terminal);
    const { loadStandards } = await import('./load-standards.ts');
    const { catalogueList } = await import('../../core/report/standards/catalogue-list.ts');
    const list = catalogueList(await loadStandards(folder, terminal));
    if (given.value('format') === 'json') {
      const { catalogueListJson } = await import('../../core/report/standards/catalogue-list-json.ts');
      terminal.write(catalogueListJson(list));
    } else {
      const { catalogueListText } = await import('../../core/report/standards/catalogue-list-text.ts');
      terminal.write(catalogueListText(list, terminal));
    }
    return 0;
  },
};

function folderOf(word: string | undefined, terminal: Terminal): string | undefined {
  if (word === undefined) return findCurriculum(terminal.folder);
  if (statusOf(path.resolve(terminal.folder, word)) !== undefined) return targetFolder(word, terminal.folder);
  throw new Refusal(
    `there is no folder '${word}' in ${terminal.folder}. Give the folder of a curriculum, or look for a standard: throughline standards search ${/\s/.test(word) ? `"${word}"` : word}`,
  );
}
