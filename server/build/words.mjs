/**
 * Makes `server/generated/words.js` from `server/words`: the site's own words in the languages that are built in, and
 * their texts, which is where a list of one's own begins. Its types say what each word takes.
 * The English list also says which keys a file of words may have: `wordsSchema` is the schema of them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isScalar, parseDocument } from 'yaml';
import { writeIfChanged } from './files.mjs';

const languages = ['en', 'es'];
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** @param {string} folder @param {string} outFolder */
export function writeWords(folder, outFolder) {
  const texts = Object.fromEntries(
    languages.map((language) => [language, readFileSync(path.join(folder, `${language}.yaml`), 'utf8')]),
  );
  const tables = Object.fromEntries(
    languages.map((language) => [language, parseDocument(texts[language]).toJS()]),
  );
  writeIfChanged(
    path.join(outFolder, 'words.js'),
    `export const builtInWords = ${JSON.stringify(tables)};\nexport const wordsTexts = ${JSON.stringify(texts)};\n`,
  );
  writeIfChanged(
    path.join(outFolder, 'words.d.ts'),
    `/** A word as it is written: a text, its forms by number, or a group of words by their ids. */
export type WrittenWord = string | { readonly [key: string]: WrittenWord };
export type WrittenWords = { readonly [key: string]: WrittenWord };
export declare const builtInWords: { readonly [language: string]: WrittenWords } & { readonly en: WrittenWords };
/** The lists as they are written, with what their words are for. */
export declare const wordsTexts: { readonly [language: string]: string } & { readonly en: string };

type Said = string | number;
/** The forms of a word as they are written, by plural category. */
interface Forms {
  readonly forms: { readonly [category: string]: string };
}
export interface Words {
${Object.entries(tables.en)
  .map(([key, word]) => `  readonly ${camelCase(key)}: ${typeOf(word)};\n`)
  .join('')}}
`,
  );
}

/** The schema of what stands under `words` in a file of words. */
export function wordsSchema(folder) {
  const document = parseDocument(readFileSync(path.join(folder, 'en.yaml'), 'utf8'));
  return groupSchema(document.contents, 'Words of the site by their keys; what is left out stays English.');
}

/**
 * The same for the validator: keys that ask the same of their texts are one pattern, since a validator that looks at
 * each key by itself would be as large as all others together.
 */
export function wordsSchemaByShape(schema) {
  const { properties, description, examples, ...own } = schema;
  if (properties === undefined) return own;
  const keysByShape = new Map();
  for (const [key, below] of Object.entries(properties)) {
    const shape = JSON.stringify(shapeOf(below));
    keysByShape.set(shape, [...(keysByShape.get(shape) ?? []), key]);
  }
  return {
    ...own,
    patternProperties: Object.fromEntries(
      [...keysByShape].map(([shape, keys]) => [`^(?:${keys.join('|')})$`, JSON.parse(shape)]),
    ),
  };
}

function shapeOf(schema) {
  if (schema.if === undefined) return wordsSchemaByShape(schema);
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
  return { if: schema.if, then: wordsSchemaByShape(schema.then), else: wordsSchemaByShape(schema.else) };
}

function groupSchema(map, description) {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(map.items.map((pair) => [pair.key.value, schemaOf(pair)])),
  };
}

function schemaOf({ key, value }) {
  const note = noteOf(key.commentBefore);
  if (isScalar(value)) return wordSchema(value.value, `${note}In English: ${value.value}`, true);
  if (!value.has('other')) return groupSchema(value, note.trim() || `Words of the group '${key.value}'.`);
  const english = value.get('other');
  const forms = Object.fromEntries(
    pluralForms.map((form) => [
      form,
      {
        ...wordSchema(
          english,
          form === 'other'
            ? 'What is said where no other form fits.'
            : `What is said for the numbers of the form '${form}'.`,
          form === 'other',
        ),
        examples: [value.get(form) ?? english],
      },
    ]),
  );
  const description = `${note}In English: ${english}`;
  return {
    description,
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema.
    then: {
      type: 'object',
      required: ['other'],
      additionalProperties: false,
      properties: forms,
    },
    else: wordSchema(english, description, true),
  };
}

/** A text in which only the words in braces that the English one has may stand; a sentence needs them all. */
function wordSchema(english, description, needsAll) {
  const holds = placeholders(english);
  const needed = needsAll ? holds.map((name) => `(?=[^]*\\{${name}\\})`).join('') : '';
  const allowed = holds.length === 0 ? '[^{}]*' : `(?:[^{}]|\\{(?:${holds.join('|')})\\})*`;
  return {
    description,
    type: 'string',
    minLength: 1,
    maxLength: 1000,
    pattern: `^${needed}${allowed}$`,
    'x-holds': holds,
    examples: [english],
  };
}

function noteOf(comment) {
  const lines = (comment ?? '').split('\n').filter((line) => line.startsWith(' '));
  const last = lines.at(-1)?.trim() ?? '';
  return last === '' ? '' : `${last} `;
}

function placeholders(text) {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))];
}

function typeOf(word) {
  if (typeof word === 'string') {
    const holds = placeholders(word);
    return holds.length === 0 ? 'string' : `(${holds.map((name) => `${name}: Said`).join(', ')}) => string`;
  }
  if ('other' in word) {
    const holds = placeholders(word.other).map((name) =>
      name === 'count' ? 'count: number' : `${name}: Said`,
    );
    return `((${holds.join(', ')}) => string) & Forms`;
  }
  const known = `{ ${Object.entries(word)
    .map(([key, own]) => `readonly '${key}': ${typeOf(own)};`)
    .join(' ')} }`;
  // A document may name what no schema knows, and then stands there what it says.
  const isPlain = Object.values(word).every((own) => typeOf(own) === 'string');
  return isPlain ? `${known} & { readonly [id: string]: string | undefined }` : known;
}

export function camelCase(key) {
  return key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}
