/** A small curriculum with a site beside it, for tests of what is written there. */
import path from 'node:path';
import { type SiteFile, type SiteReport, writeSite } from '../../server/src/host/site-writer.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const manifest = '.throughline-site.json';
export const stage = '.throughline-next';

export function plan(files: Readonly<Record<string, string>>): readonly SiteFile[] {
  return Object.entries(files).map(([file, contents]) => ({ path: file, contents: async () => contents }));
}

/** A curriculum, and a place beside it for its site. */
export function place(): {
  readonly out: string;
  readonly curriculum: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<SiteReport>;
} {
  const folder = temporaryFolder({ 'math/curriculum.yaml': 'id: c\n', 'math/units/a.unit.yaml': 'id: a\n' });
  const [out, curriculum] = [path.join(folder, 'site'), path.join(folder, 'math')];
  return { out, curriculum, write: (files) => writeSite(plan(files), out, curriculum) };
}

export function without(
  files: Readonly<Record<string, string>>,
  ...names: readonly string[]
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !names.includes(name)));
}
