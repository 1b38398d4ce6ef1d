import fs from 'node:fs';
import path from 'node:path';
import { inWords } from '../core/report/report.ts';
import { type Starter, starterFiles, starterOf } from '../core/templates/starter.ts';
import { kebab } from '../core/text/kebab.ts';
import { findCurriculum } from '../host/find-curriculum.ts';
import { Refusal } from '../host/refusal.ts';
import { ownStatusOf, statusOf } from '../host/status.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';

const usualGrade = '3';

export const init: Command = {
  name: 'init',
  summary: 'Write a small curriculum to start from',
  usage: '[folder] [--title title] [--grade grade] [--id id]',
  about: [
    'Writes a curriculum with one unit, one lesson, one assessment and one team session, and a README with next steps. It checks without findings.',
    'Nothing is ever overwritten: if one of its files is already there, nothing is written at all.',
  ],
  most: 1,
  options: [
    {
      name: 'title',
      takes: 'title',
      help: 'The name that people read. Without it: the grade and the subject',
    },
    { name: 'grade', takes: 'grade', help: `K, or 1 to 12. Without it: ${usualGrade}` },
    {
      name: 'id',
      takes: 'id',
      help: 'A short name that never changes: small letters, digits and hyphens. Without it: made from the title',
    },
  ],
  examples: [
    { line: 'throughline init', does: 'Start in the folder that you are in' },
    { line: 'throughline init my-curriculum', does: 'Start in a new folder' },
    {
      line: 'throughline init fractions --title "Fractions in Grade 4" --grade 4',
      does: 'Start with your own title and grade',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const folder = path.resolve(terminal.folder, given.words[0] ?? '.');
    const files = starterFiles(starterFrom(given));
    requireNothingThere(folder, [...files.keys()]);
    const around = findCurriculum(folder);
    for (const [file, text] of files) {
      const target = path.join(folder, file);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text, { flag: 'wx' });
    }
    const shown = shownPath(folder, terminal.folder);
    const lines = [...files.keys()].map(
      (file) => `  ${shownPath(path.join(folder, file), terminal.folder)}\n`,
    );
    const place = shown === '.' ? '' : ` ${/\s/.test(shown) ? `"${shown}"` : shown}`;
    terminal.write(
      `Wrote ${inWords(files.size, 'file')}:\n${lines.join('')}\nNext: throughline check${place}\nThen: throughline preview${place}\n`,
    );
    if (around !== undefined)
      terminal.note(
        `This folder is inside the curriculum in ${around}, and is now a curriculum of its own.\n`,
      );
    return 0;
  },
};

function starterFrom(given: Arguments): Starter {
  const grade = given.value('grade') ?? usualGrade;
  const title = given.value('title')?.replace(/\s+/g, ' ').trim();
  if (title !== undefined && (title === '' || title.length > 200))
    throw new Refusal(
      `a title has 1 to 200 characters, and this one has ${title.length}. Shorten it, or leave --title out.`,
    );
  const starter = starterOf({ grade, title, id: idOf(given) });
  if (starter === undefined)
    throw new Refusal(`'${grade}' is not a grade. Write K, or a number from 1 to 12, for example: --grade 4`);
  return starter;
}

/** As it is asked for; without an id one is made from the title. */
function idOf(given: Arguments): string | undefined {
  const id = given.value('id');
  if (id === undefined || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 100)) return id;
  const near = kebab(id);
  throw new Refusal(
    `'${id}' cannot be an id: it has small letters, digits and single hyphens between them. ${near === '' ? 'For example: --id grade-4-mathematics' : `Write --id ${near}`}`,
  );
}

function requireNothingThere(folder: string, files: readonly string[]): void {
  const status = statusOf(folder);
  if (status?.isDirectory() === false)
    throw new Refusal(`${folder} is a file, and a curriculum needs a folder. Choose another name.`);
  const there = [...files, 'curriculum.yml'].filter(
    (file) => ownStatusOf(path.join(folder, file)) !== undefined,
  );
  if (there.length === 0) return;
  const more = there.length > 3 ? ` and ${there.length - 3} more of the files that it would write` : '';
  throw new Refusal(
    `${folder} already has ${there.slice(0, 3).join(', ')}${more}. Nothing was written, so that nothing of yours is lost. Choose another folder, for example: throughline init my-curriculum`,
  );
}
