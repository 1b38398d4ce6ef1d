/** The matrix of standards by units, with more colour where more lessons teach a standard. */
import { type StandardRow, standardsByUnit, type UnitUse } from '../../model/standards-by-unit.ts';
import { type Html, html } from '../html.ts';
import { type Page, pathTarget } from '../page.ts';
import { unitNumber } from './around.ts';
import { coverageMark } from './coverage-mark.ts';
import { legend, type MarkId, type MatrixCell, matrix } from './matrix.ts';
import { namedStandard } from './standards-by-role.ts';

/** Which standard is taught and assessed in which unit; `undefined` where no standard is in scope. */
export function standardsByUnitTable(page: Page): Html | undefined {
  const { words, index } = page.publication;
  const { units, groups } = standardsByUnit(index);
  if (groups.length === 0) return undefined;
  return html`${legend(words, ['addressing', 'assesses', 'promised'])}<p class="note">${words.heatMeaning}</p>
${matrix(words, {
  name: words.standardsByUnit,
  corner: words.standard,
  columns: units.map(({ facts }) => ({
    target: pathTarget(page, facts.path, facts.title),
    sign: unitNumber(page.publication, facts),
  })),
  end: words.coverageHeading,
  groups: groups.map(({ heading, rows }) => ({
    title: heading === undefined ? words.otherStandards : namedStandard(page, heading),
    rows: rows.map((row) => ({
      head: namedStandard(page, row.standard),
      cells: units.map((_, at) => cellOf(page, row, at)),
      end: coverageMark(words, row.state),
    })),
  })),
})}`;
}

function cellOf({ publication: { words } }: Page, { cells }: StandardRow, unit: number): MatrixCell {
  const use = cells.get(unit);
  if (use === undefined) return { marks: [] };
  const amounts = [
    ...(use.lessons === 0 ? [] : [words.lessons(use.lessons)]),
    ...(use.assessments === 0 ? [] : [words.assessments(use.assessments)]),
  ];
  return {
    marks: marksOf(use),
    heat: Math.min(3, use.lessons),
    ...(amounts.length === 0 ? {} : { title: amounts.join(', ') }),
  };
}

function marksOf({ lessons, assessments, isPromised }: UnitUse): readonly MarkId[] {
  return [
    ...(lessons > 0 ? (['addressing'] as const) : []),
    ...(assessments > 0 ? (['assesses'] as const) : []),
    ...(isPromised && lessons === 0 ? (['promised'] as const) : []),
  ];
}
