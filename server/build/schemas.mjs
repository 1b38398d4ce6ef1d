/**
 * Makes from the schemas what the bundle needs, in `server/generated`:
 * `schemas.js`, each schema with its references resolved, so that a walk over it meets plain objects only;
 * `validators.js`, the same compiled ahead by Ajv, since compiling at start costs forty times as much.
The schema of files of words, `words-schemas.js` and `words-validators.js`, is as large as all others together and seldom asked for, so it has files of its own.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { writeIfChanged } from './files.mjs';
import { camelCase, wordsSchema, wordsSchemaByShape } from './words.mjs';

/** @param {string} schemaFolder @param {string} wordsFolder @param {string} outFolder */
export function writeSchemas(schemaFolder, wordsFolder, outFolder) {
  const sources = Object.fromEntries(
    readdirSync(schemaFolder)
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => [
        name.replace('.schema.json', ''),
        JSON.parse(readFileSync(path.join(schemaFolder, name), 'utf8')),
      ]),
  );
  const { words } = sources;
  words.properties.words = wordsSchema(wordsFolder);
  const schemas = Object.fromEntries(
    Object.entries(sources)
      .filter(([name]) => name !== 'common')
      .map(([name, schema]) => [name, resolved(schema, schema, sources)]),
  );
  mkdirSync(outFolder, { recursive: true });
  const { words: ofWords, ...ofOthers } = schemas;
  writeTable('schemas', ofOthers, outFolder);
  writeTable('words-schemas', { words: ofWords }, outFolder);
  const { directives, common, words: _, ...kinds } = sources;
  const units = { ...kinds };
  for (const [name, schema] of Object.entries(directives.$defs)) units[`directive-${name}`] = schema;
  writeValidators('validators', units, common, outFolder);
  const ownWords = { ...words.properties, words: wordsSchemaByShape(words.properties.words) };
  writeValidators('words-validators', { words: { ...words, properties: ownWords } }, common, outFolder);
}

function writeTable(name, table, outFolder) {
  const exported = camelCase(name);
  writeIfChanged(
    path.join(outFolder, `${name}.js`),
    `export const ${exported} = ${JSON.stringify(table)};\n`,
  );
  writeIfChanged(
    path.join(outFolder, `${name}.d.ts`),
    `export declare const ${exported}: Readonly<Record<string, Readonly<Record<string, unknown>>>>;\n`,
  );
}

function writeValidators(file, units, common, outFolder) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    verbose: false,
    code: { source: true, esm: true, lines: false },
    validateFormats: false,
  });
  for (const own of ['x-name', 'x-holds']) ajv.addKeyword(own);
  ajv.addSchema(common);
  const names = {};
  for (const [name, schema] of Object.entries(units)) {
    ajv.addSchema({ ...schema, $id: name });
    names[camelCase(name)] = name;
  }
  const code = standaloneCode(ajv, names)
    .replace(/require\("ajv\/dist\/runtime\/equal"\)\.default/g, 'equal')
    .replace(/require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g, 'ucs2length');
  if (code.includes('require('))
    throw new Error(
      `The compiled schemas need a module that is not bundled: ${/require\([^)]*\)/.exec(code)?.[0]}`,
    );
  const imports =
    "import equalModule from 'ajv/dist/runtime/equal.js';\nimport lengthModule from 'ajv/dist/runtime/ucs2length.js';\nconst equal = equalModule.default ?? equalModule;\nconst ucs2length = lengthModule.default ?? lengthModule;\n";
  const table = Object.entries(names)
    .map(([id, name]) => `${JSON.stringify(name)}: ${id}`)
    .join(', ');
  writeIfChanged(
    path.join(outFolder, `${file}.js`),
    `${imports}${code}\nexport const ${camelCase(file)} = { ${table} };\n`,
  );
  writeIfChanged(
    path.join(outFolder, `${file}.d.ts`),
    [
      'export interface SchemaError { readonly keyword: string; readonly instancePath: string; readonly schemaPath: string; readonly params: Readonly<Record<string, unknown>>; readonly message?: string }',
      'export interface Validator { (value: unknown): boolean; readonly errors?: readonly SchemaError[] | null }',
      `export declare const ${camelCase(file)}: Readonly<Record<string, Validator>>;`,
      '',
    ].join('\n'),
  );
}

/** A schema with every `$ref` replaced by what it refers to; keys beside the `$ref` win. */
function resolved(schema, root, sources) {
  if (Array.isArray(schema)) return schema.map((part) => resolved(part, root, sources));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema;
  const result = {};
  for (const [key, value] of Object.entries(own))
    result[key] = key === 'examples' || key === 'default' ? value : resolved(value, root, sources);
  if ($ref === undefined) return result;
  const [file, pointer] = $ref.split('#');
  const target = file === '' ? root : sources[file.replace('.schema.json', '')];
  const found = pointer
    .split('/')
    .slice(1)
    .reduce((part, token) => part?.[token], target);
  if (found === undefined) throw new Error(`A schema refers to ${$ref}, which does not exist.`);
  return { ...resolved(found, target, sources), ...result };
}
