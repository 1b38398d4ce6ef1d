/** What to have ready for a unit: what it needs as a whole, and what each of its lessons needs. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf } from '../../kinds/fields.ts';
import type { Document } from '../../syntax/document.ts';
import { type Html, html, isEmpty } from '../html.ts';
import { link, type Page, pathTarget } from '../page.ts';
import { lessonNumber } from './around.ts';
import { lessonsOf } from './contents.ts';
import { materialItems } from './resources.ts';
import { list, section } from './section.ts';
import { table } from './table.ts';

export function materialsToPrepare(
  page: Page,
  unit: Facts<'unit'>,
  fields: Fields,
  documents: ReadonlyMap<string, Document>,
): Html | undefined {
  const { words, audience } = page.publication;
  const lessons = audience === 'teacher' ? lessonsOf(page.publication, unit) : [];
  const rows = lessons.flatMap((lesson) => {
    const items = list(
      materialItems(page, lesson.path, fieldsOf(documents.get(lesson.path)?.value)),
      'plain',
    );
    if (isEmpty(items)) return [];
    const number = lessonNumber(page.publication, lesson)?.number;
    const title = link(pathTarget(page, lesson.path, lesson.title));
    return [{ cells: [html`${number === undefined ? undefined : `${number}. `}${title}`, items] }];
  });
  return section(2, words.materialsToPrepare, [
    list(materialItems(page, unit.path, fields)),
    table({
      name: words.materialsToPrepare,
      className: 'preparing',
      columns: [{ title: words.lesson }, { title: words.materials }],
      rows,
    }),
  ]);
}
