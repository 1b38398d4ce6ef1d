/** Markdown as a terminal shows it: what the explanations of the checks are written with, and no more. */
import type { List, Nodes, Parents, Root, RootContent, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from '../syntax/markdown-processor.ts';
import { type Paint, paint } from './colour.ts';
import { columnsOf, visible, wrapped } from './width.ts';

export interface MarkdownLook {
  /** The columns of the terminal. */
  readonly columns: number;
  readonly isColoured: boolean;
}

/** One part of a text below the other: headings, paragraphs and so on, each a list of lines. */
export function markdownBlocks(markdown: string, look: MarkdownLook): readonly (readonly string[])[] {
  const colours = paint(look.isColoured);
  const root: Root = parseMarkdown(markdown);
  return root.children.map((node) => block(node, look.columns, look.isColoured, colours));
}

/** Lines of code, each as it is. */
export function codeLines(text: string): readonly string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `    ${visible(line)}`.trimEnd());
}

function block(node: RootContent, columns: number, isColoured: boolean, colours: Paint): readonly string[] {
  switch (node.type) {
    case 'heading':
      return [colours.bold(visible(plainText(node)))];
    case 'code':
      return codeLines(node.value).map(colours.dim);
    case 'list':
      return list(node, columns, isColoured, colours);
    case 'table':
      return table(node, columns, colours);
    default:
      return wrappedWords(wordsOf(node, plain(isColoured)), columns, colours);
  }
}

function list(node: List, columns: number, isColoured: boolean, colours: Paint): readonly string[] {
  return node.children.flatMap((item, at) => {
    const mark = node.ordered === true ? `${(node.start ?? 1) + at}. ` : '- ';
    const lines = item.children.flatMap((child) => block(child, columns - mark.length, isColoured, colours));
    return lines.map((line, row) => (row === 0 ? mark : ' '.repeat(mark.length)) + line);
  });
}

/** Side by side where there is room for it, or else row by row. */
function table({ children }: Table, columns: number, colours: Paint): readonly string[] {
  const rows = children.map((row) => row.children.map((cell) => visible(plainText(cell))));
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const isWide = widths.reduce((sum, width) => sum + width + 2, 0) > columns;
  if (isWide)
    return body.flatMap((row) =>
      row.flatMap((cell, at) =>
        wrapped(`${head[at] ?? ''}: ${cell}`, columns - 2).map(
          (line, part) => `${at + part === 0 ? '- ' : '  '}${line}`,
        ),
      ),
    );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columnsOf(cell) + 2))
      .join('')
      .trimEnd();
  return [colours.bold(line(head)), ...body.map(line)];
}

interface Word {
  readonly text: string;
  readonly look: 'plain' | 'bold' | 'code';
  /** Whether a space stands before it. */
  readonly isApart: boolean;
}

interface Style {
  readonly look: Word['look'];
  readonly isColoured: boolean;
}

function plain(isColoured: boolean): Style {
  return { look: 'plain', isColoured };
}

/** Without colours, code keeps its marks, so that it is not taken for words of the sentence. */
function wordsOf(node: Nodes, style: Style): readonly Word[] {
  if (node.type === 'text') return split(node.value, style.look);
  if (node.type === 'inlineCode')
    return split(
      style.isColoured ? node.value : `\`${node.value}\``,
      style.look === 'bold' ? 'bold' : 'code',
    );
  const inner = node.type === 'strong' ? { ...style, look: 'bold' as const } : style;
  return 'children' in node ? (node as Parents).children.flatMap((child) => wordsOf(child, inner)) : [];
}

function split(text: string, look: Word['look']): readonly Word[] {
  return [...visible(text.replace(/\s+/g, ' ')).matchAll(/( ?)([^ ]+)|( )$/g)].map(
    ([, space = '', word = '', end]) => ({
      text: word,
      look,
      isApart: space !== '' || end !== undefined,
    }),
  );
}

function wrappedWords(words: readonly Word[], columns: number, colours: Paint): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const unit of units(words)) {
    const width = unit.reduce((sum, { text }) => sum + columnsOf(text), 0);
    if (width === 0) continue;
    const painted = unit.map((word) => paintedWord(word, colours)).join('');
    if (filled > 0 && filled + 1 + width > columns) {
      lines.push(line);
      line = '';
      filled = 0;
    }
    line += filled === 0 ? painted : ` ${painted}`;
    filled += filled === 0 ? width : width + 1;
  }
  return [...lines, line];
}

/** What stands together without a space is never broken: a word in bold and the comma after it. */
function units(words: readonly Word[]): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    if (last === undefined || word.isApart) found.push([word]);
    else last.push(word);
  }
  return found;
}

function paintedWord({ text, look }: Word, colours: Paint): string {
  return look === 'plain' ? text : look === 'bold' ? colours.bold(text) : colours.blue(text);
}
