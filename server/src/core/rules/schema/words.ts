/** The words that the messages about schemas are made of: what a place is called, what it should hold, what it holds. */
import { fieldsOf, listOf } from '../../kinds/fields.ts';
import { choicesOf, type Schema, typesOf } from '../../kinds/schema.ts';
import { type Pointer, pointerTokens } from '../../syntax/pointer.ts';

/** What a part of the data is called: "'minutes'", "Entry 2 of 'items'", "'prompt' in entry 2 of 'items'". */
export function nameOf(pointer: Pointer): string {
  const [last = '', before, listName] = pointerTokens(pointer).reverse();
  if (isIndex(last) && before !== undefined) return `Entry ${Number(last) + 1} of '${before}'`;
  return isIndex(before) && listName !== undefined
    ? `'${last}' in entry ${Number(before) + 1} of '${listName}'`
    : `'${last}'`;
}

export function isEntry(pointer: Pointer): boolean {
  return isIndex(pointerTokens(pointer).at(-1));
}

function isIndex(token: string | undefined): boolean {
  return token !== undefined && /^\d+$/.test(token);
}

export function expected(schema: Schema): string {
  switch (typesOf(schema)[0]) {
    case 'string':
      return schema['contentMediaType'] === 'text/markdown' ? 'a text' : 'a word or a line of text';
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, each entry on a line of its own after a hyphen';
    case 'object':
      return 'a group of keys, each on a line of its own and indented';
    default:
      return 'something else';
  }
}

/** A hyphen without its space is a part of the text: `-4.NF.A.1`, or several of them that are read as one. */
function listHint(value: string): string {
  const [first, ...others] = /^-[^\s-]/.test(value) ? value.split(/\s+(?=-[^\s-])/) : [];
  if (first === undefined) return ` Put it in a list: [${value}].`;
  return ` A space is missing after the hyphen: write '- ${first.slice(1)}' on a line of its own${others.length === 0 ? '' : ', and so with the others'}.`;
}

/** How to get from a value of the wrong type to one that fits; with a space before it, or empty. */
export function hint(schema: Schema, value: unknown): string {
  const types = typesOf(schema);
  if (types.includes('string') && typeof value === 'object') {
    return Array.isArray(value)
      ? ' Write one text instead of a list.'
      : ' A colon with a space after it makes a key; if it is part of the text, put the text in quotes.';
  }
  if (types.includes('array') && typeof value === 'string') return listHint(value);
  if (types.includes('boolean') && typeof value === 'string') {
    const meant = /^(?:yes|y|on|true)$/i.test(value)
      ? 'true'
      : /^(?:no|n|off|false)$/i.test(value)
        ? 'false'
        : undefined;
    if (meant !== undefined) return ` Write ${meant}, without quotes.`;
  }
  if ((types.includes('number') || types.includes('integer')) && typeof value === 'string') {
    const number = /^[^\d-]*(\d+(?:\.\d+)?)\D*$/.exec(value)?.[1];
    if (number !== undefined) return ` Write the number alone, without words or quotes: ${number}.`;
  }
  const keys = Object.keys(fieldsOf(schema['properties']));
  if (types.includes('object') && keys.length > 0) return ` The keys here are: ${keys.join(', ')}.`;
  const example = exampleOf(schema);
  return example === undefined ? '' : ` For example: ${example}.`;
}

export function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'number') return `the number ${value}`;
  const text = String(value);
  return text === '' ? 'empty' : `'${text.length > 40 ? `${text.slice(0, 40)}…` : text}'`;
}

/** What a schema says about its place, as sentences. */
export function describe(schema: Schema): string {
  const description = schema['description'];
  return typeof description === 'string' ? description : '';
}

const longestExample = 60;

/** The first example or choice of a schema, if it fits on a line. */
export function exampleOf(schema: Schema): string | undefined {
  const first = listOf(schema['examples'])[0] ?? choicesOf(schema)[0];
  if (first === undefined) return undefined;
  if (Array.isArray(first))
    return first.every((item) => typeof item !== 'object') ? fitting(`[${first.join(', ')}]`) : undefined;
  // As it is to be written: without quotes a colour such as '#7a1f3d' would be a comment.
  if (typeof first === 'string' && first.startsWith('#')) return fitting(`'${first}'`);
  return typeof first === 'object' ? undefined : fitting(String(first));
}

function fitting(example: string): string | undefined {
  return example.length > longestExample ? undefined : example;
}
