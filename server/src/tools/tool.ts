/**
 * What an assistant may ask of a curriculum, in an editor or over the Model Context Protocol: reading only, and
 * answered in the words and the order of the reports that people read.
 */
import type { Index } from '../core/model/index.ts';
import type { CheckReport } from '../core/report/report.ts';

export interface Tool {
  /** Small letters with `_` between the words, as assistants expect it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** For an assistant: what it gets, and when to ask. */
  readonly description: string;
  /** A JSON Schema of what is handed in. */
  readonly input: ToolInput;
  /** @throws a `Refusal` that says what to ask instead. */
  readonly answer: (input: Readonly<Record<string, unknown>>, curriculum: ToolCurriculum) => Promise<string>;
}

export interface ToolInput {
  readonly type: 'object';
  readonly properties: Readonly<
    Record<string, { readonly type: 'string' | 'integer'; readonly description: string }>
  >;
  readonly required?: readonly string[];
}

/** A curriculum as it is now. */
export interface ToolCurriculum {
  readonly index: () => Index;
  /** Everything found, or what was found in some files. */
  readonly report: (only: readonly string[]) => Promise<CheckReport>;
}

/** As wide as a report is in a wide terminal. */
export const look = { columns: 110, isColoured: false } as const;

/** An answer that is longer is of no use to whoever asked. */
const longest = 40_000;

/** @param more - what to ask for instead of all of it. */
export function bounded(text: string, more: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf('\n', longest);
  return `${text.slice(0, end === -1 ? longest : end)}\n\nThis is not all of it. ${more}\n`;
}

/** A text that was handed in, without the spaces around it; nothing for one that is empty or no text. */
export function textIn(input: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = input[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
