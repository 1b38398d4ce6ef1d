/**
 * What a reader asks of a loaded curriculum, from pointing at something to the answer: what a standard or an id is,
 * where all others use it, and what a new name would change.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';
import { quantile, startTimed } from './client.ts';
import type { Report } from './lsp.ts';

const command = [path.join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'];
const rounds = 100;

export async function benchAsking(folder: string, files: number, report: Report): Promise<void> {
  const { editor } = await startTimed({ command, folders: [folder], capabilities: {} });
  const file = path.join(folder, 'units/unit-1/lessons/unit-1-lesson-2.lesson.md');
  const textDocument = { uri: uriOfFile(file) };
  const text = readFileSync(file, 'utf8');
  editor.open(textDocument.uri, text);
  await editor.settled();

  /** Just behind the end of the first match. */
  function behind(pattern: RegExp): { readonly line: number; readonly character: number } {
    const found = pattern.exec(text);
    if (found === null) throw new Error(`${pattern} is not in the lesson.`);
    const before = text.slice(0, found.index + found[0].length).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }
  async function ask(method: string, position: object, more: object, times: number): Promise<Asked> {
    const taken: number[] = [];
    let answer: unknown;
    for (let round = 0; round < times; round++) {
      const start = performance.now();
      answer = await editor.request(method, { textDocument, position, ...more });
      taken.push(performance.now() - start);
    }
    return { taken, answer };
  }

  const code = behind(/addressing: \[\d/);
  const id = behind(/^id: unit/m);
  const pointed: number[] = [];
  for (const place of [code, id, behind(/^rig/m), behind(/:standard\[\d/), behind(/^::::act/m)])
    pointed.push(...(await ask('textDocument/hover', place, {}, rounds)).taken);
  report(files, 'hover, p50', quantile(pointed, 0.5), 'ms', 1);
  report(files, 'hover, p99', quantile(pointed, 0.99), 'ms', 5);
  const all = { context: { includeDeclaration: true } };
  const uses = await ask('textDocument/references', code, all, 20);
  const places = Array.isArray(uses.answer) ? uses.answer.length : 0;
  report(files, 'references of a standard, places', places, '');
  report(files, 'references of a standard, first', uses.taken[0] ?? Number.NaN, 'ms', 20);
  report(files, 'references of a standard, p50', quantile(uses.taken, 0.5), 'ms', 20);
  const lesson = await ask('textDocument/references', id, all, 20);
  report(files, 'references of a lesson, slowest', quantile(lesson.taken, 1), 'ms', 20);
  const renamed = await ask('textDocument/rename', id, { newName: 'another-lesson' }, 20);
  report(files, 'rename of a lesson, slowest', quantile(renamed.taken, 1), 'ms', 20);
  await editor.stop();
}

interface Asked {
  /** In milliseconds. */
  readonly taken: readonly number[];
  readonly answer: unknown;
}
