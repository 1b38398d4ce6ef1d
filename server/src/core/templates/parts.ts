/** Pieces that several templates have. */
import { yamlText } from '../syntax/edit-scalar.ts';
import type { Answers } from './template.ts';

/** `id` and `title`, with the title as what is filled in first. */
export function head({ id, title }: Answers): string {
  const written = yamlText(title);
  const inner = written.startsWith("'") ? `'⟦${written.slice(1, -1)}⟧'` : `⟦${written}⟧`;
  return `id: ${yamlText(id)}\ntitle: ${inner}`;
}

export function codeList(codes: readonly string[]): string {
  return `[${codes.map(flowText).join(', ')}]`;
}

/** A text inside brackets: in quotes where a sign of its own would end it. */
export function flowText(text: string): string {
  const written = yamlText(text);
  return /[,[\]{}]/.test(written) && !/^['"]/.test(written) ? `'${written}'` : written;
}

/** `standards:` with the codes that are taught; a comment that says what to write where there is none yet. */
export function addressing({ standards, practices }: Pick<Answers, 'standards' | 'practices'>): string {
  const taught =
    standards.length === 0
      ? '  # The standards that are taught here, such as 4.NF.A.1: type a code, or words of it.\n  addressing: [⟦⟧]'
      : `  addressing:\n${items(standards)}`;
  return `standards:\n${taught}${practices.length === 0 ? '' : `\n  practices:\n${items(practices)}`}`;
}

function items(codes: readonly string[]): string {
  return codes.map((code) => `    - ${yamlText(code)}`).join('\n');
}

/** A line of its own for a key whose value is known, and nothing otherwise. */
export function line(key: string, value: string | number | undefined, indent = ''): string {
  if (value === undefined) return '';
  return `${indent}${key}: ${typeof value === 'number' ? value : yamlText(value)}\n`;
}
