/**
 * `npm run bench`: wall time and peak memory of the command on generated curricula, beside floors and peers in
 * the same run, as ratios. Figures depend on the machine, ratios much less. Saved to `out/bench.json`.
 *
 * `npm run bench -- 1000` runs one size only, `npm run bench -- lsp` the language server only (`lsp.ts`),
 * `npm run bench -- publish` publishing only (`publish.ts`), `npm run bench -- preview` the preview only
 * (`preview.ts`), and `npm run bench -- panels` the panels of an editor only (`panels.ts`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/root.ts';
import { benchCompletion } from './completion.ts';
import { writeCurriculum } from './generate.ts';
import { writePackage } from './generate-package.ts';
import { benchLanguageServer } from './lsp.ts';
import { type Measure, measured } from './measure.ts';
import { benchPanels } from './panels.ts';
import { benchPreview } from './preview.ts';
import { benchPublishing } from './publish.ts';

const command = path.join(root, 'dist/throughline.cjs');
const codesBench = path.join(root, 'out/test/bench/codes.js');
const floors = path.join(root, 'out/test/bench/floors.js');
const rules = path.join(root, 'out/test/bench/rules.js');
const peers = path.join(root, 'test/bench/peers/node_modules/.bin');
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

export interface Row {
  readonly files: number;
  readonly what: string;
  readonly ms: number;
  /** Processor time, where it is of interest. */
  readonly cpuMs?: number | undefined;
  readonly peakMb: number | undefined;
}

const rows: Row[] = [];
const server: {
  readonly files: number;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}[] = [];
const ratios: { readonly what: string; readonly ratio: number; readonly target: string }[] = [];

installPeers();
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
const isOnly = (part: string): boolean => process.argv.includes(part);
const asked = sizes.length > 0 ? sizes : [1_000, 10_000];
const isPart = ['lsp', 'publish', 'preview', 'panels'].some(isOnly);
if (!isPart) {
  await version();
  await codes();
  await packageOf(100_000);
  for (const size of asked) await bench(size);
  linearity();
}
if (!isPart || isOnly('publish')) {
  console.log('\nPublishing');
  for (const lessons of asked) await benchPublishing(lessons, floor, show, ratio);
}
if (!isPart || isOnly('preview')) {
  console.log('\nThe preview');
  for (const size of asked) await benchPreview(size, figure);
}
if (!isPart || isOnly('panels')) {
  console.log('\nThe panels of an editor, processor time of the server');
  for (const size of asked) await benchPanels(size, figure);
}
if (!isPart || isOnly('lsp')) {
  console.log('\nThe language server');
  for (const size of asked) {
    await benchLanguageServer(size, figure);
    for (const standards of [2_000, 20_000]) await benchCompletion(size, standards, figure);
  }
}
console.log('\nRatios (lower is better unless it says at least)');
for (const { what, ratio, target } of ratios)
  console.log(`  ${ratio.toFixed(2).padStart(8)} ×  ${what}  (target: ${target})`);
writeFileSync(
  path.join(root, 'out/bench.json'),
  `${JSON.stringify({ node: process.version, cpus: cpus().length, rows, ratios, server }, null, 2)}\n`,
);

async function version(): Promise<void> {
  const bare = await measured([process.execPath, '-e', '0'], 15);
  const own = await measured([process.execPath, command, '--version'], 15);
  show({ files: 0, what: 'node -e 0', ...figures(bare) });
  show({ files: 0, what: 'throughline --version', ...figures(own) });
  ratio('--version over node -e 0', own.ms / bare.ms, 'at most 1.5');
}

/** How long it takes to tell what 100,000 written codes mean: the work alone. */
async function codes(): Promise<void> {
  const all: Readonly<Record<string, { readonly ms: number }>>[] = [];
  for (let run = 0; run < 3; run++)
    all.push(JSON.parse((await measured([process.execPath, codesBench], 1)).stdout));
  for (const kind of ['mixed', 'distinct']) {
    const ms = Math.min(...all.map((one) => one[kind]?.ms ?? Number.NaN));
    show({ files: 0, what: `100,000 codes, ${kind}`, ms, peakMb: undefined });
    if (kind === 'mixed') ratio('ms of 100,000 mixed codes over 100', ms / 100, 'at most 1');
  }
}

/** A curriculum with one package of standards, beside reading and parsing its JSON. */
async function packageOf(items: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  try {
    writePackage(path.join(folder, 'state.case.json'), items);
    writeFileSync(
      path.join(folder, 'curriculum.yaml'),
      'id: bench\ntitle: Bench\nsubject: mathematics\ngrades: [4]\nstandards: [state]\nunits: []\n',
    );
    const what = `a package of ${items.toLocaleString('en-US')} items`;
    const check = await own(2, ['check', folder], 3, `check, ${what}`);
    const json = await floor('json', folder, 3);
    show({ files: 1, what: 'floor: reading and parsing its JSON', ...json });
    ratio(`check of ${what} over parsing its JSON`, check.ms / json.ms, 'at most 8');
    ratio(`peak MB of it over 1,000`, (check.peakMb ?? Number.NaN) / 1_000, 'at most 1');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(size: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  try {
    writeCurriculum(folder, size);
    const runs = size > 2_000 ? 3 : 5;
    const read = await floor('read', folder, runs);
    const parse = await floor('yaml', folder, size > 2_000 ? 1 : 3);
    const peer = await floor('peer', folder, runs);
    const check = await own(size, ['check', folder], runs);
    await own(size, ['map', folder, '--format', 'json'], runs);
    for (const [what, measure] of [
      ['floor: reading all bytes', read],
      ['floor: yaml parsing', parse],
      ['peer: js-yaml + ajv, YAML files only', peer],
    ] as const) {
      show({ files: size, what, ...measure });
    }
    ratio(`check over reading, ${size} files`, check.ms / read.ms, 'at most 13');
    ratio(`check over yaml parsing, ${size} files`, check.ms / parse.ms, 'none set');
    if (size >= 10_000)
      ratio('peak MB of check over 200, 10,000 files', (check.peakMb ?? Number.NaN) / 200, 'at most 1');
    await rulesOverLoading(folder, size);
    await assessmentsPeer(folder, size, runs);
    await markdownPeer(folder, size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time, since what else the machine does would be counted on one side only; the median of three. */
async function rulesOverLoading(folder: string, size: number): Promise<void> {
  const results: { readonly loadMs: number; readonly rulesMs: number }[] = [];
  for (let run = 0; run < 3; run++)
    results.push(JSON.parse((await measured([process.execPath, rules, folder], 1)).stdout));
  const [, median] = results.toSorted((a, b) => a.rulesMs / a.loadMs - b.rulesMs / b.loadMs);
  if (median === undefined) throw new Error('The rules were not measured.');
  show({ files: size, what: 'loading, processor time', ms: median.loadMs, peakMb: undefined });
  show({ files: size, what: 'all rules, processor time', ms: median.rulesMs, peakMb: undefined });
  ratio(`all rules over loading, ${size} files, processor time`, median.rulesMs / median.loadMs, 'at most 1');
}

/** ajv-cli on the assessments alone, beside our check of the whole curriculum. */
async function assessmentsPeer(folder: string, size: number, runs: number): Promise<void> {
  const ajv = [
    path.join(peers, 'ajv'),
    'validate',
    '--spec=draft2020',
    '--strict=false',
    '-r',
    path.join(root, 'schemas/common.schema.json'),
    '-s',
    path.join(root, 'schemas/assessment.schema.json'),
    '-d',
    `${folder}/units/*/assessments/*.yaml`,
  ];
  const theirs = await measured(ajv, runs);
  if (theirs.status !== 0) console.log(`  (ajv-cli ended with ${theirs.status})`);
  show({ files: size, what: 'peer: ajv-cli, assessments only', ...figures(theirs) });
  const check = rows.find((row) => row.files === size && row.what.startsWith('check'));
  ratio(
    `check of everything over ajv-cli on the assessments, ${size} files`,
    (check?.ms ?? Number.NaN) / theirs.ms,
    'below 1',
  );
}

async function markdownPeer(folder: string, size: number): Promise<void> {
  const theirs = await measured([path.join(peers, 'markdownlint-cli2'), 'units/**/*.md'], 1, folder);
  show({ files: size, what: 'peer: markdownlint-cli2, Markdown only', ...figures(theirs) });
  const check = rows.find((row) => row.files === size && row.what.startsWith('check'));
  ratio(
    `markdownlint-cli2 over check of everything, ${size} files`,
    theirs.ms / (check?.ms ?? Number.NaN),
    'at least 15',
  );
}

async function own(
  files: number,
  args: readonly string[],
  runs: number,
  what = args[0] ?? '',
): Promise<Measure> {
  const measure = await measured([process.execPath, command, ...args], runs);
  if (measure.status !== 0)
    console.log(`  (${what} ended with ${measure.status}: ${measure.stdout.slice(-300)})`);
  show({ files, what, ...figures(measure) });
  return measure;
}

/** A floor counts its work alone, without the start of Node. */
async function floor(
  what: string,
  folder: string,
  runs: number,
): Promise<{ ms: number; peakMb: number | undefined }> {
  const results: number[] = [];
  let peakMb: number | undefined;
  for (let run = 0; run < runs; run++) {
    const measure = await measured([process.execPath, floors, what, folder], 1);
    results.push(JSON.parse(measure.stdout).ms);
    peakMb = measure.peakMb;
  }
  return { ms: results.toSorted((a, b) => a - b)[Math.floor(results.length / 2)] ?? Number.NaN, peakMb };
}

function linearity(): void {
  const ms = (files: number): number | undefined =>
    rows.find((row) => row.files === files && row.what === 'check')?.ms;
  const small = ms(1_000);
  const large = ms(10_000);
  if (small !== undefined && large !== undefined)
    ratio('check of 10,000 over 10 × check of 1,000', large / (10 * small), 'about 1 or below');
}

function ratio(what: string, value: number, target: string): void {
  ratios.push({ what, ratio: value, target });
}

function figure(files: number, what: string, value: number, unit: string, target?: number): void {
  server.push({ files, what, value, unit });
  const wanted = target === undefined ? '' : `  (target: at most ${target.toFixed(0)} ${unit})`;
  const shown = value.toFixed(value < 10 ? 1 : 0).padStart(8);
  console.log(`${String(files).padStart(7)} files  ${shown} ${unit.padEnd(2)}  ${what}${wanted}`);
}

function show(row: Row): void {
  rows.push(row);
  const memory = row.peakMb === undefined ? '' : `${row.peakMb.toFixed(0)} MB`;
  const work = row.cpuMs === undefined ? '' : ` (${row.cpuMs.toFixed(0)} ms of processor time)`;
  console.log(
    `${String(row.files).padStart(7)} files  ${row.ms.toFixed(0).padStart(8)} ms  ${memory.padStart(8)}  ${row.what}${work}`,
  );
}

function figures({ ms, peakMb }: Measure): { ms: number; peakMb: number | undefined } {
  return { ms, peakMb };
}

function installPeers(): void {
  const tools = ['ajv', 'eleventy', 'markdownlint-cli2', 'yaml-language-server'];
  if (tools.every((tool) => existsSync(path.join(peers, tool)))) return;
  console.log('Installing the tools to measure against …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: path.join(root, 'test/bench/peers'), stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The tools to measure against could not be installed.');
}
