/**
 * Writes the built-in catalogues (`server/standards/*.json`) anew from the reference data.
 * After `tsc -b`: `node out/server/standards/generate.js [folder of the reference data]`.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deriveCatalogues, referenceFolder, standardsFolder } from './derive.ts';

const catalogues = await deriveCatalogues(process.argv[2] ?? referenceFolder);
for (const [name, text] of catalogues) {
  const file = path.join(standardsFolder, name);
  await writeFile(file, text);
  console.log(`${path.relative(process.cwd(), file)}  ${Buffer.byteLength(text)} bytes`);
}
