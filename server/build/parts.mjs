/**
 * What a command needs only at times is a file of its own in `dist`, and is read when it is first used: an editor
 * waits for its server, and half of a bundle that nobody uses costs as much time as the other half.
 *
 * The sources know nothing of it. In a bundle such a module is replaced by one of the same exports, each of which
 * asks for the real one: functions that call it, and tables that look it up.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

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
export async function buildParts(bundle, common, root) {
  const metafiles = [];
  const standIns = new Map();
  for (const [name, modules] of Object.entries(parts)) {
    const outfile = `dist/${name}.cjs`;
    const lines = modules.map((file, at) => `export * as part${at} from './${file}';`);
    const { metafile } = await bundle({
      ...common,
      stdin: { contents: lines.join('\n'), resolveDir: root },
      outfile,
    });
    metafiles.push(metafile);
    const built = createRequire(import.meta.url)(path.join(root, outfile));
    for (const [at, file] of modules.entries())
      standIns.set(path.join(root, file), standIn(`./${name}.cjs`, `part${at}`, built[`part${at}`]));
  }
  return { metafiles, plugin: pluginFor(standIns) };
}

function standIn(file, part, exported) {
  const lines = Object.entries(exported).map(([name, value]) =>
    typeof value === 'function'
      ? `export const ${name} = (...given) => real().${name}(...given);`
      : `export const ${name} = new Proxy({}, {
  get: (_, key) => real().${name}[key],
  has: (_, key) => key in real().${name},
  ownKeys: () => Reflect.ownKeys(real().${name}),
  getOwnPropertyDescriptor: (_, key) => Object.getOwnPropertyDescriptor(real().${name}, key),
});`,
  );
  return `let known;\nconst real = () => (known ??= require('${file}').${part});\n${lines.join('\n')}\n`;
}

function pluginFor(standIns) {
  return {
    name: 'parts',
    setup(build) {
      build.onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path: file }) => ({ path: file, external: true }));
      build.onLoad({ filter: /\.[jt]s$/ }, ({ path: file }) => {
        const contents = standIns.get(file);
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
    },
  };
}
