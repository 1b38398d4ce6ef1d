/** The change of meaning in Markdown, as a comment on a pull request may have it. */
import { type DiffReport, diffSummary, diffWarnings } from './diff-report.ts';
import type { DiffEntry } from './diff-sections.ts';
import { fitting } from './markdown-rows.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { inWords } from './report.ts';

/** In characters: a comment on GitHub may have 65,536. */
const mostCharacters = 60_000;

const signWords = { '+': 'new', '-': 'gone', '~': 'changed' } as const;

export function diffMarkdown(report: DiffReport): string {
  const lines = report.sections.flatMap(({ title, entries }) => [
    `### ${markdownText(title)}`,
    '',
    ...entries.flatMap((entry) => entryLines(entry, title === 'Standards')),
    '',
  ]);
  const warnings = diffWarnings(report).flatMap((warning) => [`> ${markdownText(warning)}`, '']);
  const head = [`## What changed in meaning`, '', markdownText(diffSummary(report)), '', ...warnings];
  const shown = fitting(
    lines,
    mostCharacters,
    (left) =>
      `\nThere ${left === 1 ? 'is' : 'are'} ${inWords(left, 'more line')}, which 'throughline diff' shows.`,
  );
  return `${[...head, ...shown].join('\n').trimEnd()}\n`;
}

function entryLines({ sign, name, about, sentences }: DiffEntry, isStandard: boolean): readonly string[] {
  const shown = isStandard ? markdownCode(name) : `**${markdownText(name)}**`;
  const beside = about === '' ? '' : isStandard ? ` ${markdownText(about)}` : ` (${markdownCode(about)})`;
  const word = sign === '~' ? '' : ` · ${signWords[sign]}`;
  return [`- ${shown}${beside}${word}`, ...sentences.map((sentence) => `  - ${markdownText(sentence)}`)];
}
