/** Builds `dist`, which is what the `throughline` command runs: bundles without any dependency. */
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension } from './extension.mjs';
import { writeIfChanged } from './files.mjs';
import { buildLayers, buildParts } from './parts.mjs';
import { root } from './setup.mjs';

/** @param withExtension - whether the extension for VS Code is built too, which the command does not need. */
export async function build({ withExtension = true } = {}) {
  const { build: bundle } = await import('esbuild');
  const { generate } = await import('./generate.mjs');
  generate();
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    metafile: true,
    define: { THROUGHLINE_VERSION: JSON.stringify(version), THROUGHLINE_BUILD: JSON.stringify(sources()) },
    logLevel: 'warning',
  };
  const parts = await buildParts(bundle, common);
  const main = await bundle({
    ...common,
    plugins: [parts.plugin],
    entryPoints: ['server/src/entry/main.ts'],
    outfile: 'dist/main.cjs',
  });
  const entry = 'server/src/entry/server.ts';
  const layers = await buildLayers(bundle, common, entry, parts);
  const server = await bundle({
    ...common,
    plugins: [layers.plugin],
    entryPoints: [entry],
    outfile: 'dist/server.cjs',
  });
  const worker = await bundle({
    ...common,
    entryPoints: ['server/src/entry/worker.ts'],
    outfile: 'dist/worker.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    conditions: ['worker'],
  });
  await bundle({
    ...common,
    entryPoints: ['server/src/entry/cli.ts'],
    outfile: 'dist/throughline.cjs',
    external: ['./main.cjs', './server.cjs'],
    banner: { js: '#!/usr/bin/env node' },
  });
  const extension = withExtension ? await buildExtension(bundle, common) : [];
  writeIfChanged(
    path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'),
    notices(
      [
        ...parts.metafiles,
        ...layers.metafiles,
        ...[main, server, worker, ...extension].map(({ metafile }) => metafile),
      ].flatMap(({ inputs }) => Object.keys(inputs)),
    ),
  );
  chmodSync(path.join(root, 'dist/throughline.cjs'), 0o755);
}

/** The hash of what the program is built from: pages that another build has made are made again. */
function sources() {
  const hash = createHash('sha256');
  for (const folder of ['server/src', 'server/generated', 'schemas']) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
      if (/\.(?:ts|js|json)$/.test(file))
        hash.update(file).update(readFileSync(path.join(root, folder, file)));
    }
  }
  return hash
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/** The licences of the packages whose code is in the bundle, which they ask to be handed on. */
function notices(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    const text = file === undefined ? '' : readFileSync(path.join(root, folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return `The throughline command contains code of these packages.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
