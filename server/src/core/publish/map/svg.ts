/**
 * A unit as a drawing: an SVG that can be read without a script, by eye and by ear. Columns are lists, and each
 * thing in them says what it is; the threads are for the eye, since every thing says what it is connected to.
 * The drawing carries what a script needs to light a thread: ids, and the codes of standards.
 */
import {
  type ColumnNode,
  type Columns,
  isGap,
  type Thread,
  type ThreadRole,
} from '../../model/columns/columns.ts';
import { standardInWords } from '../../standards/plain-line.ts';
import type { Standard } from '../../standards/standard.ts';
import { type Content, type Html, html } from '../html.ts';
import type { Words } from '../words.ts';
import { type Box, boxHeight, type ColumnIndex, columnPlace, type Drawing, layout } from './layout.ts';
import { kindSign, stateSign } from './shapes.ts';
import { brokenLines, textWidth } from './text-width.ts';

export interface DrawingSurroundings {
  readonly words: Words;
  readonly direction: 'ltr' | 'rtl';
  /** Where a node leads; without an address it is no link. */
  readonly hrefOf: (node: ColumnNode) => string | undefined;
  /** The domain of a standard. */
  readonly domainOf: (standard: Standard) => Standard | undefined;
}

export interface UnitDrawing {
  readonly svg: Html;
  readonly width: number;
  readonly height: number;
  readonly leftOut: number;
}

/** @param name - what the drawing is of, for those who do not see it. */
export function unitDrawing(unit: Columns, name: string, around: DrawingSurroundings): UnitDrawing {
  const drawing = layout(unit);
  const { width, height, leftOut } = drawing;
  const svg = html`<svg class="map-drawing" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${name}" direction="${around.direction}">
${contents(drawing, around)}</svg>
`;
  return { svg, width, height, leftOut };
}

/** What stands in the drawing, for one that is part of a larger one. */
export function contents(drawing: Drawing, around: DrawingSurroundings): Html {
  const mirror =
    around.direction === 'rtl' ? html` transform="translate(${drawing.width} 0) scale(-1 1)"` : undefined;
  return html`<g class="threads" aria-hidden="true"${mirror}>
${drawing.lines.map(
  ({ thread, path }) =>
    html`<path class="t${threadClass(thread)}${thread.isGap ? ' t-gap' : ''}" data-from="${thread.from}" data-to="${thread.to}"${codesOf(thread.codes)} d="${path}${thread.role === 'adjusts' ? arrow(path) : ''}"/>\n`,
)}</g>
${([0, 1, 2, 3] as const).map((column) => columnOf(drawing, column, around))}`;
}

const quietRoles: readonly ThreadRole[] = [
  'building-on',
  'building-toward',
  'practices',
  'objective',
  'activity',
  'look-for',
];

function threadClass({ role, from, isQuiet }: Thread): string {
  if (role === 'adjusts') return ' t-adjusts';
  // A session on a lesson is on its standards too, so a thread from those would say it twice.
  if (isQuiet || quietRoles.includes(role) || (role === 'focus' && from.startsWith('standard:')))
    return ' t-quiet';
  return role === 'focus' || role === 'before' || role === 'after' || role === 'follows' ? ' t-team' : '';
}

/** The head of an arrow where the path ends, which is always toward the left. */
function arrow(path: string): string {
  const end = /([\d.]+) ([\d.]+)$/.exec(path) ?? /H([\d.]+)()$/.exec(path);
  const y = end?.[2] === '' ? /^M[\d.]+ ([\d.]+)/.exec(path)?.[1] : end?.[2];
  const [endX, endY] = [Number(end?.[1] ?? 0), Number(y ?? 0)];
  return `M${endX + 7} ${endY - 4}L${endX + 1} ${endY}L${endX + 7} ${endY + 4}`;
}

function codesOf(codes: readonly string[]): Html | undefined {
  return codes.length === 0 ? undefined : html` data-codes="${codes.join('|')}"`;
}

function columnOf(drawing: Drawing, column: ColumnIndex, around: DrawingSurroundings): Html | undefined {
  const boxes = drawing.boxes.filter((box) => box.column === column);
  if (boxes.length === 0) return undefined;
  const { mapColumns: columns } = around.words;
  const name = [columns.standard, columns.lesson, columns.assessment, columns.team][column] ?? '';
  const { x } = columnPlace(column);
  const isGrid = (boxes[0]?.y ?? 0) < 10;
  const head = isGrid
    ? undefined
    : html`<text class="column" aria-hidden="true" x="${startX(x, drawing, around)}" y="20">${name}</text>\n`;
  return html`${head}<g role="list" aria-label="${name}">
${boxes.map((box) => html`<g role="listitem">${nodeOf(box, drawing, around)}</g>\n`)}</g>
`;
}

/** Where something begins for the reader: at the left, or at the right where one reads from there. */
function startX(x: number, drawing: Drawing, { direction }: DrawingSurroundings): number {
  return direction === 'ltr' ? x : drawing.width - x;
}

function nodeOf(box: Box, drawing: Drawing, around: DrawingSurroundings): Html {
  const { node, y, width } = box;
  const href = around.hrefOf(node);
  const x = around.direction === 'ltr' ? box.x : drawing.width - box.x - width;
  const name = nodeName(node, around.words);
  const gap = isGap(node) ? ' n-gap' : isBesides(node) ? ' n-quiet' : '';
  const beyond = node.beyond.length === 0 ? undefined : html` data-beyond="${node.beyond.join('|')}"`;
  const attributes = html`class="n n-${node.type}${gap}" data-id="${node.id}" data-row="${node.row}"${codesOf(node.codes)}${stateOf(node, around)}${beyond}`;
  const inside = html`<title>${name}</title><rect x="${x}" y="${y}" width="${width}" height="${boxHeight}" rx="${node.type === 'standard' ? boxHeight / 2 : 7}"/>${faceOf(node, x, y, width, around)}`;
  return href === undefined
    ? html`<g role="img" ${attributes}>${inside}</g>`
    : html`<a href="${href}" ${attributes}>${inside}</a>`;
}

function stateOf({ state, standard }: ColumnNode, { domainOf }: DrawingSurroundings): Html | undefined {
  if (standard === undefined) return undefined;
  const domain = domainOf(standard)?.code;
  return html`${state === undefined ? undefined : html` data-state="${state}"`}${domain === undefined ? undefined : html` data-domain="${domain}"`}`;
}

const size = 13;
const smallSize = 11.5;

function faceOf(node: ColumnNode, x: number, y: number, width: number, around: DrawingSurroundings): Html {
  const { words, direction } = around;
  const isLtr = direction === 'ltr';
  const textX = isLtr ? x + 34 : x + width - 34;
  const signX = isLtr ? x + 18 : x + width - 18;
  const middle = y + boxHeight / 2;
  const room = width - 34 - (node.type === 'standard' ? 16 : 8);
  const line = (at: number, className: string, text: Content): Html =>
    html`<text class="${className}" x="${textX}" y="${at}">${text}</text>`;
  // What is written from left to right keeps its order among what is not: a code, or a title in another language.
  const own = (text: string | undefined): string | undefined =>
    isLtr || text === undefined || text === '' ? text : `\u2068${text}\u2069`;
  if (node.type === 'standard') {
    const sign =
      node.state === undefined
        ? kindSign('practice', signX, middle)
        : node.relation === undefined
          ? stateSign(node.state, signX, middle)
          : kindSign('related', signX, middle);
    const says = stateWords(node, words);
    const free = room - textWidth(node.title, size, true) - 10;
    const state = says === undefined ? undefined : brokenLines(says, free, smallSize, 1, true)[0];
    const [code = ''] = brokenLines(node.title, room, size, 1, true);
    const label = node.standard === undefined ? '' : standardInWords(node.standard);
    return html`${sign}${line(
      y + 18,
      'code',
      html`${own(code)}${state === undefined ? undefined : html`<tspan class="state" dx="${isLtr ? 8 : -8}">${own(state)}</tspan>`}`,
    )}${line(y + 33, 'small', own(brokenLines(label, room, smallSize, 1)[0]))}`;
  }
  const sign =
    node.type === 'lesson'
      ? html`<text class="order" x="${signX}" y="${middle + 4.5}">${node.row}</text>`
      : kindSign(node.type, signX, middle);
  const lines = brokenLines(node.title, room, size, 2, true);
  const [first = '', second] = lines;
  const note = second === undefined ? brokenLines(noteOf(node, words), room, smallSize, 1)[0] : undefined;
  if (second === undefined && note === undefined)
    return html`${sign}${line(middle + 4.5, 'title', own(first))}`;
  return html`${sign}${line(y + 18, 'title', own(first))}${second === undefined ? line(y + 33, 'small', own(note)) : line(y + 34, 'title', own(second))}`;
}

/** What is to be noticed about a standard here: that something is missing, or why it is named. */
function stateWords(node: ColumnNode, words: Words): string | undefined {
  if (isGap(node)) return node.state === undefined ? undefined : words.states[node.state];
  switch (node.relation) {
    case undefined:
    case 'named':
      return undefined;
    case 'asked-before':
      return words.mapAskedBefore;
    default:
      return words.marks[node.relation];
  }
}

/** What the unit is not about, but names. */
function isBesides({ relation }: ColumnNode): boolean {
  return relation !== undefined;
}

/** What is said below a title that leaves room. */
function noteOf(node: ColumnNode, words: Words): string {
  const { facts, codes } = node;
  if (isGap(node)) return words.mapNoStandard;
  switch (facts?.kind) {
    case 'assessment':
      return facts.data.type === undefined ? '' : words.assessmentTypes[facts.data.type];
    case 'protocol':
      return facts.data.purpose === undefined ? '' : words.purposes[facts.data.purpose];
    case 'feedback':
      return facts.data.everyWeeks === undefined
        ? words.feedback
        : words.mapFeedbackEvery(words.weeks(facts.data.everyWeeks));
    default:
      return codes.join(', ');
  }
}

/**
 * All that a node says, in one line: for a pointer that rests on it, and for a screen reader. It begins with what is
 * written in the box, in the same order, so that whoever speaks to the computer can say what they see.
 */
export function nodeName(node: ColumnNode, words: Words): string {
  const codes = node.codes.slice(0, 20).join(', ');
  const says = [
    node.type === 'lesson' ? `${words.lessonNumber(node.row)}: ${node.title}` : node.title,
    ...(node.standard === undefined
      ? [noteOf(node, words)]
      : [stateWords(node, words) ?? '', standardInWords(node.standard)]),
    ...(node.state !== undefined && stateWords(node, words) === undefined ? [words.states[node.state]] : []),
    ...(node.type === 'assessment' && codes !== '' ? [words.mapMeasures(codes)] : []),
  ];
  return says.filter((part) => part !== '').join(', ');
}
