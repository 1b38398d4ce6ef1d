/**
 * Reads the fields of a package whose shape nobody keeps. What does not fit is understood as well as can be,
 * with a warning that names the field; what cannot be understood is as if it were not there.
 */
import { childPointer, type Pointer } from '../../syntax/pointer.ts';
import { withArticle } from '../../text/article.ts';
import type { Other } from './imported.ts';
import type { Topic } from './warnings.ts';

/** One object of a package, of which there may be hundreds of thousands: a class, since it is small that way. */
export class Fields {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #above: Pointer;
  readonly #place: string | number | undefined;
  readonly #warn: Warn;

  /** @param place - its key or index below `above`; undefined when `above` is its own pointer. */
  constructor(
    value: Readonly<Record<string, unknown>>,
    above: Pointer,
    place: string | number | undefined,
    warn: Warn,
  ) {
    this.#value = value;
    this.#above = above;
    this.#place = place;
    this.#warn = warn;
  }

  get pointer(): Pointer {
    return this.#place === undefined ? this.#above : childPointer(this.#above, this.#place);
  }

  /** Only what the object holds itself counts: `constructor` and its like are no fields. */
  get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? (this.#value[key] ?? undefined) : undefined;
  }

  keys(): readonly string[] {
    return Object.keys(this.#value);
  }

  warn(topic: Topic, key: string, message: string): void {
    this.#warn(topic, childPointer(this.pointer, key), message);
  }
}

type Warn = (topic: Topic, field: Pointer, message: string) => void;

/** The fields of an object; undefined for anything else. */
export function fieldsOf(value: unknown, pointer: Pointer, warn: Warn): Fields | undefined {
  return isObject(value) ? new Fields(value, pointer, undefined, warn) : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value under a name, or under another name that packages use for it. */
export function named(fields: Fields, name: string, others: readonly string[]): string {
  if (fields.get(name) !== undefined) return name;
  const other = others.find((key) => fields.get(key) !== undefined);
  if (other === undefined) return name;
  fields.warn('name', other, `The name ${other} is read as ${name}, which is the name that CASE has for it.`);
  return other;
}

/** A text without space around it; none when it is empty. */
export function textOf(fields: Fields, key: string): string | undefined {
  const value = fields.get(key);
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() || undefined;
  const text = Array.isArray(value)
    ? value.flatMap((item) => plainText(item) ?? []).join(', ')
    : plainText(value);
  fields.warn(
    'shape',
    key,
    `${key} is ${nameOf(value)} where a text is expected${text ? '; its text is used' : ', and is left out'}.`,
  );
  return text || undefined;
}

export function textsOf(fields: Fields, key: string): readonly string[] {
  const value = fields.get(key);
  if (value === undefined || value === '') return [];
  const texts = (Array.isArray(value) ? value : [value]).flatMap((item) => plainText(item) || []);
  if (!Array.isArray(value)) {
    fields.warn(
      'shape',
      key,
      `${key} is ${nameOf(value)} where a list is expected${texts.length > 0 ? '; it is read as a list of one' : ', and is left out'}.`,
    );
  } else if (!value.every((item) => typeof item === 'string')) {
    fields.warn('shape', key, `${key} has more than texts in its list; what can be read as text is used.`);
  }
  return texts;
}

export function integerOf(fields: Fields, key: string): number | undefined {
  const value = fields.get(key);
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  const isNumber = Number.isFinite(number);
  fields.warn(
    'shape',
    key,
    `${key} is ${nameOf(value)} where a number is expected${isNumber ? '; it is read as one' : ', and is left out'}.`,
  );
  return isNumber ? number : undefined;
}

/** The objects of a list, each with its place. A single object counts as a list of one. */
export function objectsOf(fields: Fields, key: string, warn: Warn): readonly Fields[] {
  const value = fields.get(key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    const only = fieldsOf(value, childPointer(fields.pointer, key), warn);
    fields.warn(
      'shape',
      key,
      `${key} is ${nameOf(value)} where a list is expected${only === undefined ? ', and is left out' : '; it is read as a list of one'}.`,
    );
    return only === undefined ? [] : [only];
  }
  const list = childPointer(fields.pointer, key);
  const objects: Fields[] = [];
  value.forEach((item, index) => {
    if (isObject(item)) objects.push(new Fields(item, list, index, warn));
    else
      warn(
        'shape',
        childPointer(list, index),
        `${key} has ${nameOf(item)} where an object is expected; it is left out.`,
      );
  });
  return objects;
}

/** The fields other than those that are read, as they are written. */
export function otherFields(fields: Fields, read: ReadonlySet<string>): Other {
  let other: Record<string, unknown> | undefined;
  for (const key of fields.keys()) {
    const value = read.has(key) ? undefined : fields.get(key);
    if (value === undefined) continue;
    other ??= {};
    // An assignment to this name would set the prototype.
    if (key === '__proto__') Object.defineProperty(other, key, { value, enumerable: true });
    else other[key] = value;
  }
  return other ?? none;
}

const none: Other = {};

/** What can be read as text: a number, or an object with a title, too. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isObject(value) && Object.hasOwn(value, 'title') && typeof value['title'] === 'string'
    ? value['title'].trim()
    : undefined;
}

/** "a number", "an object". */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return withArticle(Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value);
}
