/**
 * The list, at the root of a published site, of the files that we wrote and what was in them. It is how a folder
 * is known to be ours, and how a file is known to be as we left it.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { manifestName } from './own-names.ts';
import { isInnerPath } from './within.ts';

/** The hash of the contents of each file that we wrote, by its path in the site. */
export type Manifest = ReadonlyMap<string, string>;

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
  // A path that leads out of the site is nothing that we wrote.
  return new Map(
    Object.entries(value.files).filter(
      (entry): entry is [string, string] => isInnerPath(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}

export function manifestText(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  const note =
    'Throughline wrote the files below. It removes them when they are no longer part of the site, and touches nothing else.';
  return `${JSON.stringify({ version: 1, note, files }, undefined, 2)}\n`;
}

export function hashOf(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}
