/** From an error of the validator to a report: what stands there, and what the schema says of that place. */
import type { SchemaError } from '#generated/validators.js';
import { fieldsOf } from '../../kinds/fields.ts';
import { type Schema, schemaAt } from '../../kinds/schema.ts';
import { nodeAt } from '../../syntax/data.ts';
import type { Document } from '../../syntax/document.ts';
import { type Pointer, parentPointer, pointerTokens } from '../../syntax/pointer.ts';
import type { Report } from '../rule.ts';
import { messageFor } from './messages.ts';

/** What a schema is about: the data of a document, or the attributes of a block. */
export interface Whole {
  readonly path: string;
  readonly root: Schema;
  readonly value: unknown;
  /** What it is called: 'lesson', or the name of a block. */
  readonly whole: string;
  readonly isBlock: boolean;
  /** What the values stand in, if their pointers lead there. */
  readonly document: Document | undefined;
}

export function reportOf(
  error: SchemaError,
  { path, root, value, whole, isBlock, document }: Whole,
): Report | undefined {
  // The branches of a condition report what is wrong; the condition itself adds nothing.
  if (error.keyword === 'if') return undefined;
  const pointer = error.instancePath;
  const found = valueAt(value, pointer);
  const at = schemaAt(root, pointer, value);
  if (error.keyword === 'type' && typeof found === 'number' && isCode(at)) return undefined;
  const written = document === undefined ? undefined : writtenAt(document, pointer);
  const required = schemaAt(root, parentPointer(pointer), value)?.['required'];
  const isRequired = Array.isArray(required) && required.includes(pointerTokens(pointer).at(-1));
  return messageFor({
    error,
    path,
    pointer,
    value: found,
    written,
    isRequired,
    schema: at ?? {},
    whole,
    isBlock,
  });
}

/** The text of a plain value; `undefined` for an alias, which says something else. */
function writtenAt(document: Document, pointer: Pointer): string | undefined {
  const node = document.data === undefined ? undefined : nodeAt(document.data, pointer).node;
  const written = node?.type === 'scalar' ? document.text.slice(node.start, node.end) : '';
  return written === '' || written.startsWith('*') ? undefined : written;
}

function isCode(at: Schema | undefined): boolean {
  const name = fieldsOf(at?.['x-name']);
  const spaces = name['refers-to'];
  return name['defines'] === 'standard' || (Array.isArray(spaces) && spaces.includes('standard'));
}

export function valueAt(value: unknown, pointer: Pointer): unknown {
  let at = value;
  for (const token of pointerTokens(pointer))
    at = Array.isArray(at) ? at[Number(token)] : fieldsOf(at)[token];
  return at;
}
