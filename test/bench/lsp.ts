/**
 * The language server in a scripted session on generated curricula: how soon it is there, how soon after a
 * keystroke it knows, how long it keeps others waiting, and what memory it takes. Beside it `yaml-language-server`
 * with an equivalent schema on the same file.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { schemas } from '#generated/schemas.js';
import { builtIn } from '../../server/src/core/standards/built-in.ts';
import { uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';
import { benchAsking } from './asking.ts';
import { nextPublished, quantile, residentMb, startTimed, type Timed } from './client.ts';
import { writeCurriculum } from './generate.ts';
import { measured } from './measure.ts';

/** Takes a figure; `target` is what it should be at most. */
export type Report = (
  files: number,
  what: string,
  value: number,
  unit: 'ms' | 'MB' | '',
  target?: number,
) => void;

const command = [path.join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'];
const preload = ['--import', pathToFileURL(path.join(root, 'out/test/bench/turns.js')).href];
const editsInSession = 500;
const editsForMemory = 5_000;
const starts = 7;

export async function benchLanguageServer(files: number, report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-lsp-'));
  try {
    writeCurriculum(folder, files);
    await benchStart(folder, files, report);
    await benchAsking(folder, files, report);
    await benchSession(folder, files, report);
    await benchPeer(folder, files, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchStart(folder: string, files: number, report: Report): Promise<void> {
  const file = path.join(folder, 'units/unit-1/lessons/unit-1-lesson-1.lesson.md');
  const text = readFileSync(file, 'utf8').replace('rigor:', 'riggor:');
  const initialize: number[] = [];
  const first: number[] = [];
  const all: number[] = [];
  const { ms: floorMs } = await measured([process.execPath, '-e', '0'], starts);
  for (let run = 0; run < starts; run++) {
    const timed = await startTimed({ command, folders: [folder], capabilities: {} });
    initialize.push(timed.initializeMs);
    const published = nextPublished(timed.editor, uriOfFile(file), () => true);
    timed.editor.open(uriOfFile(file), text);
    first.push((await published) - timed.start);
    await timed.editor.settled();
    all.push(performance.now() - timed.start);
    await timed.editor.stop();
  }
  report(files, 'floor: node -e 0', floorMs, 'ms');
  report(files, 'spawn to initialize', quantile(initialize, 0.5), 'ms', 150);
  report(files, 'spawn to initialize, above the floor', quantile(initialize, 0.5) - floorMs, 'ms');
  report(files, 'spawn to first findings of the open file', quantile(first, 0.5), 'ms', 300);
  report(files, 'spawn to all findings', quantile(all, 0.5), 'ms');
}

async function benchSession(folder: string, files: number, report: Report): Promise<void> {
  const turns = path.join(folder, '..', `${path.basename(folder)}-turns.json`);
  const env = { THROUGHLINE_TURNS: turns };
  const timed = await startTimed({
    command: [...preload, ...command],
    folders: [folder],
    capabilities: {},
    env,
  });
  const { editor, child } = timed;
  await editor.settled();
  const session = new TypingSession(
    timed,
    path.join(folder, 'units/unit-2/lessons/unit-2-lesson-3.lesson.md'),
  );
  await session.edit(50);
  const { told, settled } = await session.edit(editsInSession);
  report(files, 'edit to findings of the open file, p50', quantile(told, 0.5), 'ms', 10);
  report(files, 'edit to findings of the open file, p99', quantile(told, 0.99), 'ms', 30);
  report(files, 'edit to findings of all files, p50', quantile(settled, 0.5), 'ms');
  report(files, 'edit to findings of all files, p99', quantile(settled, 0.99), 'ms');
  const before = residentMb(child);
  await session.edit(editsForMemory);
  const after = residentMb(child);
  report(files, 'memory after 550 edits', before ?? Number.NaN, 'MB', 250);
  report(
    files,
    `memory after ${editsForMemory.toLocaleString('en-US')} more`,
    after ?? Number.NaN,
    'MB',
    250,
  );
  await editor.stop();
  const { longestMs, over50Ms } = JSON.parse(readFileSync(turns, 'utf8')) as Record<string, number>;
  rmSync(turns);
  report(files, 'longest turn of the event loop', longestMs ?? Number.NaN, 'ms', 50);
  report(files, 'turns over 50 ms', over50Ms ?? Number.NaN, '');
}

/** Somebody who types in a lesson: words, a code letter by letter, and the id that others know it by. */
class TypingSession {
  readonly #timed: Timed;
  readonly #uri: string;
  readonly #original: string;
  #version = 1;
  #at = 0;

  constructor(timed: Timed, file: string) {
    this.#timed = timed;
    this.#uri = uriOfFile(file);
    this.#original = readFileSync(file, 'utf8');
    timed.editor.open(this.#uri, this.#original);
  }

  /** @returns for each edit the time to its findings, where it has others, and until everything is known. */
  async edit(
    count: number,
  ): Promise<{ readonly told: readonly number[]; readonly settled: readonly number[] }> {
    const { editor } = this.#timed;
    const told: number[] = [];
    const settled: number[] = [];
    for (let done = 0; done < count; done++) {
      const version = ++this.#version;
      let publishedAt: number | undefined;
      const forget = editor.onPublished((params) => {
        if (params.uri === this.#uri && params.version === version) publishedAt ??= performance.now();
      });
      const start = performance.now();
      editor.replace(this.#uri, this.#text());
      await editor.settled();
      settled.push(performance.now() - start);
      if (publishedAt !== undefined) told.push(publishedAt - start);
      forget();
    }
    return { told, settled };
  }

  #text(): string {
    const step = this.#at++ % 20;
    const original = this.#original;
    // A wrong code and its way back, letter by letter.
    if (step < 8)
      return original.replace(/addressing: \[[^\]]*\]/, `addressing: [4.NF.Z.9${'x'.repeat(step)}]`);
    if (step < 10) return original.replace(/^id: .*$/m, (line) => `${line}${'x'.repeat(step - 7)}`);
    if (step < 12) return original.replace(/^minutes: .*$/m, `minutes: ${step}`);
    // Words, and a reference to nobody among them.
    return original.replace('## After the lesson\n', `## After the lesson\n\n:lesson[${'w'.repeat(step)}]\n`);
  }
}

/** The same unit, checked by `yaml-language-server` with our schema and the codes in it. */
async function benchPeer(folder: string, files: number, report: Report): Promise<void> {
  const file = path.join(folder, 'units/unit-1/unit-1.unit.yaml');
  const schema = path.join(folder, 'unit.schema.json');
  writeFileSync(schema, JSON.stringify(equivalentSchema()));
  const settings = {
    yaml: {
      validate: true,
      schemaStore: { enable: false },
      schemas: { [pathToFileURL(schema).href]: '*.unit.yaml' },
    },
  };
  const peer = await startTimed({
    command: [
      path.join(root, 'test/bench/peers/node_modules/yaml-language-server/bin/yaml-language-server'),
      '--stdio',
    ],
    folders: [folder],
    capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
    answer: (method, params) => {
      if (method !== 'workspace/configuration') return null;
      const { items } = params as { readonly items: readonly { readonly section: string }[] };
      return items.map(({ section }) => (section === 'yaml' ? settings.yaml : null));
    },
  });
  peer.editor.notify('workspace/didChangeConfiguration', { settings });
  // It does not say when it has read everything.
  const ownFile = await measureUnit(peer, file, () => new Promise((done) => setTimeout(done, 3_000)));
  report(files, 'peer: spawn to initialize', peer.initializeMs, 'ms');
  report(files, 'peer: spawn to first findings', ownFile.firstMs, 'ms');
  report(files, 'peer: edit to findings, p50', quantile(ownFile.edits, 0.5), 'ms');
  report(files, 'peer: edit to findings, p99', quantile(ownFile.edits, 0.99), 'ms');
  report(files, 'peer: memory with one file', residentMb(peer.child) ?? Number.NaN, 'MB');
  await peer.editor.stop();
  const own = await startTimed({ command, folders: [folder], capabilities: {} });
  const same = await measureUnit(own, file, () => own.editor.settled());
  report(files, 'same file: spawn to first findings', same.firstMs, 'ms', ownFile.firstMs);
  report(
    files,
    'same file: edit to findings, p50',
    quantile(same.edits, 0.5),
    'ms',
    quantile(ownFile.edits, 0.5),
  );
  report(
    files,
    'same file: edit to findings, p99',
    quantile(same.edits, 0.99),
    'ms',
    quantile(ownFile.edits, 0.99),
  );
  await own.editor.stop();
}

/** A unit with a wrong code, a letter longer at each edit. */
async function measureUnit(
  { editor, start }: Timed,
  file: string,
  ready: () => Promise<void>,
): Promise<{ readonly firstMs: number; readonly edits: readonly number[] }> {
  const uri = uriOfFile(file);
  const text = readFileSync(file, 'utf8');
  const wrong = (letters: number): string =>
    text.replace(/addressing:\n {4}- \S+/, `addressing:\n    - 4.NF.Z.${'9'.repeat(letters)}`);
  const first = nextPublished(editor, uri, () => true);
  editor.open(uri, wrong(1));
  const firstMs = (await first) - start;
  // Both say everything about the file before they are asked again.
  await ready();
  const edits: number[] = [];
  for (let edit = 0; edit < 50; edit++) {
    const begun = performance.now();
    const published = nextPublished(editor, uri, () => true);
    editor.replace(uri, wrong(2 + (edit % 7)));
    edits.push((await published) - begun);
    await new Promise((done) => setTimeout(done, 20));
  }
  return { firstMs, edits };
}

/** Our schema of a unit, as that server needs it: the codes of the catalogue are an enumeration. */
function equivalentSchema(): object {
  const codes = (builtIn('ccss-math')?.standards ?? []).map(({ code }) => code);
  const text = JSON.stringify(schemas['unit'], (key, value: unknown) =>
    key === 'x-name' ? undefined : value,
  );
  const schema = JSON.parse(text) as {
    properties: Record<string, { properties?: Record<string, { items?: object }> }>;
  };
  for (const role of Object.values(schema.properties['standards']?.properties ?? {}))
    role.items = { type: 'string', enum: codes };
  return schema;
}
