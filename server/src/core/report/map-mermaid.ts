/** The map as a Mermaid flowchart, which many places that show Markdown draw. */
import { type ColumnNode, type Columns, isGap } from '../model/columns/columns.ts';

/** Mermaid draws no more connections than this unless it is told to. */
const mostEdges = 500;

export function mapMermaid(units: readonly Columns[]): string {
  const standards = new Map(units.flatMap((unit) => unit.standards.map((node) => [node.id, node] as const)));
  const names = new Map<string, string>();
  // Ids of ours may have signs in them that mean something there.
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `n${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  const edges = new Map(
    units.flatMap(({ threads }) => threads.map((thread) => [`${thread.from} ${thread.to}`, thread] as const)),
  );
  const gaps = units.flatMap(({ standards, lessons, assessments }) =>
    [...standards, ...lessons, ...assessments].filter(isGap).map(({ id }) => nameOf(id)),
  );
  return [
    ...(edges.size > mostEdges
      ? [
          `%% ${edges.size} connections, and most viewers draw ${mostEdges} at most. --unit, --standard or --gaps makes a smaller map.`,
        ]
      : []),
    'flowchart LR',
    ...[...standards.values()].map((node) => `  ${nameOf(node.id)}${nodeText(node)}`),
    ...units.flatMap((unit, at) => frame(unit, at, nameOf)),
    ...[...edges.values()].map(
      ({ from, to, role, isGap: isMissing }) =>
        `  ${nameOf(from)} ${isMissing || role === 'adjusts' ? '-.->' : '-->'} ${nameOf(to)}`,
    ),
    ...(gaps.length === 0
      ? []
      : [
          '  classDef gap stroke:#a5301c,color:#a5301c,stroke-dasharray:4 3',
          `  class ${[...new Set(gaps)].join(',')} gap`,
        ]),
    '',
  ].join('\n');
}

function frame(
  { unit, number, lessons, assessments, team }: Columns,
  at: number,
  nameOf: (id: string) => string,
): readonly string[] {
  const nodes = [...lessons, ...assessments, ...team];
  if (nodes.length === 0) return [];
  const name =
    unit === undefined ? 'In no unit' : number === undefined ? unit.title : `Unit ${number}: ${unit.title}`;
  return [
    `  subgraph u${at + 1}["${plain(name)}"]`,
    ...nodes.map((node) => `    ${nameOf(node.id)}${nodeText(node)}`),
    '  end',
  ];
}

function nodeText({ type, title, row }: ColumnNode): string {
  switch (type) {
    case 'standard':
      return `(["${plain(title)}"])`;
    case 'lesson':
      return `["${plain(`${row} ${title}`)}"]`;
    case 'assessment':
      return `[/"${plain(title)}"/]`;
    default:
      return `{{"${plain(title)}"}}`;
  }
}

/** Everything that could mean something in a quoted label is written by its number. */
function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.replace(/["#<>&`\\;]/g, (sign) => `#${sign.codePointAt(0)};`);
}
