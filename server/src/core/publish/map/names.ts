/** What the parts of the map are called. */
import type { Columns } from '../../model/columns/columns.ts';
import type { IndexView } from '../../model/index.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Words } from '../words.ts';

export function unitName({ id, unit, number }: Columns, words: Words): string {
  if (unit === undefined) return id === 'unplaced' ? words.mapUnplaced : words.mapUnaddressed;
  return number === undefined ? unit.title : `${words.unitNumber(number)}: ${unit.title}`;
}

/** The domain that a standard stands in, or else the outermost heading above it. */
export function domainOf(index: IndexView<'standard'>, { code }: Standard): Standard | undefined {
  const above = index.standards.ancestors(code);
  return above.find(({ type }) => type === 'domain') ?? above.at(-1);
}
