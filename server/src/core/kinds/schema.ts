/**
 * The schemas as data: what stands at a place of a document, which names are defined and referred to there,
 * and which texts are Markdown. The schemas are the only place that says so.
 */
import { schemas } from '#generated/schemas.js';
import { wordsSchemas } from '#generated/words-schemas.js';
import { type Pointer, pointerTokens } from '../syntax/pointer.ts';
import type { KindId } from './all.ts';
import { fieldsOf, listOf, oneOf, textOf, textsOf } from './fields.ts';
import type { Role, Space } from './names.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** What a schema says about names in a text value, in its keyword `x-name`. */
export interface NameNote {
  readonly defines: Space | undefined;
  readonly refersTo: readonly Space[];
  readonly role: Role;
  /** Whether the text holds several names with spaces or commas between them. */
  readonly separated: boolean;
}

/** The parts of a schema that lead to a name or to Markdown; everything else is left out. */
export interface Site {
  readonly name: NameNote | undefined;
  readonly isMarkdown: boolean;
  readonly keys: ReadonlyMap<string, Site>;
  readonly items: Site | undefined;
}

const sites = new Map<string, Site | undefined>();

export function kindSchema(kind: KindId): Schema {
  return (kind === 'words' ? wordsSchemas : schemas)[kind] ?? {};
}

/** The schemas of the directives of a Markdown body, by name: those of their attributes. */
export function directiveSchemas(): Readonly<Record<string, Schema>> {
  return fieldsOf(schemas['directives']?.['$defs']) as Readonly<Record<string, Schema>>;
}

/** Where names and Markdown stand in documents of a kind. */
export function kindSite(kind: KindId): Site | undefined {
  return cachedSite(kind, () => kindSchema(kind));
}

/** Where names stand in the attributes of a directive. */
export function directiveSite(name: string): Site | undefined {
  const own = directiveSchemas();
  return Object.hasOwn(own, name) ? cachedSite(`directive ${name}`, () => own[name] ?? {}) : undefined;
}

/** The schema of what stands at a pointer, following the shape of the value; `undefined` where there is none. */
export function schemaAt(schema: Schema, pointer: Pointer, value: unknown): Schema | undefined {
  let at: Schema | undefined = branch(schema, value);
  let current = value;
  for (const token of pointerTokens(pointer)) {
    if (at === undefined) return undefined;
    const list = Array.isArray(current) ? listOf(current) : undefined;
    current = list === undefined ? fieldsOf(current)[token] : list[Number(token)];
    const properties = fieldsOf(at['properties']);
    const own = Object.hasOwn(properties, token) ? properties[token] : at['additionalProperties'];
    const next: unknown = list === undefined ? own : at['items'];
    at = typeof next === 'object' && next !== null ? branch(next as Schema, current) : undefined;
  }
  return at;
}

/** Follows `if` / `then` / `else`, which our schemas use only to tell a map or a list from a plain value. */
function branch(schema: Schema, value: unknown): Schema {
  const condition = schema['if'];
  if (condition === undefined) return schema;
  const type = fieldsOf(condition)['type'];
  const holds =
    type === 'array'
      ? Array.isArray(value)
      : typeof value === 'object' && value !== null && !Array.isArray(value);
  return { ...schema, ...fieldsOf(holds ? schema['then'] : schema['else']) };
}

function cachedSite(key: string, schema: () => Schema): Site | undefined {
  if (!sites.has(key)) sites.set(key, siteOf([schema()]));
  return sites.get(key);
}

/** Joins the branches of a schema, since a value's own shape decides which of them applies. */
function siteOf(schemasOfPlace: readonly unknown[]): Site | undefined {
  const parts = schemasOfPlace.flatMap((schema) => {
    const own = fieldsOf(schema);
    return [own, fieldsOf(own['then']), fieldsOf(own['else'])];
  });
  const keys = new Map<string, Site>();
  for (const key of new Set(parts.flatMap((part) => Object.keys(fieldsOf(part['properties']))))) {
    const site = siteOf(parts.map((part) => fieldsOf(part['properties'])[key]));
    if (site !== undefined) keys.set(key, site);
  }
  const itemSchemas = parts.flatMap((part) => (part['items'] === undefined ? [] : [part['items']]));
  const items = itemSchemas.length === 0 ? undefined : siteOf(itemSchemas);
  const name = parts.map((part) => nameNote(part['x-name'])).find((note) => note !== undefined);
  const isMarkdown = parts.some((part) => part['contentMediaType'] === 'text/markdown');
  return name === undefined && !isMarkdown && keys.size === 0 && items === undefined
    ? undefined
    : { name, isMarkdown, keys, items };
}

/** Reads the keyword `x-name` of a schema. */
export function nameNote(note: unknown): NameNote | undefined {
  if (note === undefined) return undefined;
  const fields = fieldsOf(note);
  return {
    defines: textOf(fields['defines']) as Space | undefined,
    refersTo: textsOf(fields['refers-to']) as readonly Space[],
    role: (textOf(fields['role']) ?? 'mentions') as Role,
    separated: fields['separated'] === true,
  };
}

/** The choices of an enum as text, in the schema's order and each once. */
export function choicesOf(schema: Schema | undefined): readonly string[] {
  return [...new Set(listOf(schema?.['enum']).map(String))];
}

/** The plain type names that a schema allows. */
export function typesOf(
  schema: Schema | undefined,
): readonly ('string' | 'number' | 'integer' | 'boolean' | 'array' | 'object')[] {
  const names = ['string', 'number', 'integer', 'boolean', 'array', 'object'] as const;
  const types = Array.isArray(schema?.['type']) ? listOf(schema['type']) : [schema?.['type']];
  return types.flatMap((type) => oneOf(names, type) ?? []);
}
