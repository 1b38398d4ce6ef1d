/**
 * Publishing, beside Hugo and Eleventy on the same texts (`peer-sites.ts` says what differs, and each row how many
 * files came out and how large they are) and beside the floor of copying what comes out. Each tool makes its site in an empty folder, then again after one lesson has changed.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../support/root.ts';
import { writeCurriculum } from './generate.ts';
import { type Measure, measured } from './measure.ts';
import { lessonsFolder, writeEleventySite, writeHugoSite } from './peer-sites.ts';
import type { Row } from './run.ts';

const throughline = path.join(root, 'dist/throughline.cjs');
const eleventy = path.join(root, 'test/bench/peers/node_modules/.bin/eleventy');
const lesson = 'unit-5-lesson-5';

type Floor = (
  what: string,
  folder: string,
  runs: number,
) => Promise<{ ms: number; peakMb: number | undefined }>;

export async function benchPublishing(
  lessons: number,
  floor: Floor,
  show: (row: Row) => void,
  ratio: (what: string, value: number, target: string) => void,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const at = (name: string): string => path.join(folder, name);
  const files = lessons * 1.5 + 1;
  const runs = lessons > 2_000 ? 1 : 3;
  const tell = (what: string, { ms, cpuMs, peakMb, status }: Measure): void =>
    show({ files, what: status === 0 ? what : `${what}, which ENDED WITH ${status}`, ms, cpuMs, peakMb });
  try {
    writeCurriculum(at('math'), files);
    const own = await coldAndTouched(
      [process.execPath, throughline, 'publish', at('math'), '--out', at('site')],
      folder,
      at('site'),
      at(`math/units/unit-5/lessons/${lesson}.lesson.md`),
      runs,
    );
    tell(`publish ${lessons} lessons: ${siteInWords(at('site'), own.cold)}`, own.cold);
    tell('publish again, one lesson touched', own.touched);
    const copy = await floor('copy', at('site'), 1);
    show({ files, what: 'floor: copying the files of the site', ...copy });
    ratio(`publish over copying the files, ${lessons} lessons`, own.cold.ms / copy.ms, 'none set');
    if (lessons >= 10_000)
      ratio('peak MB of publishing over 300', (own.cold.peakMb ?? Number.NaN) / 300, 'at most 1');

    writeEleventySite(at('math'), at('eleventy'));
    const theirs = await coldAndTouched(
      [process.execPath, eleventy],
      at('eleventy'),
      at('eleventy/site'),
      at(`eleventy/${lessonsFolder}/${lesson}.md`),
      runs,
    );
    tell(`peer: Eleventy: ${siteInWords(at('eleventy/site'), theirs.cold)}`, theirs.cold);
    tell('peer: Eleventy again, one lesson touched', theirs.touched);
    ratio(`publish over Eleventy, ${lessons} lessons`, own.cold.ms / theirs.cold.ms, 'below 1');

    if (spawnSync('hugo', ['version']).status !== 0) {
      console.log('  (hugo is not installed, so nothing is compared with it: apt-get install hugo)');
      return;
    }
    writeHugoSite(at('math'), at('hugo'));
    const hugo = await coldAndTouched(
      ['hugo', '--quiet'],
      at('hugo'),
      at('hugo/public'),
      at(`hugo/${lessonsFolder}/${lesson}.md`),
      runs,
    );
    tell(`peer: Hugo: ${siteInWords(at('hugo/public'), hugo.cold)}`, hugo.cold);
    tell('peer: Hugo again, one lesson touched', hugo.touched);
    ratio(`publish over Hugo, ${lessons} lessons`, own.cold.ms / hugo.cold.ms, 'at most 1');
    ratio(
      `publish over Hugo, ${lessons} lessons, one touched`,
      own.touched.ms / hugo.touched.ms,
      'at most 0.1',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much a site is, and how long each of its files took: those of the peers are fewer, and less is on them. */
function siteInWords(site: string, { ms }: Measure): string {
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size,
    0,
  );
  const megabytes = (bytes / 1_000_000).toFixed(0);
  return `${files.length.toLocaleString('en-US')} files, ${megabytes} MB, ${(ms / files.length).toFixed(2)} ms each`;
}

/** The median of a few runs of each. */
async function coldAndTouched(
  command: readonly string[],
  cwd: string,
  site: string,
  touched: string,
  runs: number,
): Promise<{ readonly cold: Measure; readonly touched: Measure }> {
  const median = (all: readonly Measure[]): Measure => {
    const middle = all.toSorted((a, b) => a.ms - b.ms)[Math.floor(all.length / 2)];
    if (middle === undefined) throw new Error('Nothing was run.');
    return middle;
  };
  const cold: Measure[] = [];
  const again: Measure[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(site, { recursive: true, force: true });
    cold.push(await measured(command, 1, cwd));
    appendFileSync(touched, `\nOne sentence more, number ${run}.\n`);
    again.push(await measured(command, 1, cwd));
  }
  return { cold: median(cold), touched: median(again) };
}
