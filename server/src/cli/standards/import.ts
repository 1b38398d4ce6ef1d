import path from 'node:path';
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { startProgress } from '../progress.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { curriculumOption, formatOption, requireCurriculum } from './which-curriculum.ts';

export const importPackage: Command = {
  name: 'standards import',
  summary: 'Bring standards of your state or district into a curriculum',
  usage: '<CFPackage.json> [--id id] [--dry-run] [--curriculum folder] [--format text|json]',
  about: [
    'Takes in a CASE package (the JSON of a CFPackage, CASE 1.0 or 1.1), the form in which states and districts publish their standards. The file is kept in the curriculum as it is, as standards/<id>.case.json, and its id is added under standards in curriculum.yaml; nothing else there changes.',
    'Importing a newer version of the same document replaces the file and says what is different; importing the same file again changes nothing. Either all is written or nothing is.',
  ],
  most: 1,
  takes: 'one package',
  options: [
    {
      name: 'id',
      takes: 'id',
      help: 'What the catalogue is called in curriculum.yaml: small letters, digits and hyphens. Without it: made from the title',
    },
    { name: 'dry-run', help: 'Say what would be done, and write nothing' },
    curriculumOption,
    formatOption,
  ],
  examples: [
    { line: 'throughline standards import package.json', does: 'Bring in a package that you downloaded' },
    {
      line: 'throughline standards import package.json --id state-science',
      does: 'Choose what it is called',
    },
    { line: 'throughline standards import package.json --dry-run', does: 'See first what it would change' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [shown] = given.words;
    if (shown === undefined)
      throw new Refusal(
        'say which package to import, for example: throughline standards import package.json',
      );
    const folder = requireCurriculum(given, terminal);
    const progress = startProgress(terminal);
    const { loadLists, loadWhole } = await import('./load-standards.ts');
    const { planImport } = await import('./plan-import.ts');
    const { report, files } = await planImport({
      file: path.resolve(terminal.folder, shown),
      shown,
      folder,
      id: given.value('id'),
      isDryRun: given.has('dry-run'),
      lists: await loadLists(folder),
      loadWhole: () => loadWhole(folder, terminal),
    });
    if (!report.isDryRun) {
      const { writeTogether } = await import('../../host/write-together.ts');
      writeTogether(files);
    }
    progress.end();
    if (given.value('format') === 'json') {
      const { importJson } = await import('../../core/report/standards/import-json.ts');
      terminal.write(importJson(report));
    } else {
      const { importText } = await import('../../core/report/standards/import-text.ts');
      const pathFor = (file: string): string => shownPath(path.join(folder, file), terminal.folder);
      const { columns, isColoured } = terminal;
      terminal.write(importText(report, { columns, isColoured, pathFor }));
    }
    return 0;
  },
};
