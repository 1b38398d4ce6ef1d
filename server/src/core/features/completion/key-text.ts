/** The text of a new key with the beginning of its value, set in as its place asks, for a snippet or as plain text. */
import { fieldsOf, textsOf } from '../../kinds/fields.ts';
import { choicesOf, type Schema, typesOf } from '../../kinds/schema.ts';
import type { Layout } from './yaml-outline.ts';

export interface Setting {
  readonly layout: Layout;
  readonly isFlow: boolean;
  /** Whether the client knows tab stops. */
  readonly snippets: boolean;
  /** An id that suits the file. */
  readonly ownId: string;
}

/** A schema leads at most so far into what is below a key. */
const deepest = 4;

/** Writes snippets: counts their tab stops and escapes what would be read as one. */
export class SnippetWriter {
  readonly #snippets: boolean;
  #stops = 0;

  constructor(snippets: boolean) {
    this.#snippets = snippets;
  }

  literal(text: string): string {
    return this.#snippets ? text.replace(/[\\$}]/g, '\\$&') : text;
  }

  stop(text = ''): string {
    if (!this.#snippets) return '';
    this.#stops++;
    return text === '' ? `$${this.#stops}` : `\${${this.#stops}:${this.literal(text)}}`;
  }

  choice(choices: readonly string[]): string {
    if (!this.#snippets) return '';
    this.#stops++;
    return `\${${this.#stops}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
  }
}

/** Some keys of one map, the first where the place is, the others below it or after a comma. */
export function keysText(
  keys: readonly string[],
  schema: Schema,
  column: number,
  setting: Setting,
  writer: SnippetWriter,
  depth = 0,
): string {
  const properties = fieldsOf(schema['properties']);
  const between = setting.isFlow ? ', ' : newLine(column);
  const texts = keys.map((key) => {
    const own = fieldsOf(properties[key]);
    return `${writer.literal(key)}:${valueText(own, column, setting, writer, depth)}`;
  });
  return withoutTrailingSpaces(texts.join(between));
}

/** From after the colon on. */
function valueText(
  schema: Schema,
  column: number,
  setting: Setting,
  writer: SnippetWriter,
  depth: number,
): string {
  const types = typesOf(schema);
  if (depth < deepest && types.includes('array')) return listText(schema, column, setting, writer, depth);
  if (depth < deepest && types.includes('object')) return mapText(schema, column, setting, writer, depth);
  return ` ${scalarText(schema, setting, writer)}`;
}

function listText(
  schema: Schema,
  column: number,
  setting: Setting,
  writer: SnippetWriter,
  depth: number,
): string {
  const items = fieldsOf(schema['items']);
  const required = typesOf(items).includes('object') ? textsOf(items['required']) : [];
  const dashes = column + setting.layout.dash;
  const item =
    required.length === 0
      ? scalarText(items, setting, writer)
      : keysText(required, items, dashes + 2, setting, writer, depth + 1);
  if (!setting.isFlow) return `${newLine(dashes)}- ${item}`;
  return required.length === 0 ? ` [${item}]` : ` [{ ${item} ${writer.literal('}')}]`;
}

function mapText(
  schema: Schema,
  column: number,
  setting: Setting,
  writer: SnippetWriter,
  depth: number,
): string {
  const required = textsOf(schema['required']);
  const below = column + setting.layout.step;
  const keys =
    required.length === 0 ? writer.stop() : keysText(required, schema, below, setting, writer, depth + 1);
  return setting.isFlow ? ` { ${keys} ${writer.literal('}')}` : `${newLine(below)}${keys}`;
}

/** What to type over: a choice, or the usual value. A figure from an example might stay, and be taken for true. */
function scalarText(schema: Schema, { ownId }: Setting, writer: SnippetWriter): string {
  const choices = choicesOf(schema);
  if (choices.length > 1) return writer.choice(choices);
  if (typesOf(schema).includes('boolean'))
    return writer.choice(schema['default'] === true ? ['false', 'true'] : ['true', 'false']);
  const name = fieldsOf(schema['x-name']);
  if (
    typeof name['defines'] === 'string' &&
    !['standard', 'term', 'team', 'leader'].includes(name['defines'])
  )
    return writer.stop(ownId);
  const usual = schema['default'];
  return writer.stop(typeof usual === 'number' ? String(usual) : '');
}

function newLine(column: number): string {
  return `\n${' '.repeat(column)}`;
}

function withoutTrailingSpaces(text: string): string {
  return text.replace(/ +(?=\n *\S)/g, '');
}
