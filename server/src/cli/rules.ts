import path from 'node:path';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'List all checks, with how serious each is and where that is set',
  usage: '[folder] [--format text|json]',
  about: [
    'Lists the checks in the order in which people read about them: what each finds, how serious it is in the curriculum, and the line of curriculum.yaml that says so. Outside of a curriculum the defaults are shown.',
  ],
  most: 1,
  options: [
    {
      name: 'format',
      takes: 'form',
      choices: ['text', 'json'],
      help: 'text for people (the default), or json for programs',
    },
  ],
  examples: [
    { line: 'throughline rules', does: 'List the checks of the curriculum that you are in' },
    { line: 'throughline rules --format json', does: 'List them for another program' },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [word] = given.words;
    const folder = word === undefined ? terminal.folder : targetFolder(word, terminal.folder);
    const { curriculumFile } = await import('./curriculum-file.ts');
    const { rulesInForce } = await import('../core/report/rules-in-force.ts');
    const file = await curriculumFile(path.resolve(folder), terminal.folder);
    const list = rulesInForce(file?.document);
    if (given.value('format') === 'json') {
      const { rulesJson } = await import('../core/report/rules-json.ts');
      terminal.write(rulesJson(list, file?.shown));
    } else {
      const { rulesText } = await import('../core/report/rules-text.ts');
      terminal.write(rulesText(list, { ...terminal, file: file?.shown }));
    }
    return 0;
  },
};
