/** The errors of the schema validator in a teacher's words: the key, what is expected there, and what to do. */
import type { SchemaError } from '#generated/validators.js';
import { fieldsOf, listOf, textsOf } from '../../kinds/fields.ts';
import { choicesOf, type Schema, typesOf } from '../../kinds/schema.ts';
import { childPointer, type Pointer, pointerTokens } from '../../syntax/pointer.ts';
import { withArticle } from '../../text/article.ts';
import { closest, meantBy } from '../../text/distance.ts';
import { quotedChoice, write, writeMeant } from '../mend.ts';
import type { Report } from '../rule.ts';
import { describe, exampleOf, expected, hint, isEntry, nameOf, shown } from './words.ts';

export interface ErrorPlace {
  readonly error: SchemaError;
  readonly path: string;
  readonly pointer: Pointer;
  readonly value: unknown;
  /** What stands in the file there, where that is plain text and may differ from the value: `1.50` for 1.5. */
  readonly written: string | undefined;
  /** Whether the place cannot be left out. */
  readonly isRequired: boolean;
  readonly schema: Schema;
  /** What the whole is called: 'lesson', or the name of a block in the body. */
  readonly whole: string;
  readonly isBlock: boolean;
}

export function messageFor(place: ErrorPlace): Report | undefined {
  const { error, pointer, value, schema } = place;
  const name = nameOf(pointer);
  switch (error.keyword) {
    case 'required':
      return missingKey(place, String(error.params['missingProperty']));
    case 'additionalProperties':
      return unknownKey(place, String(error.params['additionalProperty']));
    case 'type':
      return value === null ? nothingWritten(place) : wrongType(place);
    case 'enum':
      return value === null ? nothingWritten(place) : notAChoice(place);
    case 'pattern':
      // An empty text fails more than one check; the one for its length says so.
      return value === ''
        ? undefined
        : (placeholderReport(place) ?? {
            pointer,
            message: patternMessage(name, value, schema),
            ...idFix(place),
          });
    case 'minLength':
      return { pointer, message: `${name} is empty. Write ${expected(schema)}.` };
    case 'maxLength':
      return {
        pointer,
        message: `${name} is longer than ${error.params['limit']} characters. Shorten it${isId(schema) ? '' : '; a longer text belongs in the summary or the body'}.`,
      };
    case 'minimum':
      return {
        pointer,
        message: `${name} should be at least ${error.params['limit']}, and this is ${value}.`,
      };
    case 'exclusiveMinimum':
      return {
        pointer,
        message: `${name} should be more than ${error.params['limit']}, and this is ${value}.`,
      };
    case 'maximum':
      return {
        pointer,
        message: `${name} should be at most ${error.params['limit']}, and this is ${value}.`,
      };
    case 'minItems':
    case 'minProperties':
      return { pointer, message: `${name} is empty. Add at least one entry.` };
    case 'uniqueItems': {
      const at = Math.max(Number(error.params['i']), Number(error.params['j']));
      return {
        pointer: childPointer(pointer, at),
        message: `'${String(listOf(value)[at])}' stands in ${name} twice. Remove one of them.`,
      };
    }
    default:
      return { pointer, message: `${name} does not fit here. ${describe(schema)}`.trim() };
  }
}

function missingKey({ pointer, schema, value, whole, isBlock }: ErrorPlace, key: string): Report {
  const own = fieldsOf(fieldsOf(schema['properties'])[key]);
  const about = describe(own);
  const example = exampleOf(own);
  if (isBlock)
    return {
      pointer,
      message: `This block needs the attribute '${key}'. ${about} Write it in the braces: :::${whole}{${key}="${example ?? '…'}"}.`,
    };
  // A key that is nearly the missing one is reported as a mistyped key already.
  const near = closest(
    key,
    Object.keys(fieldsOf(value)).filter((written) => !Object.hasOwn(fieldsOf(schema['properties']), written)),
    1,
  )[0];
  const choices = choicesOf(own).filter((choice) => !about.includes(choice));
  return {
    pointer,
    ...(pointer === '' ? { part: 'key' as const } : {}),
    message: [
      `${pointer === '' ? `This ${whole}` : nameOf(pointer)} needs the key '${key}'${near === undefined ? '' : ` (written as '${near}'?)`}.`,
      about,
      ...(choices.length === 0 ? [] : [`The choices are: ${choices.join(', ')}.`]),
      `Add a line such as '${key}:${example === undefined ? '' : ` ${example}`}'.`,
    ].join(' '),
  };
}

function unknownKey(place: ErrorPlace, key: string): Report {
  const { path, pointer, schema, value, whole, isBlock } = place;
  const properties = fieldsOf(schema['properties']);
  const at = childPointer(pointer, key);
  const meant = meantBy(key, Object.keys(properties));
  const start = isBlock
    ? `The block '${whole}' has no attribute '${key}', so what it says is not used.`
    : `There is no key '${key}' in ${holderOf(pointer, whole)}, so what it says is not used.`;
  const own = schema['patternProperties'] === undefined ? '' : ' A key of your own begins with x-.';
  const [near] = meant.words;
  if (near === undefined)
    return {
      pointer: at,
      part: 'key',
      message: `${start}${elsewhere(properties, key) ?? keyList(properties, isBlock)}${own}`,
    };
  if (Object.hasOwn(fieldsOf(value), near)) {
    return {
      pointer: at,
      part: 'key',
      message: `${start} If you meant '${near}', it is there already: join the two.${own}`,
    };
  }
  return {
    pointer: at,
    part: 'key',
    message: `${start} Did you mean ${quotedChoice(meant)}?${own}`,
    ...writeMeant({ path, pointer: at, part: 'key' }, meant),
  };
}

/** "a lesson", "an entry of 'items'", "'standards'". */
function holderOf(pointer: Pointer, whole: string): string {
  if (pointer === '') return withArticle(whole);
  return isEntry(pointer) ? `an entry of '${pointerTokens(pointer).at(-2)}'` : nameOf(pointer);
}

/** A key that belongs one level down was not indented, or written under the wrong one. */
function elsewhere(properties: Schema, key: string): string | undefined {
  const home = Object.keys(properties).find((name) =>
    Object.hasOwn(fieldsOf(fieldsOf(properties[name])['properties']), key),
  );
  return home === undefined ? undefined : ` It belongs under '${home}', with spaces before it.`;
}

const commonKeys = ['id', 'title', 'summary', 'authors', 'license', 'language', 'tags', 'status', 'changes'];

/** All keys, or where they are many the ones that only this place has, and then the others. */
function keyList(properties: Schema, isBlock: boolean): string {
  const keys = Object.keys(properties);
  if (keys.length === 0) return isBlock ? ' It takes none.' : '';
  const isLong = keys.length > 12;
  const own = isLong ? keys.filter((key) => !commonKeys.includes(key)) : keys;
  const others = isLong ? keys.filter((key) => commonKeys.includes(key)) : [];
  const more = others.length === 0 ? '' : `; and in every document ${others.join(', ')}`;
  return ` ${isBlock ? 'Its attributes are' : 'The keys here are'}: ${own.join(', ')}${more}.`;
}

function nothingWritten({ pointer, schema, isRequired }: ErrorPlace): Report {
  const example = exampleOf(schema);
  const such = example === undefined ? 'Write it' : `Write it, such as ${example}`;
  const message = isEntry(pointer)
    ? `${nameOf(pointer)} is empty. ${describe(schema)} ${such}, or remove the hyphen.`
    : `Nothing is written after ${nameOf(pointer)}. ${describe(schema)} ${such}${isRequired ? '' : ', or remove the key'}.`;
  return { pointer, part: 'key', message: message.replace(/\s+/g, ' ') };
}

function wrongType({ path, pointer, value, written, schema }: ErrorPlace): Report {
  const start = `${nameOf(pointer)} should be ${expected(schema)}, and this is ${shown(value)}.`;
  const isUnquoted =
    typesOf(schema).includes('string') && (typeof value === 'number' || typeof value === 'boolean');
  if (!isUnquoted || written === undefined) return { pointer, message: `${start}${hint(schema, value)}` };
  return {
    pointer,
    message: `${start} Put it in quotes: '${written}'.`,
    fix: write({ path, pointer }, written, `Put ${written} in quotes`),
  };
}

function notAChoice({ path, pointer, value, schema }: ErrorPlace): Report {
  const choices = choicesOf(schema);
  const meant = typeof value === 'string' ? meantBy(value, choices) : { words: [], isClear: false };
  const list = choices.length > 12 ? describe(schema) : `The choices are: ${choices.join(', ')}.`;
  return {
    pointer,
    message: `${nameOf(pointer)} cannot be ${shown(value)}. ${meant.words.length === 0 ? '' : `Did you mean ${quotedChoice(meant)}? `}${list}`,
    ...writeMeant({ path, pointer }, meant),
  };
}

function patternMessage(name: string, value: unknown, schema: Schema): string {
  const pattern = String(schema['pattern']);
  if (isId(schema))
    return `${name} cannot be ${shown(value)}. An id has small letters, digits and single hyphens only, such as ${exampleOf(schema) ?? 'my-first-lesson'}, so that it works in addresses.`;
  if (pattern.startsWith('^\\d{4}-'))
    return `${name} should be a date, and this is ${shown(value)}. Write the year, the month and the day: 2027-01-18.`;
  if (pattern.startsWith('^\\d{1,4}'))
    return `${name} should be a number, such as ${exampleOf(schema) ?? '15'}, and this is ${shown(value)}.`;
  return `${name} cannot be ${shown(value)}. ${describe(schema)}`;
}

/** A text into which the site puts something holds its words in braces, and no others. */
function placeholderReport({ path, pointer, value, schema }: ErrorPlace): Report | undefined {
  if (schema['x-holds'] === undefined || typeof value !== 'string') return undefined;
  const holds = textsOf(schema['x-holds']);
  const all = holds.map((name) => `{${name}}`).join(' and ');
  const known =
    holds.length === 0
      ? 'Nothing is put in here, so leave the braces out.'
      : `What is put in here is ${all}.`;
  const found = [...value.matchAll(/\{([^{}]*)\}?|\}/g)];
  const wrong = found.find(
    ([text, name]) => name === undefined || !text.endsWith('}') || !holds.includes(name),
  );
  if (wrong === undefined) {
    const missing = holds.filter((name) => !value.includes(`{${name}}`)).map((name) => `{${name}}`);
    return {
      pointer,
      message: `${nameOf(pointer)} needs ${missing.join(' and ')}, in whose place the site puts what is meant. The English text is: ${exampleOf(schema) ?? all}.`,
    };
  }
  const [text, name = ''] = wrong;
  const free = holds.filter((each) => !value.includes(`{${each}}`));
  const meant = meantBy(name, free.length === 0 ? holds : free);
  return {
    pointer,
    message: `'${text}' in ${nameOf(pointer)} means nothing to the site, and readers would see it as it is. ${meant.words.length === 0 ? '' : `Did you mean ${quotedChoice({ ...meant, words: meant.words.map((word) => `{${word}}`) })}? `}${known}`,
    ...writeMeant(
      { path, pointer },
      { ...meant, words: meant.words.map((word) => value.replace(text, `{${word}}`)) },
    ),
  };
}

function isId(schema: Schema): boolean {
  return String(schema['pattern']).startsWith('^[a-z0-9]+(-');
}

/** An id with capitals, spaces or underscores has one clear form. */
function idFix({ path, pointer, value, schema }: ErrorPlace): Pick<Report, 'fix'> {
  if (!isId(schema) || typeof value !== 'string') return {};
  const id = value
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? {} : { fix: write({ path, pointer }, id) };
}
