/** Bundles the scripts of pages into `server/generated/scripts.js`, each as a text with its hash. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { literal, writeIfChanged } from './files.mjs';
import { root } from './setup.mjs';

const scripts = {
  mapScript: 'server/src/browser/map/site.ts',
  searchScript: 'server/src/browser/search/site.ts',
  previewScript: 'server/src/browser/preview/site.ts',
};

export function writeScripts(out) {
  const texts = Object.entries(scripts).map(([name, file]) => [name, bundled(file)]);
  writeIfChanged(
    path.join(out, 'scripts.js'),
    texts
      .map(
        ([name, text]) => `export const ${name} = { text: ${literal(text)}, sha256: '${sha256(text)}' };\n`,
      )
      .join(''),
  );
  writeIfChanged(
    path.join(out, 'scripts.d.ts'),
    `/** A script of pages: its text, and its hash as a content security policy names it. */
interface PageScript {
  readonly text: string;
  readonly sha256: string;
}
${texts.map(([name]) => `export declare const ${name}: PageScript;\n`).join('')}`,
  );
}

function bundled(file) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

function sha256(text) {
  return createHash('sha256').update(text).digest('base64');
}
