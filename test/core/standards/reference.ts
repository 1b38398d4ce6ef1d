/** The reference data beside the project, and catalogues for tests. A test that finds no data fails. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtIn } from '../../../server/src/core/standards/built-in.ts';
import type { Standards } from '../../../server/src/core/standards/codes.ts';
import type { Catalogue, Standard } from '../../../server/src/core/standards/standard.ts';
import { shared } from '../../support/root.ts';

export const referenceFolder: string = path.join(shared, 'standards');

export function readReference<T>(name: string): T {
  const file = path.join(referenceFolder, name);
  if (!existsSync(file)) throw new Error(`The reference data is missing: ${file}`);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** A built-in catalogue. */
export function builtInCatalogue(id: string): Catalogue {
  const catalogue = builtIn(id);
  if (catalogue === undefined) throw new Error(`${id} is not built in`);
  return catalogue;
}

/** What a text stands for in some standards, as `how: codes`. */
export function foundIn(standards: Standards): (text: string) => string {
  return (text) => {
    const { how, standards: list, pair } = standards.find(text);
    return `${pair ? 'pair' : how}: ${list.map(({ code }) => code).join(' ')}`.trim();
  };
}

export function catalogueOf(id: string, standards: readonly (string | Partial<Standard>)[]): Catalogue {
  return {
    id,
    title: id,
    license: undefined,
    attribution: undefined,
    standards: standards.map((given) => standardOf(id, typeof given === 'string' ? { code: given } : given)),
  };
}

function standardOf(catalogue: string, given: Partial<Standard>): Standard {
  const code = given.code ?? '';
  return {
    code,
    catalogue,
    type: 'standard',
    parent: undefined,
    grades: [],
    label: code,
    statement: undefined,
    guid: undefined,
    uri: undefined,
    emphasis: undefined,
    fluency: false,
    prerequisites: [],
    related: [],
    ...given,
  };
}
