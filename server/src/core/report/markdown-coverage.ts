/** Coverage in Markdown: what has changed since another state of the curriculum, and each unit as it is. */
import type { CoverageState } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { unitThreads } from './map-threads.ts';
import { fitting } from './markdown-rows.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { type CheckReport, type CoverageChange, inWords } from './report.ts';
import { stateWords } from './state-words.ts';

/** @param room - the most characters of each of the two tables. */
export function coverageLines({ changes }: CheckReport, index: Index, room: number): readonly string[] {
  return [
    ...(changes === undefined ? [] : changeLines(changes.since, changes.standards, room)),
    ...unitLines(index, room),
  ];
}

function changeLines(since: string, standards: readonly CoverageChange[], room: number): readonly string[] {
  const head = [`### Coverage, compared with ${markdownCode(since)}`, ''];
  if (standards.length === 0) return [...head, 'No standard is covered in another way than before.', ''];
  const rows = standards.map(
    ({ code, label, before, after }) =>
      `| ${markdownCode(code)} | ${markdownText(label)} | ${wordsFor(before)} | **${wordsFor(after)}** |`,
  );
  return [
    ...head,
    '| Standard | | Before | Now |',
    '|---|---|---|---|',
    ...fitting(rows, room, (left) => `| … | and ${inWords(left, 'more standard')} | | |`),
    '',
  ];
}

function wordsFor(state: CoverageState | undefined): string {
  return state === undefined ? 'not in the curriculum' : stateWords[state];
}

const columns: readonly CoverageState[] = [
  'covered',
  'taught-only',
  'assessed-only',
  'out-of-order',
  'hollow',
];

function unitLines(index: Index, room: number): readonly string[] {
  const rows = unitThreads(index).flatMap(({ unit, standards }) => {
    if (standards.length === 0) return [];
    const cells = columns.map((state) => {
      const count = standards.filter((standard) => standard.state === state).length;
      return count === 0 ? '' : `${count.toLocaleString('en-US')}`;
    });
    return [`| ${markdownText(unit.facts.title)} | ${standards.length} | ${cells.join(' | ')} |`];
  });
  if (rows.length === 0) return [];
  return [
    '### Coverage by unit',
    '',
    `| Unit | Standards | ${columns.map((state) => stateWords[state]).join(' | ')} |`,
    `|---|--:|${columns.map(() => '--:|').join('')}`,
    ...fitting(rows, room, (left) => `| … and ${inWords(left, 'more unit')} | | | | | | |`),
    '',
  ];
}
