/** Tables, for the reader of trees: those with a bar at both ends of each row. */
import type { AlignType, RootContent, TableCell, TableRow } from 'mdast';
import { inlineTree } from './markdown-tree-inline.ts';
import type { Line } from './markdown-tree-lines.ts';

export function tableTree(
  lines: readonly Line[],
  at: number,
): { readonly node: RootContent; readonly next: number } | undefined {
  const align = alignmentOf(lines[at + 1]?.text ?? '');
  if (align === undefined) return undefined;
  const head = rowOf(lines[at]?.text ?? '', align.length);
  if (head === undefined) return undefined;
  const rows: TableRow[] = [head];
  let next = at + 2;
  for (; next < lines.length && lines[next]?.text !== ''; next++) {
    const row = rowOf(lines[next]?.text ?? '', align.length);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return { node: { type: 'table', align: [...align], children: rows }, next };
}

function alignmentOf(text: string): readonly AlignType[] | undefined {
  if (!/^\|(?: *:?-+:? *\|)+ *$/.test(text)) return undefined;
  return text
    .replace(/ +$/, '')
    .slice(1, -1)
    .split('|')
    .map((cell) => {
      const written = cell.trim();
      const isLeft = written.startsWith(':');
      const isRight = written.endsWith(':');
      if (isLeft) return isRight ? 'center' : 'left';
      return isRight ? 'right' : null;
    });
}

function rowOf(text: string, columns: number): TableRow | undefined {
  const written = text.replace(/ +$/, '');
  if (!/^\|.*\|$/.test(written) || written.length < 2 || /\\[|\\]/.test(written)) return undefined;
  const cells = written.slice(1, -1).split('|');
  if (cells.length !== columns) return undefined;
  const children: TableCell[] = [];
  for (const cell of cells) {
    const content = inlineTree(cell.replace(/^ +/, ''));
    if (content === undefined) return undefined;
    children.push({ type: 'tableCell', children: [...content] });
  }
  return { type: 'tableRow', children };
}
