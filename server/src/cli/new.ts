import fs from 'node:fs';
import path from 'node:path';
import {
  type NewDocument,
  type NewDocumentRequest,
  newDocument,
  parentPaths,
} from '../core/features/new-document.ts';
import type { Index } from '../core/model/index.ts';
import { applyTextEdits } from '../core/syntax/edit.ts';
import { type NewKind, newKinds } from '../core/templates/all.ts';
import { isLanguageTag } from '../core/templates/words.ts';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { startProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Write a new document from a template',
  usage: 'kind title [--unit id] [--standards codes] [--grade grade] [--minutes number] [--folder folder]',
  about: [
    `Writes a document of a kind (${newKinds.join(', ')}), with what it needs to be whole, and names it in the unit or curriculum that it belongs to. The editor's commands write the same files.`,
    'Nothing is ever overwritten: where a name is taken, a number is added.',
  ],
  most: 2,
  options: [
    { name: 'unit', takes: 'id', help: 'The unit that it belongs to; where there is only one, that one' },
    {
      name: 'standards',
      takes: 'codes',
      help: 'The standards that it is about, with commas between them: 4.NF.A.1,MP3',
    },
    { name: 'grade', takes: 'grade', help: 'Without it: that of the unit or the curriculum' },
    { name: 'minutes', takes: 'number', help: 'How long it takes' },
    { name: 'folder', takes: 'folder', help: 'The curriculum, where it is not the one that you are in' },
  ],
  examples: [
    {
      line: 'throughline new unit "Area and perimeter" --standards 4.MD.A.3',
      does: 'Write a unit, and name it in curriculum.yaml',
    },
    {
      line: 'throughline new lesson "Rows and columns" --unit area-and-perimeter --minutes 50',
      does: 'Write a lesson, and name it in its unit',
    },
    {
      line: 'throughline new words fr',
      does: 'Write all that the published site says, to be put into French',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [word, title] = given.words;
    const kind = requireKind(word);
    if (title === undefined || title.trim() === '')
      throw new Refusal(
        `say what the ${kind} is called, for example: throughline new ${kind} "Rows and columns"`,
      );
    const folder = targetFolder(given.value('folder'), terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    progress.end();
    const index = curriculum.workspace.index();
    if (kind === 'words') requireLanguage(title, index);
    const unit = unitMeant(kind, given.value('unit'), index);
    const request: NewDocumentRequest = {
      kind,
      title,
      ...(unit === undefined ? {} : { unit }),
      ...(given.value('grade') === undefined ? {} : { grade: requireGrade(given.value('grade') ?? '') }),
      ...(given.value('minutes') === undefined
        ? {}
        : { minutes: requireMinutes(given.value('minutes') ?? '') }),
      standards: (given.value('standards') ?? '')
        .split(/[\s,;]+/)
        .filter((code) => code !== '')
        .map((code) => requireStandard(code, index)),
    };
    const texts = await curriculum.documents(parentPaths(request, index));
    const made = newDocument(request, index, (file) => texts.get(file));
    writeAll(folder, made, (file) => texts.get(file)?.text ?? '');
    terminal.write(writtenText(made, folder, request, terminal));
    return 0;
  },
};

/** The new file first, so that nothing names what is not there. */
function writeAll(folder: string, made: NewDocument, textOf: (path: string) => string): void {
  const target = path.join(folder, made.path);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, made.text, { flag: 'wx' });
  for (const { path: file, ...edit } of made.additions)
    fs.writeFileSync(path.join(folder, file), applyTextEdits(textOf(file), [edit]));
}

function writtenText(
  made: NewDocument,
  folder: string,
  { kind, title }: NewDocumentRequest,
  terminal: Terminal,
): string {
  const shown = (file: string): string => shownPath(path.join(folder, file), terminal.folder);
  if (kind === 'words')
    return `Wrote ${shown(made.path)} (language: ${title}).\nThe site uses it where the curriculum or a document is in this language.\n`;
  const [addition] = made.additions;
  const named =
    addition === undefined
      ? kind === 'lesson' || kind === 'assessment' || kind === 'protocol'
        ? `It is not in a unit yet: write ${made.id} under '${kind}s' in its unit. With --unit this is done for you.\n`
        : ''
      : `It is named in ${shown(addition.path)}.\n`;
  return `Wrote ${shown(made.path)} (id: ${made.id}).\n${named}`;
}

function requireKind(word: string | undefined): NewKind {
  const kind = newKinds.find((each) => each === word);
  if (kind !== undefined) return kind;
  if (word === 'curriculum')
    throw new Refusal("a curriculum is started with 'throughline init', which writes all that it needs.");
  const kinds = `One of: ${newKinds.join(', ')}.`;
  if (word === undefined)
    throw new Refusal(
      `say which kind of document. ${kinds} For example: throughline new lesson "Rows and columns"`,
    );
  const near = closest(word, newKinds, 1)[0];
  throw new Refusal(
    `'${word}' is no kind of document. ${near === undefined ? kinds : `Did you mean '${near}'?`}`,
  );
}

/** Words are for one language, which has one list of them. */
function requireLanguage(tag: string, index: Index): void {
  if (!isLanguageTag(tag))
    throw new Refusal(`'${tag}' is not the tag of a language. For French, write: throughline new words fr`);
  const known = index.all('words').find(({ data }) => data.language === tag.toLowerCase());
  if (known !== undefined) throw new Refusal(`there are words for ${tag} in ${known.path} already.`);
}

/** The unit that is named, or the only one. */
function unitMeant(kind: NewKind, given: string | undefined, index: Index): string | undefined {
  if (given !== undefined) return requireUnit(given, index);
  const units = index.ids('unit');
  const isPartOfOne = kind === 'lesson' || kind === 'assessment' || kind === 'protocol';
  return isPartOfOne && units.length === 1 ? units[0] : undefined;
}

function requireUnit(id: string, index: Index): string {
  if (index.document('unit', id) !== undefined) return id;
  const near = closest(id, index.ids('unit'), 1)[0];
  const units = index.ids('unit');
  const known =
    units.length === 0 ? 'There is no unit yet.' : `The units are: ${units.slice(0, 10).join(', ')}.`;
  throw new Refusal(`there is no unit '${id}'. ${near === undefined ? known : `Did you mean '${near}'?`}`);
}

function requireGrade(grade: string): string {
  const own = grade.toUpperCase();
  if (/^(K|[1-9]|1[0-2])$/.test(own)) return own;
  throw new Refusal(`'${grade}' is not a grade. Write K, or a number from 1 to 12, for example: --grade 4`);
}

function requireMinutes(text: string): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 1440) return minutes;
  throw new Refusal(`'${text}' is not a time in minutes. Write a number, for example: --minutes 45`);
}

/** In its canonical form, so that the new file needs no mend. */
function requireStandard(code: string, { standards }: Index): string {
  const found = standards.find(code);
  const [standard, ...others] = found.standards;
  if (standard !== undefined && others.length === 0) return standard.code;
  if (standard !== undefined)
    throw new Refusal(
      `'${code}' could be ${found.standards.map((each) => each.code).join(' or ')}. Write the one that you mean.`,
    );
  throw new Refusal(
    `no standard in force has the code '${code}'. See which there are with 'throughline map', or leave --standards out and add them in the file.`,
  );
}
