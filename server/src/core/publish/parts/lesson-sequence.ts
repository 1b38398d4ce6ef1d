/** The lessons of a unit in order, in their sections, with the assessments that stand between them. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf } from '../../kinds/fields.ts';
import { contained, outline } from '../../model/outline.ts';
import type { Document } from '../../syntax/document.ts';
import { type Content, type Html, html, isEmpty } from '../html.ts';
import { markdownValue } from '../markdown/markdown.ts';
import { documentLink, type Page } from '../page.ts';
import { lessonNumber } from './around.ts';
import { dotted } from './section.ts';

type Documents = ReadonlyMap<string, Document>;

interface Part {
  readonly title: string | undefined;
  readonly goal: unknown;
  readonly lessons: readonly string[];
}

export function lessonSequence(page: Page, facts: Facts<'unit'>, fields: Fields, documents: Documents): Html {
  const parts = partsOf(fields);
  if (parts.length === 0) return html`<p class="empty">${page.publication.words.noLessonsYet}</p>`;
  const milestones = milestonesOf(page, facts);
  const all = parts.flatMap((part) => part.lessons);
  const shown = parts.map((part) => {
    const lessons = part.lessons.map((id) => [
      id === all[0] ? milestones.before : undefined,
      lessonEntry(page, id, documents),
      milestones.after(id, id === all.at(-1)),
    ]);
    const goal = markdownValue(page, { from: facts.path, above: 3 }, part.goal);
    return html`${part.title === undefined ? undefined : html`<h3>${part.title}</h3>\n`}${isEmpty(goal) ? undefined : html`<div class="goal">${goal}</div>\n`}<ol class="thread">
${lessons}</ol>
`;
  });
  return html`${shown}`;
}

/** Lessons that stand in a row without a section are a part without a title. */
function partsOf(fields: Fields): readonly Part[] {
  const parts: Part[] = [];
  let loose: string[] | undefined;
  for (const value of listOf(fields['lessons'])) {
    const id = textOf(value);
    if (id === undefined) {
      const section = fieldsOf(value);
      loose = undefined;
      parts.push({
        title: textOf(section['section']),
        goal: section['goal'],
        lessons: textsOf(section['lessons']),
      });
    } else if (loose === undefined) {
      loose = [id];
      parts.push({ title: undefined, goal: undefined, lessons: loose });
    } else loose.push(id);
  }
  return parts.filter((part) => part.lessons.length > 0 || part.title !== undefined);
}

/** A lesson with a link and a summary; one that is not on the site is its title. */
function lessonEntry(page: Page, id: string, documents: Documents): Html {
  const { words, index, everything } = page.publication;
  const facts = everything.document('lesson', id);
  const number = facts === undefined ? undefined : lessonNumber(page.publication, facts)?.number;
  const published = index.document('lesson', id);
  const fields = fieldsOf(published === undefined ? undefined : documents.get(published.path)?.value);
  const summary =
    published === undefined
      ? undefined
      : markdownValue(page, { from: published.path, above: 3 }, fields['summary']);
  const { minutes, days } = published?.data ?? {};
  const details =
    published === undefined
      ? undefined
      : dotted([
          minutes === undefined
            ? days === undefined
              ? undefined
              : words.periods(days)
            : words.minutes(minutes),
          published.data.rigor.map((aspect) => words.rigorAspects[aspect]).join(', '),
        ]);
  return html`<li class="${published === undefined ? 'lesson missing' : 'lesson'}"><span class="number">${number}</span><div>
<p class="name">${documentLink(page, 'lesson', id)}${published === undefined ? html` <span class="badge">${words.notPublished}</span>` : undefined}</p>
${isEmpty(summary) ? undefined : html`<div class="about">${summary}</div>\n`}${isEmpty(details) ? undefined : html`<p class="details">${details}</p>\n`}</div></li>
`;
}

interface Milestones {
  readonly before: Content;
  readonly after: (lesson: string, isLast: boolean) => Content;
}

/** The assessments that the unit itself lists, each where it falls between the lessons. */
function milestonesOf(page: Page, unit: Facts<'unit'>): Milestones {
  const { index } = page.publication;
  const order = outline(index);
  const listed = new Set(contained(unit, 'assessment').map(({ id }) => id));
  const placed = order.units.find(({ facts }) => facts.path === unit.path);
  const own = (placed?.assessments ?? []).filter(
    ({ facts }) => facts.id !== undefined && listed.has(facts.id),
  );
  const first = placed?.lessons[0]?.position ?? Number.POSITIVE_INFINITY;
  const entries = (from: number, to: number): Content =>
    own
      .filter(({ position }) => position >= from && position < to)
      .map(({ facts }) => milestone(page, facts));
  return {
    before: entries(Number.NEGATIVE_INFINITY, first),
    after: (lesson, isLast) => {
      const position = order.lessons.get(lesson)?.position;
      if (isLast) return entries(position ?? first, Number.POSITIVE_INFINITY);
      return position === undefined ? undefined : entries(position, position + 1);
    },
  };
}

function milestone(page: Page, facts: Facts<'assessment'>): Html {
  const { words } = page.publication;
  const { type, minutes, common } = facts.data;
  const details = dotted([
    type === undefined ? words.assessment : words.assessmentTypes[type],
    minutes === undefined ? undefined : words.minutes(minutes),
    common ? words.commonToAll : undefined,
  ]);
  return html`<li class="milestone"><span class="number" aria-hidden="true">◆</span><div>
<p class="name">${documentLink(page, 'assessment', facts.id ?? '')}</p>
<p class="details">${details}</p>
</div></li>
`;
}
