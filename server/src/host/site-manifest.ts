/**
 * The list, at the root of a published site, of the files that we wrote and what was in them. It is how a folder
 * is known to be ours, and how a file is known to be as we left it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Audience, audiences } from '../core/publish/published.ts';
import { manifestName } from './own-names.ts';
import { isInnerPath } from './within.ts';

export interface Manifest {
  /** `undefined` in a site that was written before this was noted. */
  readonly of: SiteOf | undefined;
  readonly files: WrittenFiles;
}

/** Of which curriculum a site is, by its id, and for which readers. */
export interface SiteOf {
  readonly curriculum: string | undefined;
  readonly audience: Audience;
}

/** What we know of each file that we wrote, by its path in the site. */
export type WrittenFiles = ReadonlyMap<string, Written>;

export interface Written {
  /** Of the contents. */
  readonly hash: string;
  /** Of everything that it was made from; one that would be made from the same need not be made again. */
  readonly inputs?: string | undefined;
}

/** `undefined` where there is none, or one that is not of our making. */
export function readManifest(site: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(path.join(site, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return undefined;
  if (!('files' in value) || typeof value.files !== 'object' || value.files === null) return undefined;
  const hashes = textsIn(value.files);
  const inputs = new Map('inputs' in value ? textsIn(value.inputs) : []);
  // A path that leads out of the site is nothing that we wrote.
  const files = hashes
    .filter(([file]) => isInnerPath(file))
    .map(([file, hash]): [string, Written] => [file, { hash, inputs: inputs.get(file) }]);
  return { of: 'of' in value ? siteOf(value.of) : undefined, files: new Map(files) };
}

function siteOf(value: unknown): SiteOf | undefined {
  const { curriculum, audience } = Object.fromEntries(textsIn(value));
  const known = audiences.find((one) => one === audience);
  return known === undefined ? undefined : { curriculum, audience: known };
}

function textsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

export function writeManifest(site: string, manifest: Manifest): void {
  const file = path.join(site, manifestName);
  // In the place of a link too: what it leads to is not ours.
  fs.rmSync(`${file}-part`, { force: true });
  fs.writeFileSync(`${file}-part`, manifestText(manifest), { flag: 'wx' });
  fs.renameSync(`${file}-part`, file);
}

function manifestText({ of, files: written }: Manifest): string {
  const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted.map(([file, { hash }]) => [file, hash]));
  const inputs = Object.fromEntries(sorted.map(([file, { inputs }]) => [file, inputs]));
  const note =
    'Throughline wrote the files below. It removes them when they are no longer part of the site, and touches nothing else.';
  return `${JSON.stringify({ version: 1, note, of, files, inputs }, undefined, 2)}\n`;
}
