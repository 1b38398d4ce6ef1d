import path from 'node:path';
import type { ExportReport } from '../../core/report/standards/export-report.ts';
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode } from '../command.ts';
import { startProgress } from '../progress.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { curriculumOption, formatOption, requireCurriculum } from './which-curriculum.ts';

export const exportPackage: Command = {
  name: 'standards export',
  summary: 'Write the curriculum as a CASE package for other systems',
  usage: '[file] [--date date] [--drafts] [--curriculum folder] [--format text|json]',
  about: [
    'Writes the units, lessons and objectives of a curriculum, and its own lists of standards, as a CFPackage of CASE 1.1, with the standards that each of them addresses. Without a file it goes to standard output.',
    'Identifiers follow from the ids in the curriculum, so they are the same in every run, whatever files are called and wherever they are moved. What says the same as in the file that is replaced keeps the date of its last change, so that exporting again changes nothing.',
  ],
  most: 1,
  takes: 'one file',
  options: [
    { name: 'output', takes: 'file', help: 'The file to write; the same as naming it alone' },
    {
      name: 'date',
      takes: 'date',
      help: 'When what is new or different changed, such as 2026-08-01 or 2026-08-01T12:00:00Z. Without it: when a file of the curriculum was last saved',
    },
    { name: 'drafts', help: 'Write documents with the status draft too' },
    {
      name: 'namespace',
      takes: 'uuid',
      help: 'A UUID of yours, the same each time, so that identifiers are unlike those of other curricula with the same id',
    },
    {
      name: 'uri-base',
      takes: 'address',
      help: 'What goes before identifiers to make addresses, such as https://example.org/case/. Without it: urn:uuid:',
    },
    curriculumOption,
    formatOption,
  ],
  examples: [
    {
      line: 'throughline standards export curriculum.json',
      does: 'Write the curriculum that you are in',
    },
    {
      line: 'throughline standards export --curriculum samples/full > package.json',
      does: 'Write another one to standard output',
    },
    {
      line: 'throughline standards export curriculum.json --date 2026-08-01',
      does: 'Say when what is different was changed',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const file = fileOf(given);
    const options = writeOptions(given);
    const folder = requireCurriculum(given, terminal);
    const target = file === undefined ? undefined : path.resolve(terminal.folder, file);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('../load.ts');
    const { packageOfCurriculum } = await import('./package-of-curriculum.ts');
    const { packageText, writePackage } = await import('./write-package.ts');
    const curriculum = await loadCurriculum(folder, progress);
    const { written, left } = await packageOfCurriculum(curriculum, { ...options, replaces: target });
    const outcome = target === undefined ? 'written' : writePackage(target, folder, written);
    progress.end();
    const shown = target === undefined ? undefined : shownPath(target, terminal.folder);
    const report: ExportReport = { output: shown, outcome, written, left };
    if (target === undefined) terminal.write(packageText(written));
    // What goes to standard output is the package; what is said of it goes beside.
    const say = target === undefined ? terminal.note : terminal.write;
    if (given.value('format') === 'json') {
      const { exportJson } = await import('../../core/report/standards/export-json.ts');
      if (target !== undefined) say(exportJson(report));
    } else {
      const { exportText } = await import('../../core/report/standards/export-text.ts');
      say(exportText(report, terminal.columns));
    }
    return 0;
  },
};

function fileOf(given: Arguments): string | undefined {
  const [word] = given.words;
  const named = given.value('output');
  if (word === undefined || named === undefined || word === named) return word ?? named;
  throw new Refusal(
    `two files are named, ${word} and ${named}. Name one: throughline standards export ${word}`,
  );
}

interface WriteOptions {
  readonly date: string | undefined;
  readonly withDrafts: boolean;
  readonly namespace: string | undefined;
  readonly uriBase: string | undefined;
}

function writeOptions(given: Arguments): WriteOptions {
  return {
    date: dateOf(given.value('date')),
    withDrafts: given.has('drafts'),
    namespace: namespaceOf(given.value('namespace')),
    uriBase: uriBaseOf(given.value('uri-base')),
  };
}

/** As RFC 3339 writes it, in UTC: `2026-08-01T00:00:00Z` for a day. */
function dateOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.test(written);
  const time = isDate ? Date.parse(written) : Number.NaN;
  // Some engines take 30 February for 2 March.
  const day = written.slice(0, 10);
  const isDay = isDate && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  if (!Number.isNaN(time) && isDay) return written.length === 10 ? `${day}T00:00:00Z` : written;
  throw new Refusal(
    `--date cannot be '${written}'. It is a day or a time, for example: --date 2026-08-01 or --date 2026-08-01T12:00:00Z`,
  );
}

function namespaceOf(written: string | undefined): string | undefined {
  if (written === undefined || /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(written))
    return written;
  throw new Refusal(
    `--namespace cannot be '${written}'. It is a UUID, for example: --namespace 6ba7b810-9dad-11d1-80b4-00c04fd430c8`,
  );
}

function uriBaseOf(written: string | undefined): string | undefined {
  if (written === undefined || /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(written)) return written;
  throw new Refusal(
    `--uri-base cannot be '${written}'. It is the beginning of an address, for example: --uri-base https://example.org/case/`,
  );
}
