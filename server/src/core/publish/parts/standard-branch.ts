/** A part of the tree of standards: domains and clusters as headings, the standards below them as tables. */
import type { CoverageRow } from '../../model/coverage.ts';
import type { Standard } from '../../standards/standard.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { link, type Page, standardTarget, type Target } from '../page.ts';
import { type HeadingLevel, section } from './section.ts';
import type { Branch } from './standard-groups.ts';
import { standardLine, standardText } from './standard-text.ts';
import { coverageCells, usedIn } from './standard-uses.ts';
import { type Row, table } from './table.ts';

type CoverageRows = ReadonlyMap<string, CoverageRow>;

export function standardBranches(
  page: Page,
  branches: readonly Branch[],
  rows: CoverageRows,
  level: HeadingLevel,
): Content {
  const parts: Content[] = [];
  let plain: Branch[] = [];
  const flush = (): void => {
    parts.push(standardTable(page, plain, rows));
    plain = [];
  };
  for (const branch of branches) {
    if (branch.standard.type !== 'domain' && branch.standard.type !== 'cluster') plain.push(branch);
    else {
      flush();
      parts.push(heading(page, branch, rows, level));
    }
  }
  flush();
  return parts;
}

function heading(page: Page, { standard, below }: Branch, rows: CoverageRows, level: HeadingLevel): Content {
  const { words } = page.publication;
  const emphasis =
    standard.type === 'cluster' && standard.emphasis !== undefined
      ? html` <span class="tag">${words.emphases[standard.emphasis]}</span>`
      : undefined;
  const used = usedIn(page, standard.code);
  const content = [
    used === undefined ? undefined : html`<p class="details">${used}</p>\n`,
    standardBranches(page, below, rows, level === 3 ? 4 : level),
  ];
  const title = html`<span class="code">${link(codeTarget(page, standard))}</span> ${standardLine(page, standard)}${emphasis}`;
  const id = siteAnchor('standard', standard.code);
  return section(level, title, content, id) ?? html`<h${level} id="${id}">${title}</h${level}>\n`;
}

/** Standards with a state have their thread; the others have where they are used. */
function standardTable(page: Page, branches: readonly Branch[], rows: CoverageRows): Html | undefined {
  const { words } = page.publication;
  const flat = branches.flatMap((branch) => flattened(branch, 0));
  const withCoverage = flat.some(({ branch }) => rows.has(branch.standard.code));
  const name = words.standards;
  if (!withCoverage) {
    return table({
      name,
      className: 'standard-table',
      columns: [{ title: words.standard }, { title: words.usedIn }],
      rows: flat.map((entry) => ({
        ...rowOf(entry),
        cells: [standardCell(page, entry.branch), usedIn(page, entry.branch.standard.code)],
      })),
    });
  }
  return table({
    name,
    className: 'standard-table',
    columns: [
      { title: words.standard },
      { title: words.coverageHeading },
      { title: words.taughtIn },
      { title: words.assessedIn },
    ],
    rows: flat.map((entry) => {
      const row = rows.get(entry.branch.standard.code);
      const cells =
        row === undefined ? [usedIn(page, entry.branch.standard.code), '', ''] : coverageCells(page, row);
      return { ...rowOf(entry), cells: [standardCell(page, entry.branch), ...cells] };
    }),
  });
}

interface Entry {
  readonly branch: Branch;
  readonly depth: number;
}

function flattened(branch: Branch, depth: number): readonly Entry[] {
  return [{ branch, depth }, ...branch.below.flatMap((below) => flattened(below, depth + 1))];
}

function rowOf({ branch, depth }: Entry): Omit<Row, 'cells'> {
  return { id: siteAnchor('standard', branch.standard.code), className: depth > 0 ? 'part' : undefined };
}

/** What it says stands beside it. */
function codeTarget(page: Page, standard: Standard): Target {
  const { text, href } = standardTarget(page, standard);
  return { text, href };
}

function standardCell(page: Page, { standard }: Branch): Html {
  const { words } = page.publication;
  const fluency = standard.fluency ? html`<span class="tag">${words.fluency}</span> ` : undefined;
  return html`<span class="code">${link(codeTarget(page, standard))}</span> ${fluency}${standardText(page, standard)}`;
}
