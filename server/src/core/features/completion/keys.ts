/** Keys of a map: those that its schema has and it has not, the required ones first. */
import { fieldsOf, textOf, textsOf } from '../../kinds/fields.ts';
import { type Schema, typesOf } from '../../kinds/schema.ts';
import { childPointer, type Pointer } from '../../syntax/pointer.ts';
import type { Subject } from '../subject.ts';
import type { Proposal } from './item.ts';
import { keysText, type Setting, SnippetWriter } from './key-text.ts';
import type { DataPlace, Typed } from './place.ts';
import { keysAt, schemaOfPlace } from './place-schema.ts';
import { ruleKeys } from './rule-names.ts';

export function keyProposals(
  { document, kind }: Subject,
  place: DataPlace,
  typed: Typed,
  offset: number,
  setting: Setting,
): readonly Proposal[] {
  if (kind === undefined || /\s/.test(typed.words)) return [];
  const schema = schemaOfPlace(kind, place.path, 'map');
  if (schema === undefined) return [];
  const range = { start: place.start ?? typed.start, end: endOfKey(document.text, typed, offset) };
  if (kind === 'curriculum' && place.path.length === 1 && place.path[0] === 'rules')
    return ruleKeys(place, typed, range);
  const merged = place.others.includes('<<') ? keysAt(document.value, place.path) : [];
  const there = new Set([...place.others, ...merged.filter((key) => key !== typed.words)]);
  const properties = fieldsOf(schema['properties']);
  const required = textsOf(schema['required']).filter((key) => !there.has(key));
  const others = Object.keys(properties).filter((key) => !there.has(key) && !required.includes(key));
  const pointer = place.path.reduce<Pointer>((at, step) => childPointer(at, step), '');
  const keys = [...required, ...others].map((key): Proposal => {
    const own = fieldsOf(properties[key]);
    return {
      ...range,
      ...written([key], schema, place, typed, setting),
      label: key,
      kind: 'key',
      isRequired: required.includes(key),
      detail: `${required.includes(key) ? 'required, ' : ''}${expected(own)}`,
      documentationKey: `key ${kind} ${childPointer(pointer, key)}`,
    };
  });
  return place.isNew && required.length > 1 && typed.quote === ''
    ? [template(required, schema, place, typed, setting, range), ...keys]
    : keys;
}

/** All keys at once that a new map must have. */
function template(
  required: readonly string[],
  schema: Schema,
  place: DataPlace,
  typed: Typed,
  setting: Setting,
  range: { readonly start: number; readonly end: number },
): Proposal {
  return {
    ...range,
    ...written(required, schema, place, typed, setting),
    label: required.join(', '),
    kind: 'template',
    detail: `all required keys${textOf(schema['title']) === undefined ? '' : ` of a new ${textOf(schema['title'])?.toLowerCase()}`}`,
  };
}

function written(
  keys: readonly string[],
  schema: Schema,
  place: DataPlace,
  typed: Typed,
  setting: Setting,
): Pick<Proposal, 'text' | 'isSnippet'> {
  const [first = ''] = keys;
  if (place.hasColon) return { text: `${place.before}${typed.quote}${first}${typed.quote}` };
  const writer = new SnippetWriter(setting.snippets);
  const own = { ...setting, isFlow: place.isFlow };
  const text = keysText(keys, schema, place.column, own, writer);
  const quoted =
    typed.quote === '' ? text : `${typed.quote}${first}${typed.quote}${text.slice(first.length)}`;
  return {
    text: `${writer.literal(place.before)}${quoted}${writer.literal(place.after)}`,
    isSnippet: setting.snippets,
  };
}

/** Only the word at the cursor: what follows may be the value, of which the colon is missing. */
function endOfKey(text: string, typed: Typed, offset: number): number {
  if (typed.quote !== '') return typed.end;
  let end = offset;
  while (end < typed.end && /[\w-]/.test(text[end] ?? '')) end++;
  return end;
}

/** What stands after a key, in a word or two. */
function expected(schema: Schema): string {
  const types = typesOf(schema);
  if (schema['enum'] !== undefined) return 'one of a few words';
  if (types.includes('array')) return 'a list';
  if (types.includes('object')) return 'more keys';
  if (types.includes('boolean')) return 'true or false';
  if (types.includes('number') || types.includes('integer'))
    return types.includes('string') ? 'a text or number' : 'a number';
  return types.includes('string') ? 'a text' : 'a value';
}
