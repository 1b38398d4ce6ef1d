/** Makes `server/generated`: what the sources import under `#generated/`. */
import path from 'node:path';
import { writeCatalogues } from './catalogues.mjs';
import { writeExplanations } from './explanations.mjs';
import { writeProduct } from './product.mjs';
import { writeSchemas } from './schemas.mjs';
import { writeScripts } from './scripts.mjs';
import { root } from './setup.mjs';
import { writeWords } from './words.mjs';

export function generate() {
  const out = path.join(root, 'server/generated');
  const words = path.join(root, 'server/words');
  writeSchemas(path.join(root, 'schemas'), words, out);
  writeWords(words, out);
  writeCatalogues(out);
  writeExplanations(path.join(root, 'server/src/core/rules'), out);
  writeScripts(out);
  writeProduct(path.join(root, 'package.json'), out);
}
