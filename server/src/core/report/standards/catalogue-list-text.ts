/** The catalogues for people at a terminal: those in force with all that is to know of them, then the others. */
import { gradesInWords } from '../../model/grades.ts';
import { listed } from '../../text/count.ts';
import { closest } from '../../text/distance.ts';
import { type Paint, paint } from '../colour.ts';
import { hanging } from '../hanging.ts';
import { inWords } from '../report.ts';
import { visible, wrapped } from '../width.ts';
import type { CatalogueList, ListedCatalogue } from './catalogue-list.ts';
import { countsText } from './standard-counts.ts';

export interface StandardsTextOptions {
  readonly columns: number;
  readonly isColoured: boolean;
}

export function catalogueListText(
  list: CatalogueList,
  { columns, isColoured }: StandardsTextOptions,
): string {
  const colours = paint(isColoured);
  const blocks = [
    headLines(list, columns, colours),
    ...list.inForce.map((catalogue) => wholeLines(catalogue, columns, colours)),
    unknownLines(list, columns, colours),
    availableLines(list, columns, colours),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(list: CatalogueList, columns: number, { bold }: Paint): readonly string[] {
  const count = inWords(list.inForce.length, 'catalogue');
  const [title, how] =
    list.curriculum === undefined
      ? ['Built-in standards', 'You are in no curriculum. These catalogues come with Throughline:']
      : [
          list.curriculum.title,
          list.isChosen
            ? `${count} of standards in force, as curriculum.yaml says under standards:`
            : `${count} of standards in force, all that there are, since curriculum.yaml names none:`,
        ];
  return [bold(visible(title)), ...wrapped(how, columns)];
}

function wholeLines(catalogue: ListedCatalogue, columns: number, colours: Paint): readonly string[] {
  const { id, title, license, attribution, note, groups } = catalogue;
  const line = (word: string, text: string | undefined): readonly string[] =>
    text === undefined ? [] : hanging(`  ${word.padEnd(9)}`, text, columns, colours.dim);
  return [
    ...hanging(`${visible(id)}  `, title, columns, colours.bold),
    ...line('from', origin(catalogue)),
    ...line('holds', contents(catalogue)),
    ...line('groups', groups.length === 0 ? undefined : `the standards of ${listed(groups)}`),
    ...line('license', license),
    ...line('credit', attribution),
    ...line('note', note),
  ];
}

/** "built in", or the file. */
function origin({ path, isNamed }: ListedCatalogue): string {
  const place = path === undefined ? 'built in' : path;
  return isNamed ? `${place}, named in curriculum.yaml` : place;
}

/** "70 domains, 147 clusters …, for grades K to 12". */
function contents({ counts, grades, total }: ListedCatalogue): string {
  if (total === 0) return 'no standards';
  return `${countsText(counts)}${grades.length === 0 ? '' : `; ${gradesInWords(grades)}`}`;
}

function unknownLines(
  { unknown, inForce, available }: CatalogueList,
  columns: number,
  colours: Paint,
): readonly string[] {
  const ids = [...inForce, ...available].map(({ id }) => id);
  return unknown.flatMap((id) => {
    const near = closest(id, ids, 1)[0];
    const meant = near === undefined ? '' : ` Did you mean '${near}'?`;
    return wrapped(
      `curriculum.yaml names '${id}', and there is no such catalogue, so its codes are not known.${meant}`,
      columns,
    ).map(colours.yellow);
  });
}

function availableLines({ available }: CatalogueList, columns: number, colours: Paint): readonly string[] {
  if (available.length === 0) return [];
  const room = Math.max(...available.map(({ id }) => id.length)) + 4;
  return [
    colours.bold('Not in force'),
    ...available.flatMap((catalogue) =>
      hanging(
        `  ${visible(catalogue.id)}`.padEnd(room),
        `${catalogue.title} (${catalogue.path ?? 'built in'}, ${inWords(catalogue.total, 'code')})`,
        columns,
        (word) => word,
      ),
    ),
    ...wrapped('To put one in force, write its id under standards in curriculum.yaml.', columns).map(
      colours.dim,
    ),
  ];
}
