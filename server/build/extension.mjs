/**
 * Builds what the editor's extension runs, in `client/dist`: one file for the extension, one for the server with
 * the command line, and one for the pages in panels, each for a process and for a browser alike, so that nothing is shipped twice.
 */
import { builtinModules } from 'node:module';

const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** @returns what esbuild says of each. */
export async function buildExtension(bundle, common) {
  const both = {
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // Packages that have several forms give the one for a worker, which runs in a process too; those that name a
    // form in their path are taken at their word.
    conditions: ['worker', 'browser'],
    alias: Object.fromEntries(
      ['vscode-jsonrpc', 'vscode-languageserver-protocol', 'vscode-languageclient'].map((name) => [
        `${name}/node`,
        `./node_modules/${name}/lib/node/main.js`,
      ]),
    ),
    target: 'es2022',
    external: ['vscode', ...builtins],
  };
  return Promise.all([
    bundle({
      ...both,
      entryPoints: ['client/src/extension.ts'],
      outfile: 'client/dist/extension.js',
      format: 'cjs',
    }),
    bundle({
      ...both,
      platform: 'browser',
      entryPoints: ['server/src/browser/panels/panel.ts'],
      outfile: 'client/dist/panels.js',
      format: 'iife',
    }),
    bundle({
      ...both,
      entryPoints: ['server/src/entry/extension.ts'],
      outfile: 'client/dist/server.js',
      format: 'iife',
    }),
  ]);
}
