/** What an import did, for people at a terminal: what came in, what it changes, and what was untidy. */
import type { CaseWarning } from '../../standards/case/warnings.ts';
import { listed, listedUpTo } from '../../text/count.ts';
import { type Paint, paint } from '../colour.ts';
import { hanging } from '../hanging.ts';
import { inWords } from '../report.ts';
import { visible, wrapped } from '../width.ts';
import type { ImportReport } from './import-report.ts';
import { line, type ShowTextOptions } from './show-lines.ts';
import { countsByType, countsText } from './standard-counts.ts';

/** Programs get all of them. */
const mostWarnings = 12;
const mostCodes = 8;

export function importText(report: ImportReport, options: ShowTextOptions): string {
  const { columns, isColoured } = options;
  const colours = paint(isColoured);
  const blocks = [
    contentLines(report, columns, colours),
    outcomeLines(report, options).flatMap((text) => wrapped(text, columns)),
    changeLines(report, columns, colours),
    missedLines(report, options, colours),
    ...(report.outcome === 'unchanged' ? [] : warningBlocks(report, columns, colours)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function contentLines({ id, reading }: ImportReport, columns: number, colours: Paint): readonly string[] {
  const { document, catalogue } = reading;
  return [
    ...hanging(`${id}  `, catalogue.title, columns, colours.bold),
    ...line('holds', countsText(countsByType(catalogue.standards)), columns, colours),
    ...line('by', [document.creator, document.publisher].filter((name) => name).join(', '), columns, colours),
    ...line('version', document.version ?? '', columns, colours),
    ...line('status', statusText(document.adoptionStatus), columns, colours),
    ...line(
      'license',
      catalogue.license ?? 'the package names none; ask its publisher before you share it',
      columns,
      colours,
    ),
  ];
}

function statusText(status: string | undefined): string {
  return status?.toLowerCase() === 'deprecated'
    ? `${status}: its publisher no longer stands behind it, so look for the version that took its place`
    : (status ?? '');
}

function outcomeLines(
  { id, path, curriculumPath, isDryRun, outcome, naming }: ImportReport,
  { pathFor }: ShowTextOptions,
): readonly string[] {
  const [file, root] = [pathFor(path), pathFor(curriculumPath)];
  if (outcome === 'unchanged' && naming !== 'added')
    return [
      `Nothing changed: ${file} is this very package${naming === 'already' ? `, and ${root} names it` : ''}.`,
    ];
  const write = isDryRun ? 'Would write' : 'Wrote';
  const ofFile = {
    added: `${write} ${file}.`,
    replaced: `${isDryRun ? 'Would replace' : 'Replaced'} ${file}, which ${isDryRun ? 'has' : 'had'} another version of the same document.`,
    unchanged: `${file} is this very package, and stays.`,
  }[outcome];
  const ofRoot = {
    added: `${write} ${id} under standards in ${root}, so that it is in force.`,
    already: `${root} names ${id} already, so it is in force.`,
    'not-needed': `${root} names no catalogues, so all are in force, ${id} too.`,
  }[naming];
  return [ofFile, ofRoot, ...(isDryRun ? ['Nothing was written, since --dry-run asks for that.'] : [])];
}

function changeLines({ changes }: ImportReport, columns: number, { dim }: Paint): readonly string[] {
  if (changes === undefined) return [];
  const { gained, lost, changed } = changes;
  if (gained.length + lost.length + changed.length === 0)
    return wrapped('Its standards say the same as before; the file is different in other things.', columns);
  const row = (word: string, codes: readonly string[]): readonly string[] =>
    codes.length === 0
      ? []
      : hanging(
          `  ${word}`.padEnd(15),
          `${codes.length.toLocaleString('en-US')}: ${listedUpTo(codes, mostCodes)}`,
          columns,
          dim,
        );
  return [
    'Since the version before:',
    ...row(
      'gained',
      gained.map(({ code }) => code),
    ),
    ...row(
      'lost',
      lost.map(({ code }) => code),
    ),
    ...row(
      'changed',
      changed.map(({ standard, fields }) => `${standard.code} (${listed(fields.map(fieldWord))})`),
    ),
  ];
}

/** A field in a reader's words: `exactMatches` is "exact matches". */
function fieldWord(field: string): string {
  return field === 'uri' ? 'address' : field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function missedLines(
  { missed }: ImportReport,
  { columns, pathFor }: ShowTextOptions,
  colours: Paint,
): readonly string[] {
  if (missed.length === 0) return [];
  return [
    ...wrapped(
      `${inWords(missed.length, 'code')} that this curriculum uses ${missed.length === 1 ? 'is' : 'are'} no longer in it:`,
      columns,
    ).map(colours.yellow),
    ...missed
      .slice(0, mostCodes)
      .flatMap(({ code, paths }) =>
        hanging(`  ${visible(code)}  `, `in ${listedUpTo(paths.map(pathFor), 3)}`, columns, colours.bold),
      ),
    ...(missed.length > mostCodes ? [`  and ${inWords(missed.length - mostCodes, 'more code')}`] : []),
  ];
}

function warningBlocks(
  { reading }: ImportReport,
  columns: number,
  colours: Paint,
): readonly (readonly string[])[] {
  const isOutside = ({ topic }: CaseWarning): boolean => topic === 'elsewhere';
  const untidy = reading.warnings.filter((warning) => !isOutside(warning));
  const outside = reading.warnings.filter(isOutside);
  const are = untidy.length === 1 ? 'is' : 'are';
  return [
    warningLines(
      untidy,
      `${inWords(untidy.length, 'thing')} in the package ${are} untidy. The standards can be used; this is how they were read:`,
      columns,
      colours.yellow,
      colours,
    ),
    warningLines(
      outside,
      'The package leads to standards of other publishers too, which is no fault:',
      columns,
      (text) => text,
      colours,
    ),
  ];
}

function warningLines(
  warnings: readonly CaseWarning[],
  heading: string,
  columns: number,
  emphasis: (text: string) => string,
  colours: Paint,
): readonly string[] {
  if (warnings.length === 0) return [];
  const shown = warnings.slice(0, mostWarnings);
  return [
    ...wrapped(heading, columns).map(emphasis),
    ...shown.flatMap(({ field, message }) => [
      `  ${colours.dim(field === '' ? 'the package' : visible(field))}`,
      ...wrapped(message, columns - 4).map((text) => `    ${text}`),
    ]),
    ...(warnings.length > shown.length
      ? [`  and ${warnings.length - shown.length} more; --format json has all`]
      : []),
  ];
}
