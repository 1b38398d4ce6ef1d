/**
 * The map for spreadsheets: one row for each connection, in the form of RFC 4180 (commas, quotes where they are
 * needed, lines that end in CR LF, names of the columns in the first row).
 */
import type { Index } from '../model/index.ts';
import { type CurriculumMap, curriculumMap, type MapNode } from '../model/map.ts';

const columnNames = [
  'from type',
  'from id',
  'from title',
  'role',
  'to type',
  'to id',
  'to title',
  'coverage',
  'file',
] as const;

export function mapCsv(index: Index, map: CurriculumMap = curriculumMap(index)): string {
  const { nodes, edges } = map;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = edges.flatMap(({ from, to, role }) => {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (source === undefined || target === undefined) return [];
    return [[...nodeCells(source), role, ...nodeCells(target), target.coverage ?? '', source.path ?? '']];
  });
  return csv([[...columnNames], ...rows]);
}

/** Type, id without its type, and the words a reader knows it by. */
function nodeCells(node: MapNode): readonly string[] {
  return [node.type, node.id.slice(node.type.length + 1), node.label ?? node.title];
}

export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and runs it, whoever wrote the
 * title. An apostrophe before it makes it text.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

function csvCell(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
