/**
 * The tolerant reader of YAML, on the `yaml` package: it recovers from errors, reports all of them, and
 * resolves aliases and merge keys. It is the authority; the fast reader must agree with it or give way.
 */
import { type Node, parseDocument } from 'yaml';
import type { Range } from '../text/range.ts';
import type { DataNode } from './data.ts';
import type { SyntaxProblem } from './document.ts';
import { DataBuilder } from './yaml-builder.ts';
import { nestingProblem } from './yaml-nesting.ts';
import { firstOfLine, problemsOf } from './yaml-problems.ts';

export interface DataReading {
  readonly data: DataNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads `text` from `range`; every range that comes out is an offset in the whole text. */
export function readYamlTolerantly(text: string, range: Range): DataReading {
  const source = text.slice(range.start, range.end);
  const problems: SyntaxProblem[] = [];
  const tooDeep = nestingProblem(source);
  if (tooDeep !== undefined) return { data: undefined, problems: [shifted(tooDeep, range.start)] };
  let contents: Node | null;
  try {
    const parsed = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      uniqueKeys: false,
      merge: false,
      strict: true,
      logLevel: 'error',
    });
    problems.push(...problemsOf([...parsed.errors, ...parsed.warnings], source));
    contents = parsed.contents as Node | null;
  } catch {
    // The package throws on a few inputs that it should report, such as extreme nesting.
    return {
      data: undefined,
      problems: [
        {
          start: range.start,
          end: range.start,
          message: 'This file cannot be read as YAML. Check its brackets, quotes and indentation.',
        },
      ],
    };
  }
  const builder = new DataBuilder(source, problems);
  const data = contents === null ? undefined : builder.build(contents, 0);
  return {
    data: data === undefined ? undefined : range.start === 0 ? data : shiftNode(data, range.start),
    problems: firstOfLine(problems, source).map((problem) => shifted(problem, range.start)),
  };
}

function shifted<R extends Range>(range: R, by: number): R {
  return { ...range, start: range.start + by, end: range.end + by };
}

function shiftNode(node: DataNode, by: number): DataNode {
  const start = node.start + by;
  const end = node.end + by;
  switch (node.type) {
    case 'scalar':
      return { ...node, start, end };
    case 'list':
      return { ...node, start, end, items: node.items.map((item) => shiftNode(item, by)) };
    case 'map':
      return {
        ...node,
        start,
        end,
        entries: node.entries.map((entry) => ({
          key: entry.key,
          keyRange: shifted(entry.keyRange, by),
          value: shiftNode(entry.value, by),
        })),
      };
  }
}
