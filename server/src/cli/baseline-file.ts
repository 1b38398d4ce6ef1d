/** The file of a baseline: read whole or refused with what to do, and written whole. */
import fs from 'node:fs';
import path from 'node:path';
import { type BaselineEntry, readBaseline } from '../core/compare/baseline.ts';
import { kindOfPath } from '../core/kinds/all.ts';
import { Refusal } from '../host/refusal.ts';
import { statusOf } from '../host/status.ts';
import { shownPath } from './shown-path.ts';

/** In the folder of the curriculum. */
export const baselineName = '.throughline-baseline.json';

/** In bytes: some hundred thousands of findings. */
const largestBaseline = 100_000_000;

/** @throws {Refusal} where it is not there, or cannot be used. */
export function readBaselineFile(absolute: string, from: string): readonly BaselineEntry[] {
  const shown = shownPath(absolute, from);
  const status = statusOf(absolute);
  if (status === undefined)
    throw new Refusal(`there is no baseline ${shown}. Write one with 'throughline baseline'.`);
  if (!status.isFile())
    throw new Refusal(
      `${shown} is no file, and a baseline is one. Name the file, such as ${path.join(shown, baselineName)}.`,
    );
  if (status.size > largestBaseline)
    throw new Refusal(`the baseline ${shown} is too large to be read. Remove it, and mend findings instead.`);
  const read = readBaseline(fs.readFileSync(absolute, 'utf8').replace(/^\ufeff/, ''));
  if ('problem' in read) throw new Refusal(`the baseline ${shown} ${read.problem}.`);
  return read;
}

/** @throws {Refusal} where the name is that of a document, which would be lost. */
export function requireOwnName(absolute: string, from: string): void {
  if (kindOfPath(absolute.replaceAll(path.sep, '/')) === undefined) return;
  throw new Refusal(
    `${shownPath(absolute, from)} is the name of a document of a curriculum, and a baseline is not written over one. Choose another name, such as ${baselineName}.`,
  );
}
