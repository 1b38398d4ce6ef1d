/**
 * What the map and the coverage report in panels of an editor cost the server, in processor time: to be shown first,
 * and to follow an edit. Each edit is the editor's: the text changes, then what is new is asked for.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CoverageAnswer, MapAnswer } from '../../server/src/protocol/panels.ts';
import { uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';
import { startTimed } from './client.ts';
import { writeCurriculum } from './generate.ts';
import type { Report } from './lsp.ts';
import { processorMs } from './processor-time.ts';

const command = [path.join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'];
const options = (process.env['THROUGHLINE_NODE_OPTIONS'] ?? '').split(' ').filter((one) => one !== '');
const rounds = 20;

const edits: Readonly<Record<string, (text: string, round: number) => string>> = {
  text: (text, round) => `${text}\nOne line more: ${round}.\n`,
  title: (text, round) => text.replace(/^title: .*/m, `title: Edit ${round}`),
  standards: (text, round) =>
    text.replace(/addressing: \[/, `addressing: [${round % 2 === 0 ? '4.MD.B.4' : '4.OA.C.5'}, `),
};

export async function benchPanels(files: number, report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-panels-'));
  writeCurriculum(folder, files);
  const { editor, child } = await startTimed({
    command: [...options, ...command],
    folders: [folder],
    capabilities: {},
  });
  const file = path.join(folder, 'units/unit-2/lessons/unit-2-lesson-3.lesson.md');
  const uri = uriOfFile(file);
  const text = readFileSync(file, 'utf8');
  const spent = (): number => processorMs(child.pid) ?? Number.NaN;
  async function figure(
    what: string,
    count: number,
    task: (round: number) => Promise<unknown>,
  ): Promise<void> {
    const before = spent();
    for (let round = 0; round < count; round++) await task(round);
    report(files, what, (spent() - before) / count, 'ms');
  }
  let known: Record<string, string> = {};
  let sent = 0;
  async function map(): Promise<void> {
    const answer = await editor.request<MapAnswer>('throughline/map', { known });
    known = Object.fromEntries([answer.frame, ...answer.units].map(({ id, mark }) => [id, mark]));
    sent = JSON.stringify(answer).length;
  }
  async function coverage(): Promise<void> {
    const { report: part } = await editor.request<CoverageAnswer>('throughline/coverage', { known });
    known = { ...known, [part.id]: part.mark };
  }
  try {
    editor.open(uri, text);
    await editor.settled();
    report(files, 'until all is read and looked at', spent(), 'ms');
    await figure('map, shown first', 1, map);
    await figure('coverage, shown first', 1, coverage);
    for (const [what, edit] of Object.entries(edits)) {
      const change = async (round: number): Promise<void> => {
        editor.replace(uri, edit(text, round));
        await editor.settled();
      };
      await figure(`${what} of a lesson, no panel`, rounds, change);
      await figure(`${what} of a lesson, map`, rounds, async (round) => {
        await change(round);
        await map();
      });
      report(files, `${what} of a lesson, map, sent`, sent / 1_000, '');
      await figure(`${what} of a lesson, coverage`, rounds, async (round) => {
        await change(round);
        await coverage();
      });
    }
    await editor.stop();
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
