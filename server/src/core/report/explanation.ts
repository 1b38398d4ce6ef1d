/**
 * The explanation of a check for a terminal, from its README: what it finds, why that matters, what to do, and
 * examples with what is found in them.
 */
import { explanations } from '#generated/explanations.js';
import { type Paint, paint } from './colour.ts';
import { codeLines, type MarkdownLook, markdownBlocks } from './terminal-markdown.ts';
import { wrapped } from './width.ts';

export interface ExplanationOptions extends MarkdownLook {
  /** How many examples are shown; the rest are only counted. */
  readonly examples: number;
  /** How serious it is here, in a sentence. */
  readonly severity: string;
}

/** The whole text, with a line end after each line; `undefined` where there is no such check. */
export function explanationText(rule: string, options: ExplanationOptions): string | undefined {
  const readme = Object.hasOwn(explanations, rule) ? explanations[rule] : undefined;
  if (readme === undefined) return undefined;
  const colours = paint(options.isColoured);
  const [text = '', ...examples] = readme.split(/^### /m);
  // Where the examples begin, or nothing where there are none.
  const about = text.replace(/^## Examples\s*$/m, '').replace(/^Default: .*$/m, options.severity);
  const shown = examples.slice(0, options.examples);
  const left = examples.length - shown.length;
  const blocks = [
    ...markdownBlocks(about, options),
    ...(shown.length === 0 ? [] : [[colours.bold(shown.length === 1 ? 'Example' : 'Examples')]]),
    ...shown.flatMap((example) => exampleBlocks(example, options, colours)),
    ...(left === 0
      ? []
      : [wrapped(`${left} more: throughline explain ${rule} --examples`, options.columns).map(colours.dim)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const fence = /^(`{3,})(\w+)[ ]?([^\n`]*)\n([\s\S]*?)^\1$/gm;

function exampleBlocks(
  example: string,
  options: MarkdownLook,
  colours: Paint,
): readonly (readonly string[])[] {
  const end = example.indexOf('\n');
  const title = example.slice(0, end === -1 ? example.length : end);
  const blocks: (readonly string[])[] = [wrapped(title, options.columns).map(colours.bold)];
  let at = title.length;
  for (const match of example.matchAll(fence)) {
    const [whole, , language = '', name = '', text = ''] = match;
    blocks.push(
      ...prose(example.slice(at, match.index), options),
      fenceLines(language, name, text, options, colours),
    );
    at = match.index + whole.length;
  }
  blocks.push(...prose(example.slice(at), options));
  return blocks;
}

function prose(text: string, options: MarkdownLook): readonly (readonly string[])[] {
  return text.trim() === '' ? [] : markdownBlocks(text, options);
}

function fenceLines(
  language: string,
  name: string,
  text: string,
  { columns }: MarkdownLook,
  colours: Paint,
): readonly string[] {
  const lines = text.trim().split('\n');
  const indented = (line: string): readonly string[] => wrapped(line, columns - 2).map((part) => `  ${part}`);
  switch (language) {
    case 'findings':
      return [colours.bold('This is found:'), ...lines.flatMap(indented)];
    case 'fixes':
      return [colours.bold('And mended with:'), ...lines.flatMap(indented).map(colours.green)];
    case 'choices':
      return [colours.bold('And may be mended with one of:'), ...lines.flatMap(indented).map(colours.green)];
    case 'file':
      return [`${colours.bold(name.trim())} (another file)`];
    default:
      return [colours.bold(name.trim()), ...codeLines(text).map(colours.dim)];
  }
}
