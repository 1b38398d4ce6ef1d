import path from 'node:path';
import { type CompactCatalogue, readCompact } from '../src/core/standards/compact.ts';
import { ccrsAdult } from './ccrs-adult.ts';
import { ccssEla } from './ccss-ela.ts';
import { ccssMath } from './ccss-math.ts';
import { compactJson } from './compact-json.ts';
import { ngss } from './ngss.ts';
import { readLabels, readReference } from './reference.ts';

/** The project's root, from where this file is compiled to. */
const root = path.join(import.meta.dirname, '..', '..', '..');

/** The folder of the built-in catalogues and of our labels. */
export const standardsFolder: string = path.join(root, 'server', 'standards');

/** The folder of the reference data, beside the project. */
export const referenceFolder: string = path.join(root, '..', 'shared', 'standards');

/** Derives all built-in catalogues: the text of each file, by its name. */
export async function deriveCatalogues(folder: string): Promise<ReadonlyMap<string, string>> {
  const math = ccssMath(
    {
      nodes: await readReference(folder, 'ccss-math.json'),
      emphasis: await readReference(folder, 'ccss-math-emphasis.json'),
      edges: await readReference(folder, 'ccss-math-prerequisites.json'),
    },
    await labels('ccss-math'),
  );
  const ela = ccssEla(await readReference(folder, 'ccss-ela.json'), await labels('ccss-ela'));
  const linked = [...math.standards, ...ela.standards].map(([, code]) => code);
  const science = ngss(await readReference(folder, 'ngss.json'), linked, await labels('ngss'));
  const adult = ccrsAdult(readCompact(math), readCompact(ela));
  return new Map([math, ela, science, adult].map(named));
}

function labels(id: string): Promise<ReadonlyMap<string, string>> {
  return readLabels(path.join(standardsFolder, 'labels', `${id}.tsv`));
}

function named(catalogue: CompactCatalogue): readonly [name: string, text: string] {
  return [`${catalogue.id}.json`, compactJson(catalogue)];
}
