/** What a reader is told who points at something: a standard, an id, a key or a directive. */

import { fieldsOf, listOf, textOf } from '../kinds/fields.ts';
import { directiveSchemas, type Schema } from '../kinds/schema.ts';
import type { Range } from '../text/range.ts';
import { describeThing } from './describe-document.ts';
import { describeStandardHere, paragraphs } from './describe-standard.ts';
import { meaningsOf, standardsOf } from './meaning.ts';
import { type NameRange, nameAt } from './names-in.ts';
import { placeAt } from './place-at.ts';
import type { Subject } from './subject.ts';

export interface Hover extends Range {
  readonly markdown: string;
}

export function hover(subject: Subject, offset: number): Hover | undefined {
  const name = nameAt(subject, offset);
  const told = name === undefined ? undefined : describeName(subject, name);
  if (name !== undefined && told !== undefined) return { start: name.start, end: name.end, markdown: told };
  return keyHover(subject, offset) ?? directiveHover(subject, offset);
}

function describeName({ index }: Subject, name: NameRange): string | undefined {
  const standards = standardsOf(name, index);
  if (standards.length > 0)
    return standards.map((standard) => describeStandardHere(standard, index)).join('\n\n---\n\n');
  const told = meaningsOf(name, index).flatMap((meaning) => describeThing(meaning, index) ?? []);
  return told.length === 0 ? undefined : told.join('\n\n---\n\n');
}

function keyHover(subject: Subject, offset: number): Hover | undefined {
  const place = placeAt(subject, offset);
  if (place?.schema === undefined || place.part !== 'key') return undefined;
  const key = place.entry?.key ?? '';
  const markdown = describeSchema(key, place.schema);
  return { start: place.start, end: place.end, markdown };
}

function directiveHover({ document }: Subject, offset: number): Hover | undefined {
  const holds = (range: Range): boolean => range.start <= offset && offset <= range.end;
  const directive = document.body?.directives.findLast(holds);
  if (directive === undefined) return undefined;
  const schema = directiveSchemas()[directive.name];
  if (schema === undefined) return undefined;
  const attribute = directive.attributes.find(({ nameRange }) => holds(nameRange));
  if (attribute !== undefined) {
    const own = fieldsOf(schema['properties'])[attribute.name];
    return own === undefined
      ? undefined
      : { ...attribute.nameRange, markdown: describeSchema(attribute.name, fieldsOf(own)) };
  }
  return holds(directive.nameRange)
    ? { ...directive.nameRange, markdown: describeSchema(directive.name, schema) }
    : undefined;
}

/** A key or a directive: what it is for, what may stand there, and an example. */
export function describeSchema(name: string, schema: Schema): string {
  const choices = [...new Set(listOf(schema['enum']).map(String))];
  const [example] = listOf(schema['examples']);
  return paragraphs([
    `**${name}**`,
    textOf(schema['description']),
    choices.length === 0 ? undefined : `One of: ${choices.map((choice) => `\`${choice}\``).join(', ')}`,
    schema['default'] === undefined ? undefined : `If it is left out: \`${inline(schema['default'])}\``,
    example === undefined ? undefined : `For example: \`${inline(example)}\``,
  ]);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${inline(each)}`)
      .join(', ')} }`;
  return String(value).replace(/`/g, "'");
}
