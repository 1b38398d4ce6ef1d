import { type Columns, mapColumns } from '../core/model/columns/columns.ts';
import { type MapPart, narrowedColumns, narrowedMap } from '../core/model/columns/narrowed.ts';
import { lineOf } from '../core/model/coverage.ts';
import type { Index } from '../core/model/index.ts';
import { type CurriculumMap, curriculumMap } from '../core/model/map.ts';
import { outline } from '../core/model/outline.ts';
import { mapCsv } from '../core/report/map-csv.ts';
import { mapDot } from '../core/report/map-dot.ts';
import { mapJson } from '../core/report/map-json.ts';
import { mapMermaid } from '../core/report/map-mermaid.ts';
import { mapText } from '../core/report/map-text.ts';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { noteFindings } from './note-findings.ts';
import { startProgress } from './progress.ts';
import { targetFolder } from './target.ts';
import type { Terminal } from './terminal.ts';

const formats = ['text', 'json', 'csv', 'svg', 'html', 'dot', 'mermaid'] as const;

export const map: Command = {
  name: 'map',
  summary: 'Show each standard with where it is taught and assessed',
  usage: `[folder] [--format ${formats.join('|')}] [--unit id] [--standard code] [--gaps]`,
  about: [
    'Follows the thread of each unit: the standards it promises, the lessons that teach them, the assessments that measure them, and the team sessions and feedback around them. Below stand the gaps.',
  ],
  most: 1,
  options: [
    {
      name: 'format',
      takes: 'form',
      choices: formats,
      help: 'text for people (the default); svg, a drawing; html, the drawing as a page of its own that can be searched and followed; json with all nodes and edges; csv with one row for each connection, for a spreadsheet; dot for Graphviz; mermaid for Markdown',
    },
    { name: 'unit', takes: 'id', help: 'only this unit' },
    { name: 'standard', takes: 'code', help: 'only the thread of this standard, in any form of its code' },
    { name: 'gaps', help: 'only what is missing' },
  ],
  examples: [
    { line: 'throughline map', does: 'Show the map of the curriculum that you are in' },
    { line: 'throughline map --gaps', does: 'Show only what is missing from it' },
    {
      line: 'throughline map samples/full --format html > map.html',
      does: 'Write a page to open or to send',
    },
    { line: 'throughline map samples/full --format csv > map.csv', does: 'Write it for a spreadsheet' },
    {
      line: 'throughline map samples/full --standard 4.NF.A.1 --format mermaid',
      does: 'Draw the thread of one standard in a Markdown file',
    },
  ],
  async run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
    const folder = targetFolder(given.words[0], terminal.folder);
    const progress = startProgress(terminal);
    const { loadCurriculum } = await import('./load.ts');
    const curriculum = await loadCurriculum(folder, progress);
    const { findings } = await curriculum.report([], progress);
    progress.end();
    const index = curriculum.workspace.index();
    const part = partOf(given, index);
    terminal.write(await mapAs(given.value('format'), index, part, terminal));
    noteFindings(findings, folder, terminal);
    return 0;
  },
};

function partOf(given: Arguments, index: Index): MapPart | undefined {
  const unit = given.value('unit');
  const code = given.value('standard');
  const gapsOnly = given.has('gaps');
  if (unit === undefined && code === undefined && !gapsOnly) return undefined;
  if (unit !== undefined && index.document('unit', unit) === undefined)
    throw new Refusal(noUnit(unit, index));
  return { unit, codes: code === undefined ? undefined : codesOf(code, index), gapsOnly };
}

function codesOf(code: string, index: Index): ReadonlySet<string> {
  if (index.standards.find(code).standards.length > 0) return lineOf(index.standards, code);
  throw new Refusal(
    `no standard in force has the code '${code}'. 'throughline standards search ${code}' finds what may be meant.`,
  );
}

function noUnit(written: string, index: Index): string {
  const ids = outline(index).units.flatMap(({ facts }) => facts.id ?? []);
  const [near] = closest(written, ids);
  const help =
    near === undefined ? `The units are: ${ids.slice(0, 20).join(', ')}.` : `Did you mean '${near}'?`;
  return `there is no unit with the id '${written}' in this curriculum. ${help}`;
}

async function mapAs(
  format: string | undefined,
  index: Index,
  part: MapPart | undefined,
  terminal: Terminal,
): Promise<string> {
  const columns = (): readonly Columns[] => narrowedColumns(mapColumns(index), part ?? {});
  const shown = (): CurriculumMap =>
    part === undefined ? curriculumMap(index) : narrowedMap(curriculumMap(index), columns());
  switch (format) {
    case 'json':
      return mapJson(index, shown());
    case 'csv':
      return mapCsv(index, shown());
    case 'dot':
      return mapDot(outline(index).curriculum?.title ?? '', columns());
    case 'mermaid':
      return mapMermaid(columns());
    case 'svg':
    case 'html': {
      const { mapDocument, mapSvg } = await import('../core/publish/map/alone.ts');
      return format === 'svg' ? mapSvg(index, columns()) : mapDocument(index, columns());
    }
    default:
      return mapText(index, terminal, part === undefined ? undefined : { ...part, shown: columns() });
  }
}
