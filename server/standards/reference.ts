/** The shapes of the reference data that the built-in catalogues are derived from, and how it is read. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A node of an ASN document. Its `text`, the official statement, is never copied into a catalogue. */
export interface ReferenceNode {
  readonly id: string;
  readonly parent?: string;
  readonly code?: string;
  readonly label?: string;
  readonly grades: readonly string[];
  readonly guid?: string;
  readonly uri?: string;
  /** Addresses of standards elsewhere that it is linked to. */
  readonly alignTo?: readonly string[];
  readonly text: string;
}

/** The emphasis of a cluster in the coherence map; high school has none. */
export interface ReferenceEmphasis {
  readonly code: string;
  readonly emphasis: string | null;
}

/** A pair of codes: first the one taught before; in a related pair, either. */
export type ReferencePair = readonly [string, string];

export interface ReferenceEdges {
  readonly prerequisite: readonly ReferencePair[];
  readonly related: readonly ReferencePair[];
}

/** Reads one file of the reference data, or says where it was looked for. The caller names its shape. */
export async function readReference<T>(folder: string, name: string): Promise<T> {
  const file = path.resolve(folder, name);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (cause) {
    throw new Error(`Cannot read the reference data in ${file}. Give its folder as the first argument.`, {
      cause,
    });
  }
}

/** Reads a file of labels: a code, a tab, and our own label on each line, in catalogue order. */
export async function readLabels(file: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [code = '', label = ''] = line.split('\t');
      return [code, label];
    }),
  );
}
