/** What a schema says of a place of which only the path is known. */
import type { KindId } from '../../kinds/all.ts';
import { fieldsOf, listOf } from '../../kinds/fields.ts';
import { kindSchema, type Schema, schemaAt } from '../../kinds/schema.ts';
import { childPointer, type Pointer } from '../../syntax/pointer.ts';
import type { Path } from './yaml-frame.ts';

/** @param shape - whether a map stands at the path, or is about to, or something else. */
export function schemaOfPlace(kind: KindId, path: Path, shape: 'map' | 'other'): Schema | undefined {
  let value: unknown = shape === 'map' ? {} : undefined;
  let pointer: Pointer = '';
  for (const step of path) pointer = childPointer(pointer, typeof step === 'number' ? 0 : step);
  for (const step of [...path].reverse()) value = typeof step === 'number' ? [value] : { [step]: value };
  return schemaAt(kindSchema(kind), pointer, value);
}

/** The keys of the map at a path of a value, as far as a reader understood it. */
export function keysAt(value: unknown, path: Path): readonly string[] {
  let at = value;
  for (const step of path) at = typeof step === 'number' ? listOf(at)[step] : fieldsOf(at)[step];
  return Object.keys(fieldsOf(at));
}
