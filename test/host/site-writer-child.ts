/** Writes one site after another into a folder, until it is killed: `node site-writer-child.js out curriculum`. */
import { writeSite } from '../../server/src/host/site-writer.ts';
import { versionOfSite } from './site-versions.ts';

const [out = '', curriculum = '', first = '0'] = process.argv.slice(2);
for (let version = Number(first); ; version++) {
  process.send?.(version);
  const files = Object.entries(versionOfSite(version)).map(([path, text]) => ({
    path,
    contents: async () => text,
  }));
  await writeSite(files, out, curriculum);
}
