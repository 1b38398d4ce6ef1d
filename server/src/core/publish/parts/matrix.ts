/** A table of marks: rows of standards, columns in the order of teaching. */
import { type Content, type Html, html } from '../html.ts';
import { link, type Target } from '../page.ts';
import type { Words } from '../words.ts';
import { scrolling } from './table.ts';

export type MarkId = keyof Words['marks'];

interface MatrixColumn {
  readonly target: Target;
  /** What stands before the title: the number of a lesson, or the sign of an assessment. */
  readonly sign: Content;
  readonly className?: string;
}

export interface MatrixRow {
  readonly head: Content;
  /** What stands in each column. */
  readonly cells: readonly MatrixCell[];
  readonly end?: Content;
}

export interface MatrixCell {
  readonly marks: readonly MarkId[];
  /** How much colour lies under the marks: 0 for none, 3 for the most. */
  readonly heat?: number;
  /** The same in figures, for who points at it. */
  readonly title?: string;
}

interface Matrix {
  readonly name: string;
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly { readonly title: Content; readonly rows: readonly MatrixRow[] }[];
  /** The heading of the last column, if there is one. */
  readonly end?: string;
}

const markSigns: Readonly<Record<MarkId, string>> = {
  addressing: '●',
  assesses: '▲',
  'building-on': '◁',
  'building-toward': '▷',
  practices: '◆',
  promised: '○',
};

export function mark(words: Words, id: MarkId): Html {
  return html`<span class="mark mark-${id}"><span aria-hidden="true">${markSigns[id]}</span><span class="hidden"> ${words.marks[id]}</span></span>`;
}

export function matrix(words: Words, { name, corner, columns, groups, end }: Matrix): Html {
  const width = columns.length + 1 + (end === undefined ? 0 : 1);
  const cell = ({ marks, heat = 0, title }: MatrixCell): Html =>
    html`<td${heat === 0 ? undefined : html` class="heat-${heat}"`}${title === undefined ? undefined : html` title="${title}"`}>${marks.map((id) => mark(words, id))}</td>`;
  return scrolling(
    name,
    html`<table class="matrix">
<thead><tr><th scope="col" class="corner">${corner}</th>${columns.map(
      ({ target, sign, className }) =>
        html`<th scope="col"${className === undefined ? undefined : html` class="${className}"`}><span class="tall">${link(target)}</span> <span class="sign">${sign}</span></th>`,
    )}${end === undefined ? undefined : html`<th scope="col">${end}</th>`}</tr></thead>
${groups.map(
  (group) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${width}">${group.title}</th></tr>
${group.rows.map((row) => html`<tr><th scope="row">${row.head}</th>${row.cells.map(cell)}${row.end === undefined ? undefined : html`<td class="end">${row.end}</td>`}</tr>\n`)}</tbody>
`,
)}</table>`,
  );
}

/** What the marks mean, for those that are used. */
export function legend(words: Words, ids: readonly MarkId[]): Html {
  return html`<ul class="key" aria-label="${words.legend}">
${ids.map((id) => html`<li><span class="mark mark-${id}" aria-hidden="true">${markSigns[id]}</span> ${words.marks[id]}</li>\n`)}</ul>
`;
}
