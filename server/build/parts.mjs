/**
 * What a command needs only at times is a file of its own in `dist`, and is read when it is first used: an editor
 * waits for its server, and half of a bundle that nobody uses costs as much time as the other half.
 *
 * The sources know nothing of it. In a bundle such a module is replaced by one of the same exports, each of which
 * is looked up in the real one when it is asked for.
 */
import crypto from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './setup.mjs';

/** By the name of the file, the modules in it, as they are called from the root. Everything they export is of use. */
const parts = {
  catalogues: ['server/generated/catalogues.js'],
  explanations: ['server/generated/explanations.js'],
  schemas: ['server/generated/schemas.js', 'server/generated/validators.js'],
  'words-schema': ['server/generated/words-schemas.js', 'server/generated/words-validators.js'],
  'site-words': ['server/generated/words.js'],
  tolerant: [
    'server/src/core/syntax/yaml-tolerant.ts',
    'server/src/core/syntax/yaml-comments.ts',
    'server/src/core/syntax/markdown-tolerant.ts',
    'server/src/core/syntax/markdown-processor.ts',
  ],
  equations: ['server/src/core/publish/markdown/math.ts'],
  words: ['server/src/core/standards/search-words.ts'],
};

/**
 * Builds the parts into `dist`.
 * @returns what esbuild says of each, and the plugin that takes them out of other bundles there.
 */
export async function buildParts(bundle, common) {
  const metafiles = [];
  const standIns = new Map();
  for (const [name, modules] of Object.entries(parts)) {
    const built = await buildPart(name, modules, { bundle, common, plugins: [] });
    metafiles.push(built.metafile);
    for (const [file, contents] of built.standIns) standIns.set(file, contents);
  }
  return { metafiles, standIns, plugin: pluginFor(standIns) };
}

/**
 * By the name of the file, the folders of `core` that the server reads when it is first asked for something in them:
 * it answers its editor before it has read any, and says what is wrong with a document before it has read all. What
 * stands in one may be used by those below it.
 */
const layers = {
  features: ['features', 'report'],
  pages: ['publish'],
  checks: [''],
};

/**
 * Builds what the modules around `core` ask of it as parts, in which each module runs when it is first asked for.
 * There is one of each, so that what a module remembers is known to all.
 * @param entry - the module that the bundle begins with.
 * @param others - what `buildParts` has built.
 * @returns what esbuild says of each, and the plugin that takes these and all other parts out of the bundle.
 */
export async function buildLayers(bundle, common, entry, others) {
  const whole = await bundle({
    ...common,
    plugins: [others.plugin],
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
  });
  const imports = Object.entries(whole.metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to }) => ({ from: layerOf(from), layer: layerOf(to), to })),
  );
  const metafiles = [];
  const standIns = new Map(others.standIns);
  for (const name of Object.keys(layers).reverse()) {
    const asked = imports.filter(({ from, layer }) => layer === name && from !== name).map(({ to }) => to);
    const modules = [...new Set(asked)].sort();
    const built = await buildPart(name, modules, { bundle, common, plugins: [pluginFor(standIns)] });
    metafiles.push(built.metafile);
    for (const [file, contents] of built.standIns) standIns.set(file, contents);
  }
  return { metafiles, plugin: pluginFor(standIns) };
}

function layerOf(file) {
  return Object.keys(layers).find((name) =>
    layers[name].some((folder) => file.startsWith(path.posix.join('server/src/core', folder, '/'))),
  );
}

async function buildPart(name, modules, { bundle, common, plugins }) {
  const outfile = `dist/${name}.cjs`;
  const lines = modules.map((file, at) => `export const part${at} = () => require('./${file}');`);
  const { metafile } = await bundle({
    ...common,
    plugins,
    stdin: { contents: lines.join('\n'), resolveDir: root },
    outfile,
  });
  const built = createRequire(import.meta.url)(path.join(root, outfile));
  const standIns = new Map();
  for (const [at, file] of modules.entries())
    standIns.set(
      path.join(root, file),
      standIn(`require('./${name}.cjs').part${at}()`, built[`part${at}`]()),
    );
  return { metafile, standIns };
}

/** @param real - the expression that gives the real module. */
function standIn(real, exported) {
  const lines = Object.keys(exported).map(
    (name) => `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => real().${name} });`,
  );
  return `let known;\nconst real = () => (known ??= ${real});\nexports.__esModule = true;\n${lines.join('\n')}\n`;
}

/** A package with hundreds of names, each of which would be copied into each of the modules that import it. */
const manyNames = 'vscode-languageserver';

/** What takes long to load in Node.js, and is hardly ever used by the package that asks for it. */
const slowBuiltin = 'crypto';

function pluginFor(parts) {
  const standIns = new Map(parts).set(slowBuiltin, standIn(`require('${slowBuiltin}')`, crypto));
  const names = Object.keys(createRequire(import.meta.url)(manyNames)).join(', ');
  standIns.set(manyNames, `import * as all from '${manyNames}';\nexport const { ${names} } = all;\n`);
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path: file }) => ({ path: file, external: true }));
      build.onResolve({ filter: /^crypto$/ }, ({ path: name, namespace }) =>
        namespace === 'parts' ? { path: name, external: true } : { path: name, namespace: 'parts' },
      );
      build.onResolve({ filter: new RegExp(`^${manyNames}$`) }, ({ path: name, namespace, importer }) =>
        namespace === 'parts' || importer.includes('node_modules')
          ? undefined
          : { path: name, namespace: 'parts' },
      );
      build.onResolve({ filter: /^(?:\.\.?|#generated)\/.*\.[jt]s$/ }, ({ path: file, resolveDir }) => {
        const asked = file.startsWith('#')
          ? path.join(root, 'server', file.slice(1))
          : path.join(resolveDir, file);
        return standIns.has(asked) ? { path: asked, namespace: 'parts' } : undefined;
      });
      build.onLoad({ filter: /./, namespace: 'parts' }, ({ path: file }) => ({
        contents: standIns.get(file),
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}
