/**
 * Completion in an editor: the time from a letter to the list for it, in a lesson of a generated curriculum among as
 * many standards as are asked for, while somebody types codes, words, ids, a key and links, letter by letter; and the
 * size of the largest answer. All is known of the letter before: how long a check keeps others waiting is measured
 * in `lsp.ts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';
import { quantile, startTimed } from './client.ts';
import { writeCurriculum } from './generate.ts';
import type { Report } from './lsp.ts';

const command = [path.join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'];
const rounds = 4;
const capabilities = {
  textDocument: {
    completion: {
      contextSupport: true,
      completionItem: { snippetSupport: true, labelDetailsSupport: true },
    },
  },
};

/** What is typed, each in its place of a lesson: in the front matter, or in the text. */
const typed: readonly { readonly in: 'data' | 'text'; readonly before: string; readonly words: string }[] = [
  { in: 'data', before: 'standards:\n  addressing:\n    - ', words: '4.NF.B.13' },
  { in: 'data', before: 'standards:\n  addressing: [', words: 'BIG.4.NF.A.2' },
  { in: 'data', before: 'standards:\n  building-on:\n    - ', words: 'equivalent fractions' },
  { in: 'data', before: 'standards:\n  addressing:\n    - "', words: 'compare two numbers' },
  { in: 'data', before: 'objectives:\n  - text: I can.\n    standards: [', words: 'CCSS.Math.Content.4.OA' },
  { in: 'data', before: 'checks:\n  - ', words: 'unit-12-middle' },
  { in: 'data', before: '', words: 'vocabulary' },
  { in: 'text', before: 'See [the lesson](', words: '../../unit-3/lessons' },
  { in: 'text', before: 'See [the lesson](', words: 'equal parts' },
];

export async function benchCompletion(files: number, standards: number, report: Report): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-completion-'));
  try {
    writeCurriculum(folder, files);
    addStandards(folder, standards);
    const { times, largest } = await typing(folder);
    const among = `among ${standards.toLocaleString('en-US')} standards`;
    report(files, `completion ${among}, p50`, quantile(times, 0.5), 'ms', 10);
    report(files, `completion ${among}, p99`, quantile(times, 0.99), 'ms', 10);
    report(files, `completion ${among}, slowest (the first takes in all)`, quantile(times, 1), 'ms');
    report(files, `completion ${among}, kilobytes of the largest answer`, largest / 1024, '', 50);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks with each letter. Times are in milliseconds, the largest answer in bytes of JSON. */
async function typing(
  folder: string,
): Promise<{ readonly times: readonly number[]; readonly largest: number }> {
  const { editor } = await startTimed({ command, folders: [folder], capabilities });
  const uri = uriOfFile(path.join(folder, 'units/unit-1/lessons/unit-1-lesson-1.lesson.md'));
  const head = '---\nid: unit-1-lesson-1\ntitle: A lesson\n';
  const rest = `\n---\n\n${'Students fold, compare and explain.\n'.repeat(100)}\n`;
  editor.open(uri, head + rest);
  const times: number[] = [];
  let largest = 0;
  for (const { in: part, before, words } of Array.from({ length: rounds }, () => typed).flat()) {
    for (let length = 0; length <= words.length; length++) {
      await editor.settled();
      const upTo = head + (part === 'data' ? '' : rest) + before + words.slice(0, length);
      const lines = upTo.split('\n');
      const start = performance.now();
      editor.replace(uri, part === 'data' ? upTo + rest : `${upTo}\n`);
      const answer = await editor.request('textDocument/completion', {
        textDocument: { uri },
        position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
        context: { triggerKind: 1 },
      });
      times.push(performance.now() - start);
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(answer)));
    }
  }
  await editor.stop();
  return { times, largest };
}

/** Puts a list of so many standards in force in a curriculum, beside those that it has. */
function addStandards(folder: string, count: number): void {
  const domains = ['NF', 'OA', 'NBT', 'MD', 'G', 'EE', 'RP', 'SP'];
  const verbs = ['Compare', 'Explain', 'Draw', 'Solve', 'Measure', 'Represent'];
  const things = [
    'equivalent fractions',
    'two numbers',
    'word problems',
    'angles',
    'place value',
    'a line plot',
  ];
  const lines = Array.from({ length: count }, (_, at) => {
    const domain = domains[Math.floor(at / 9) % 8];
    const cluster = 'ABCD'[Math.floor(at / 72) % 4];
    const label = `${verbs[at % 6]} ${things[Math.floor(at / 6) % 6]} in ${at} ways and say why they are the same`;
    return `  - { code: BIG.${at % 9}.${domain}.${cluster}.${Math.floor(at / 288)}, label: ${label}, grades: [${(at % 8) + 1}] }`;
  });
  writeFileSync(
    path.join(folder, 'big.standards.yaml'),
    `id: big\ntitle: A big list\nstandards:\n${lines.join('\n')}\n`,
  );
  const file = path.join(folder, 'curriculum.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^standards: .*$/m, 'standards: [ccss-math, big]'));
}
