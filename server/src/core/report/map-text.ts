/** The map for people at a terminal: the thread of each unit, then what is missing from it. */

import type { Columns } from '../model/columns/columns.ts';
import type { MapPart } from '../model/columns/narrowed.ts';
import type { Index } from '../model/index.ts';
import { listsLessons, outline } from '../model/outline.ts';
import { type Paint, paint } from './colour.ts';
import { coverageColour, coverageWords } from './coverage-words.ts';
import { hanging } from './hanging.ts';
import { gapLines } from './map-gaps.ts';
import { feedbackText, sessionText } from './map-sessions.ts';
import { type StandardThread, type UnitThread, unitThreads } from './map-threads.ts';
import { inWords } from './report.ts';
import { columnsOf, visible, wrapped } from './width.ts';

export interface MapTextOptions {
  readonly columns: number;
  readonly isColoured: boolean;
}

/** A part of the map: see `narrowedColumns`. */
export interface MapTextPart extends MapPart {
  readonly shown: readonly Columns[];
}

export function mapText(index: Index, { columns, isColoured }: MapTextOptions, part?: MapTextPart): string {
  const colours = paint(isColoured);
  const units = part === undefined ? unitThreads(index) : partOf(unitThreads(index), part);
  const blocks = [
    part === undefined ? headLines(index, units, colours) : [],
    ...units.map((thread) => unitLines(index, thread, numberOf(index, thread), columns, colours)),
    gapLines(index, columns, colours, part === undefined ? undefined : codesIn(part)),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function numberOf(index: Index, { unit }: UnitThread): number {
  return outline(index).units.indexOf(unit) + 1;
}

/** The threads of a part. Where only gaps are asked for there are none, since the gaps are listed below. */
function partOf(
  units: readonly UnitThread[],
  { gapsOnly, codes, shown }: MapTextPart,
): readonly UnitThread[] {
  if (gapsOnly === true) return [];
  return units.flatMap((thread) => {
    const own = shown.find(({ unit }) => unit?.path === thread.unit.facts.path);
    if (own === undefined) return [];
    if (codes === undefined) return [thread];
    const ids = new Set(
      [...own.standards, ...own.assessments, ...own.team].flatMap(({ facts, title }) => facts?.path ?? title),
    );
    return [
      {
        ...thread,
        standards: thread.standards.filter(({ code }) => ids.has(code)),
        diagnostics: thread.diagnostics.filter(({ assessment }) => ids.has(assessment.facts.path)),
        sessions: thread.sessions.filter(({ path }) => ids.has(path)),
        feedback: thread.feedback.filter(({ path }) => ids.has(path)),
      },
    ];
  });
}

function codesIn({ unit, codes, shown }: MapTextPart): ReadonlySet<string> | undefined {
  if (unit === undefined && codes === undefined) return undefined;
  return new Set(
    shown.flatMap(({ standards }) =>
      standards.filter(({ relation }) => relation === undefined).map(({ title }) => title),
    ),
  );
}

/** One line for each unit: how many of its standards are covered, or promised where it has no lessons yet. */
export function mapSummary(index: Index, { columns, isColoured }: MapTextOptions): string {
  const colours = paint(isColoured);
  const lines = unitThreads(index).map(({ unit, standards }, at) => {
    const covered = standards.filter(({ state }) => state === 'covered').length;
    const [line = ''] = wrapped(`Unit ${at + 1}: ${unit.facts.title}`, columns * 2);
    const amount = inWords(standards.length, 'standard');
    const state = listsLessons(unit.facts)
      ? `${covered} of ${amount} covered`
      : `an outline, ${amount} promised`;
    return `  ${line}  ${colours.dim(state)}`;
  });
  return `${lines.join('\n')}\n`;
}

function headLines(index: Index, units: readonly UnitThread[], colours: Paint): readonly string[] {
  const { curriculum, lessons, assessments } = outline(index);
  const parts = [
    inWords(units.length, 'unit'),
    inWords(lessons.size, 'lesson'),
    inWords(assessments.size, 'assessment'),
    inWords(index.all('protocol').length, 'session'),
    inWords(index.all('feedback').length, 'feedback cycle'),
  ];
  return [colours.bold(visible(curriculum?.title ?? 'A curriculum without a title')), parts.join(', ')];
}

function unitLines(
  index: Index,
  thread: UnitThread,
  number: number,
  columns: number,
  colours: Paint,
): readonly string[] {
  const { unit, standards, diagnostics, sessions, feedback } = thread;
  const codeColumns = Math.max(0, ...standards.map(({ code }) => columnsOf(code)));
  return [
    ...wrapped(`Unit ${number}: ${unit.facts.title}`, columns).map(colours.bold),
    ...diagnostics.flatMap(({ assessment, codes }) =>
      hanging('  before     ', `${assessment.facts.title}: ${codes.join(', ')}`, columns, colours.dim),
    ),
    ...standards.flatMap((standard) => standardLines(standard, thread, codeColumns, columns, colours)),
    ...sessions.flatMap((session) =>
      hanging('  session    ', sessionText(index, session, unit), columns, colours.dim),
    ),
    ...feedback.flatMap((cycle) =>
      hanging('  feedback   ', feedbackText(index, cycle), columns, colours.dim),
    ),
  ];
}

function standardLines(
  standard: StandardThread,
  { unit }: UnitThread,
  codeColumns: number,
  columns: number,
  colours: Paint,
): readonly string[] {
  const state = coverageWords[standard.state].padEnd(13);
  const head = `  ${visible(standard.code)}${' '.repeat(codeColumns - columnsOf(standard.code))}  `;
  const room = columns - columnsOf(head) - state.length - 2;
  const [label = '', ...more] = wrapped(standard.label, Math.max(20, room));
  const below = ' '.repeat(columnsOf(head) + state.length + 2);
  const lines = [
    `${colours.bold(head)}${coverageColour(standard.state, colours)(state)}  ${label}`.trimEnd(),
    ...more.map((line) => `${below}${line}`),
  ];
  if (unit.lessons.length === 0 && unit.assessments.length === 0) return lines;
  const lessons = standard.lessons.map(
    (lesson) => `${unit.lessons.indexOf(lesson) + 1} ${lesson.facts.title}`,
  );
  const assessments = standard.assessments.map(
    (assessment) => `${assessment.facts.title} (${whenGiven(assessment.position, unit)})`,
  );
  return [
    ...lines,
    ...hanging('    taught   ', lessons.join('; ') || 'in no lesson of this unit', columns, colours.dim),
    ...hanging(
      '    assessed ',
      assessments.join('; ') || 'by no assessment of this unit',
      columns,
      colours.dim,
    ),
  ];
}

function whenGiven(position: number, unit: UnitThread['unit']): string {
  const at = unit.lessons.findLastIndex((lesson) => lesson.position <= position);
  return at < 0 ? 'before lesson 1' : `after lesson ${at + 1}`;
}
