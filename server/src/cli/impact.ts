import path from 'node:path';
import { impactOf } from '../core/model/impact/impact.ts';
import {
  meantBy,
  type Subject,
  type SubjectKind,
  subjectAt,
  subjectKinds,
  subjectsOf,
} from '../core/model/impact/subjects.ts';
import type { Index } from '../core/model/index.ts';
import { impactJson } from '../core/report/impact-json.ts';
import { impactText } from '../core/report/impact-text.ts';
import { knownStandards } from '../core/report/standards/known-standards.ts';
import { listed } from '../core/text/count.ts';
import { Refusal } from '../host/refusal.ts';
import { statusOf } from '../host/status.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { noteFindings } from './note-findings.ts';
import { startProgress } from './progress.ts';
import { shownPath } from './shown-path.ts';
import { target, targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

export const impact: Command = {
  name: 'impact',
  summary: 'Show everything that depends on a standard, a document or a person',
  usage: '<code | id | file> [folder] [--kind kind] [--format text|json]',
  about: [
    'Shows what a standard, unit, lesson, assessment, session, feedback cycle, team, leader or term rests on, and what rests on it: what to look at before it is changed or taken out.',
    'For a standard: what comes before it and what it leads to, the lessons that teach it, the items that measure it, the sessions that look at the results and the lessons that these may change. For a lesson: what measures it, which sessions prepare, follow or change it, which lessons build on it.',
  ],
  most: 2,
  options: [
    {
      name: 'kind',
      takes: 'kind',
      choices: subjectKinds,
      help: `What is meant, where several things have the same id: ${listed(subjectKinds)}`,
    },
    {
      name: 'format',
      takes: 'form',
      choices: ['text', 'json'],
      help: 'text for people (the default), or json with all of it',
    },
  ],
  examples: [
    { line: 'throughline impact 4.NF.A.1', does: 'Show what depends on a standard' },
    {
      line: 'throughline impact folding-strips',
      does: 'Show what depends on the lesson, or whatever has this id',
    },
    { line: 'throughline impact units/area/area.unit.yaml', does: 'Show what depends on a file' },
    {
      line: 'throughline impact grade-4-team samples/full',
      does: 'Show what depends on a team of the curriculum in another folder',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const [word, where] = given.words;
    if (word === undefined)
      throw new Refusal(
        'say what you want to know about: a code, an id, or a file. For example: throughline impact 4.NF.A.1',
      );
    const file = where === undefined ? fileOf(word, terminal.folder) : undefined;
    const folder = file?.folder ?? targetFolder(where, terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    const index = curriculum.workspace.index();
    const { findings } = await curriculum.report([], progress);
    progress.end();
    // The choices of the option are the kinds.
    const kind = given.value('kind') as SubjectKind | undefined;
    const inFile = file === undefined ? undefined : subjectAt(file.path, index);
    const subjects = inFile === undefined ? subjectsOf(word, index, kind) : [inFile];
    requireNoFolder(word, subjects, folder, terminal);
    if (subjects.length === 0) throw nothingFound(word, index, kind);
    const impacts = subjects.map((subject) => impactOf(subject, index));
    if (given.value('format') === 'json') terminal.write(impactJson(word, impacts));
    else {
      const pathFor = (inner: string): string => shownPath(path.join(folder, inner), terminal.folder);
      terminal.write(
        impactText(impacts, { columns: terminal.columns, isColoured: terminal.isColoured, pathFor }),
      );
      noteSeveral(subjects, terminal);
    }
    noteFindings(findings, folder, terminal);
    return 0;
  },
};

/** A word that is a file where one is: the curriculum it belongs to, and its path there. */
function fileOf(
  word: string,
  started: string,
): { readonly folder: string; readonly path: string } | undefined {
  if (!/[./\\]/.test(word) || statusOf(path.resolve(started, word))?.isFile() !== true) return undefined;
  const { folder, files } = target([word], started);
  const [file] = files;
  return file === undefined ? undefined : { folder, path: file };
}

/** A folder is there for links that lead to it; what depends on it is asked of the files in it. */
function requireNoFolder(
  word: string,
  subjects: readonly Subject[],
  folder: string,
  terminal: Terminal,
): void {
  if (subjects.some(({ thing }) => thing.kind !== 'file')) return;
  const places = [path.resolve(terminal.folder, word), path.resolve(folder, word)];
  if (places.every((place) => statusOf(place)?.isDirectory() !== true)) return;
  throw new Refusal(
    `${word} is a folder, and this is about one thing at a time. Name a file in it, or the id of a unit, lesson or assessment.`,
  );
}

function nothingFound(word: string, index: Index, kind: SubjectKind | undefined): Refusal {
  const others = kind === undefined ? [] : subjectsOf(word, index).map(({ thing }) => thing.kind);
  if (others.length > 0)
    return new Refusal(
      `there is no ${kind} '${word}'; it is the id of a ${listed(others)}. Leave --kind out, or name that.`,
    );
  const [elsewhere] = knownStandards(index).find(word).standards;
  if (elsewhere !== undefined)
    return new Refusal(
      `${elsewhere.code} is a standard of ${elsewhere.catalogue}, which is not in force in this curriculum, so nothing here depends on it. To use its codes, write ${elsewhere.catalogue} under standards in curriculum.yaml.`,
    );
  const near = meantBy(word, index);
  const meant =
    near.length === 0
      ? "Look for it with 'throughline map', which lists what there is."
      : `Did you mean ${near.map((one) => `'${one}'`).join(' or ')}?`;
  return new Refusal(
    `nothing in this curriculum is called '${word}': no standard, id, term or file. ${meant}`,
  );
}

function noteSeveral(subjects: readonly Subject[], terminal: Terminal): void {
  const kinds = [...new Set(subjects.map(({ thing }) => thing.kind))];
  if (kinds.length > 1)
    terminal.note(`Several things have this id. To see one of them: --kind ${kinds.join(', or --kind ')}\n`);
}
