/** `--format`: which reports are written, and where to. One may go to the terminal, any number to files. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOfPath } from '../../core/kinds/all.ts';
import type { Index } from '../../core/model/index.ts';
import { reportFormats } from '../../core/report/all.ts';
import type { ReportFormat, Surroundings } from '../../core/report/format.ts';
import { text } from '../../core/report/text.ts';
import { Refusal } from '../../host/refusal.ts';
import { repositoryFolder } from '../../host/repository-folder.ts';
import { statusOf } from '../../host/status.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { isFailing, type Limits } from './verdict.ts';

export interface Output {
  readonly format: ReportFormat;
  /** Absolute; `undefined` for the terminal. */
  readonly file: string | undefined;
}

export const formatOption: Option = {
  name: 'format',
  takes: 'form',
  choices: reportFormats.map(({ id }) => id),
  mayNameFile: true,
  isRepeatable: true,
  help: `${reportFormats.map(({ id, help }, at) => `${id} ${help}${at === 0 ? ' (the default)' : ''}`).join(', ')}. With =file it is written to that file, and may be given several times. Lines and columns count from 1; a column is a UTF-16 unit, as in most editors`,
};

/** @throws {Refusal} where a file cannot be meant. */
export function askedOutputs(given: Arguments, { folder }: Pick<Terminal, 'folder'>): readonly Output[] {
  const outputs = given.values('format').map((written) => {
    const [, id = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(written) ?? [];
    // Only formats that there are come through the reading of the options.
    const format = reportFormats.find((known) => known.id === id) ?? text;
    return { format, file: file === undefined ? undefined : requireWritable(file, format, folder) };
  });
  requireApart(outputs, folder);
  return outputs.length === 0 ? [{ format: text, file: undefined }] : outputs;
}

function requireApart(outputs: readonly Output[], folder: string): void {
  const [first, second, ...more] = outputs.filter(({ file }) => file === undefined);
  if (first !== undefined && second !== undefined) {
    const ids = [first, second, ...more].map(({ format }) => format.id);
    throw new Refusal(
      `one format can be shown at a time, and ${ids.length} were asked for: ${ids.join(', ')}. Write the others to files, for example: --format ${second.format.id}=${second.format.file}`,
    );
  }
  const twice = outputs.find(
    ({ file }, at) => file !== undefined && outputs.findIndex((other) => other.file === file) < at,
  );
  if (twice?.file !== undefined)
    throw new Refusal(
      `two formats cannot be written to the same file, ${shownPath(twice.file, folder)}. Give each a file of its own.`,
    );
}

/** The absolute path of a file that may be written. */
function requireWritable(written: string, format: ReportFormat, folder: string): string {
  if (written === '')
    throw new Refusal(
      `--format ${format.id}= names no file. Write it after the sign: --format ${format.id}=${format.file}`,
    );
  const absolute = path.resolve(folder, written);
  if (kindOfPath(absolute.replaceAll(path.sep, '/')) !== undefined)
    throw new Refusal(
      `${written} is the name of a document of a curriculum, and a report is not written over one. Choose another name, such as ${format.file}.`,
    );
  if (statusOf(absolute)?.isDirectory() === true)
    throw new Refusal(
      `${written} is a folder, and a report is a file. Name a file in it, such as ${path.join(written, format.file)}.`,
    );
  return absolute;
}

/** Writes to a file, or to the terminal. */
export function writeOutput({ file }: Output, contents: string, terminal: Terminal): void {
  if (file === undefined) terminal.write(contents);
  else writeWhole(file, contents);
}

/** A file is as wide as any, and has no colours. */
const fileColumns = 110;

export function surroundingsOf(
  { file }: Output,
  folder: string,
  index: Index,
  limits: Limits,
  terminal: Terminal,
): Surroundings {
  const repository = repositoryFolder(folder) ?? terminal.folder;
  return {
    columns: file === undefined ? terminal.columns : fileColumns,
    isColoured: file === undefined && terminal.isColoured,
    pathFor: (inner) => shownPath(path.join(folder, inner), terminal.folder),
    repositoryPath: (inner) => shownPath(path.join(folder, inner), repository),
    repositoryUri: pathToFileURL(`${repository}${path.sep}`).href,
    isFailing: (finding) => isFailing(finding, limits),
    index,
  };
}
