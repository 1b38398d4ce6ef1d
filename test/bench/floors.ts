/**
 * The floors and peers that run in a process of their own, so that each pays its own start and memory:
 * `read` reads all bytes, `json` parses the JSON files, `yaml` parses the same data with the `yaml` package, `copy`
 * copies all files, `peer` is js-yaml with Ajv over the YAML files. Each prints the milliseconds of its work alone.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../support/root.ts';

const [what = '', folder = ''] = process.argv.slice(2);

function files(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function dataOf(file: string, text: string): string {
  return file.endsWith('.md') ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '') : text;
}

const work: Readonly<Record<string, () => Promise<() => number>>> = {
  read: async () => () => files().reduce((sum, file) => sum + readFileSync(file, 'utf8').length, 0),
  copy: async () => () => {
    const to = `${folder}.copy`;
    const all = files();
    for (const file of all) {
      const target = path.join(to, path.relative(folder, file));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, readFileSync(file));
    }
    return all.length;
  },
  json: async () => () =>
    files()
      .filter((file) => file.endsWith('.json'))
      .reduce((sum, file) => sum + Object.keys(JSON.parse(readFileSync(file, 'utf8'))).length, 0),
  yaml: async () => {
    const { parseDocument } = await import('yaml');
    return () =>
      files().reduce(
        (sum, file) => sum + parseDocument(dataOf(file, readFileSync(file, 'utf8'))).errors.length,
        0,
      );
  },
  peer: async () => {
    const { load } = await import('js-yaml');
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const ajv = new Ajv2020({ strict: false });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8'));
    ajv.addSchema(schema('common'));
    const validators = new Map(
      ['curriculum', 'unit', 'assessment', 'protocol'].map((kind) => [kind, ajv.compile(schema(kind))]),
    );
    return () =>
      files().reduce((sum, file) => {
        const kind = /(\w+)\.yaml$/.exec(file)?.[1] ?? '';
        const validate = validators.get(kind);
        return validate === undefined ? sum : sum + (validate(load(readFileSync(file, 'utf8'))) ? 0 : 1);
      }, 0);
  },
};

const prepared = await work[what]?.();
if (prepared === undefined) throw new Error(`No floor is called '${what}'.`);
const start = performance.now();
const result = prepared();
console.log(JSON.stringify({ ms: performance.now() - start, result }));
