/**
 * How soon the preview follows: from the change of a lesson on disk to the browser being told that the page is
 * another one, and to the page being there. An edit of the text changes nothing else; one of the title does.
 * Processor time of the preview stands beside, since it does not count what else the machine does.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../support/root.ts';
import { quantile } from './client.ts';
import { writeCurriculum } from './generate.ts';
import type { Report } from './lsp.ts';
import { processorMs } from './processor-time.ts';

const edits = 20;
const lesson = 'units/unit-2/lessons/unit-2-lesson-3.lesson.md';
const page = 'lessons/unit-2-lesson-3.html';

export async function benchPreview(files: number, report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-preview-'));
  const out = path.join(folder, 'site');
  writeCurriculum(folder, files);
  const child = spawn(
    process.execPath,
    [path.join(root, 'dist/throughline.cjs'), 'preview', folder, '--out', out, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const address = await new Promise<string>((done) => {
      let text = '';
      child.stdout.on('data', (part: Buffer) => {
        text += part.toString();
        const found = /The site is at (\S+)/.exec(text)?.[1];
        if (found !== undefined) done(found);
      });
    });
    const target = report.bind(undefined, files);
    const limit = files > 2_000 ? 200 : 100;
    for (const what of ['text', 'title'] as const) {
      const told: number[] = [];
      const there: number[] = [];
      const before = processorMs(child.pid);
      for (let edit = 0; edit < edits; edit++) {
        const once = await followed(address, path.join(folder, lesson), what, edit);
        told.push(once.toldMs);
        there.push(once.thereMs);
      }
      const after = processorMs(child.pid);
      target(`preview, ${what} of a lesson: told to load again`, quantile(told, 0.5), 'ms', limit);
      target(`preview, ${what} of a lesson: the page is there`, quantile(there, 0.5), 'ms');
      if (before !== undefined && after !== undefined)
        target(
          `preview, ${what}: processor time of an edit, the rest included`,
          (after - before) / edits,
          'ms',
        );
    }
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function followed(
  address: string,
  file: string,
  what: 'text' | 'title',
  edit: number,
): Promise<{ readonly toldMs: number; readonly thereMs: number }> {
  const version = /data-version="(\d+)"/.exec(await textAt(address + page))?.[1] ?? '';
  let start = 0;
  const toldMs = await new Promise<number>((done, failed) => {
    const asked = new URLSearchParams({ version, page: `/${page}` });
    const request = http.get(`${address}_throughline/changes?${asked}`, (response) => {
      response.on('error', () => undefined);
      response.on('data', (part: Buffer) => {
        const text = part.toString();
        if (text.includes('retry:')) {
          const written = readFileSync(file, 'utf8');
          const changed =
            what === 'text'
              ? `${written}\nOne line more: ${edit}.\n`
              : written.replace(/^title: .*/m, `title: Edit ${edit}`);
          start = performance.now();
          writeFileSync(file, changed);
        }
        if (!text.includes('data: reload')) return;
        done(performance.now() - start);
        request.destroy();
      });
    });
    request.on('error', failed);
  });
  await textAt(address + page);
  return { toldMs, thereMs: performance.now() - start };
}

function textAt(url: string): Promise<string> {
  return new Promise((done, failed) => {
    http
      .get(url, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
        });
        response.on('end', () => done(text));
      })
      .on('error', failed);
  });
}
