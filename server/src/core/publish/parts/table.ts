/** Tables. Each scrolls by itself when it is wider than the page, and can be reached with the keyboard. */
import { type Content, type Html, html } from '../html.ts';
import { anchor } from './section.ts';

export interface Table {
  /** What the table is, for those who do not see what stands around it. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly foot?: readonly Content[];
  readonly className?: string;
}

interface Column {
  readonly title: Content;
  /** Figures stand at the end of their cell. */
  readonly isNumber?: boolean;
}

export interface Row {
  /** The first cell is the heading of its row. */
  readonly cells: readonly Content[];
  readonly id?: string | undefined;
  readonly className?: string | undefined;
}

export function table({ name, columns, rows, foot, className }: Table): Html | undefined {
  if (rows.length === 0) return undefined;
  const kind = (index: number): Html | undefined =>
    columns[index]?.isNumber === true ? html` class="number"` : undefined;
  const cells = (row: readonly Content[]): Content =>
    row.map((cell, index) =>
      index === 0 ? html`<th scope="row"${kind(index)}>${cell}</th>` : html`<td${kind(index)}>${cell}</td>`,
    );
  return scrolling(
    name,
    html`<table${classes(className)}>
<thead><tr>${columns.map(({ title }, index) => headingOf(title, kind(index)))}</tr></thead>
<tbody>
${rows.map((row) => html`<tr${anchor(row.id)}${classes(row.className)}>${cells(row.cells)}</tr>\n`)}</tbody>
${foot === undefined ? undefined : html`<tfoot><tr>${cells(foot)}</tr></tfoot>\n`}</table>`,
  );
}

/** A heading says something; a column of signs beside figures has none. */
function headingOf(title: Content, kind: Html | undefined): Html {
  return title === '' ? html`<td></td>` : html`<th scope="col"${kind}>${title}</th>`;
}

export function scrolling(name: string, content: Content): Html {
  return html`<div class="scroll" role="group" aria-label="${name}" tabindex="0">
${content}
</div>
`;
}

function classes(className: string | undefined): Html | undefined {
  return className === undefined ? undefined : html` class="${className}"`;
}
