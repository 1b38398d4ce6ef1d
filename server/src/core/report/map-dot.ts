/** The map for Graphviz: units as frames, standards beside them, threads as arrows. */
import { type ColumnNode, type Columns, isGap } from '../model/columns/columns.ts';
import { standardInWords } from '../standards/plain-line.ts';
import { coverageWords } from './coverage-words.ts';

const shapes = {
  standard: 'box, style="rounded"',
  lesson: 'box',
  assessment: 'note',
  protocol: 'component',
  feedback: 'cds',
} as const;

export function mapDot(title: string, units: readonly Columns[]): string {
  const standards = new Map(units.flatMap((unit) => unit.standards.map((node) => [node.id, node] as const)));
  const edges = new Map(
    units.flatMap(({ threads }) => threads.map((thread) => [`${thread.from} ${thread.to}`, thread] as const)),
  );
  return [
    `digraph ${quoted(title)} {`,
    '  rankdir=LR;',
    '  node [fontname="Helvetica"];',
    ...[...standards.values()].map((node) => `  ${nodeLine(node)}`),
    ...units.flatMap(frame),
    ...[...edges.values()].map(({ from, to, role, isGap: isMissing }) => {
      const look = isMissing
        ? ', color="#a5301c", style=dashed'
        : role === 'adjusts'
          ? ', style=dashed, constraint=false'
          : '';
      return `  ${quoted(from)} -> ${quoted(to)} [tooltip=${quoted(role)}${look}];`;
    }),
    '}',
    '',
  ].join('\n');
}

function frame({ id, unit, number, lessons, assessments, team }: Columns): readonly string[] {
  const nodes = [...lessons, ...assessments, ...team];
  if (nodes.length === 0) return [];
  const name =
    unit === undefined ? 'In no unit' : number === undefined ? unit.title : `Unit ${number}: ${unit.title}`;
  return [
    `  subgraph ${quoted(`cluster ${id}`)} {`,
    `    label=${quoted(name)};`,
    ...nodes.map((node) => `    ${nodeLine(node)}`),
    '  }',
  ];
}

function nodeLine(node: ColumnNode): string {
  const label = node.type === 'lesson' ? `${node.row}. ${node.title}` : node.title;
  const colour = isGap(node) ? ', color="#a5301c", fontcolor="#a5301c"' : '';
  const state = node.state === undefined ? [] : [coverageWords[node.state]];
  const tip = node.standard === undefined ? [] : [standardInWords(node.standard), ...state];
  const tooltip = tip.length === 0 ? '' : `, tooltip=${quoted(tip.join(', '))}`;
  return `${quoted(node.id)} [label=${quoted(label)}, shape=${shapes[node.type]}${colour}${tooltip}];`;
}

/** In a quoted text of Graphviz only quotes and backslashes have a meaning. */
function quoted(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return `"${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
