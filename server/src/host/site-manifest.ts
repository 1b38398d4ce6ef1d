/**
 * The list, at the root of a published site, of the files that we wrote and what was in them. It is how a folder
 * is known to be ours, and how a file is known to be as we left it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { manifestName } from './own-names.ts';
import { isInnerPath } from './within.ts';

/** What we know of each file that we wrote, by its path in the site. */
export type Manifest = ReadonlyMap<string, Written>;

/** Of which curriculum a site is, by its id, and for which readers. */
export interface SiteOf {
  readonly curriculum: string | undefined;
  readonly audience: string;
}

export interface Written {
  /** Of the contents. */
  readonly hash: string;
  /** Of everything that it was made from; one that would be made from the same need not be made again. */
  readonly inputs?: string | undefined;
}

/** `undefined` where there is none, or one that is not of our making. */
export function readManifest(site: string): Manifest | undefined {
  const value = readWhole(site);
  if (value === undefined || !('files' in value) || typeof value.files !== 'object' || value.files === null)
    return undefined;
  const hashes = textsIn(value.files);
  const inputs = new Map('inputs' in value ? textsIn(value.inputs) : []);
  // A path that leads out of the site is nothing that we wrote.
  return new Map(
    hashes
      .filter(([file]) => isInnerPath(file))
      .map(([file, hash]) => [file, { hash, inputs: inputs.get(file) }]),
  );
}

/** Of what the site in a folder is; `undefined` where there is none, or one that does not say. */
export function readSiteOf(site: string): SiteOf | undefined {
  const value = readWhole(site);
  const { curriculum, audience } = Object.fromEntries(
    textsIn(value !== undefined && 'of' in value && value.of),
  );
  return audience === undefined ? undefined : { curriculum, audience };
}

function readWhole(site: string): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(path.join(site, manifestName), 'utf8'));
  } catch {
    return undefined;
  }
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1
    ? value
    : undefined;
}

function textsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

export function writeManifest(site: string, manifest: Manifest, of: SiteOf | undefined): void {
  const file = path.join(site, manifestName);
  // In the place of a link too: what it leads to is not ours.
  fs.rmSync(`${file}-part`, { force: true });
  fs.writeFileSync(`${file}-part`, manifestText(manifest, of), { flag: 'wx' });
  fs.renameSync(`${file}-part`, file);
}

function manifestText(manifest: Manifest, of: SiteOf | undefined): string {
  const sorted = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted.map(([file, { hash }]) => [file, hash]));
  const inputs = Object.fromEntries(sorted.map(([file, written]) => [file, written.inputs]));
  const note =
    'Throughline wrote the files below. It removes them when they are no longer part of the site, and touches nothing else.';
  return `${JSON.stringify({ version: 1, note, of, files, inputs }, undefined, 2)}\n`;
}
