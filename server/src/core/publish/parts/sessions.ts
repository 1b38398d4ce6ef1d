/** Team sessions and feedback cycles around a unit: when they are, what they look at, and what they change. */
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { contained, outline } from '../../model/outline.ts';
import type { PageKind } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { documentLink, link, type Page, pathTarget, standardLinks } from '../page.ts';
import type { Publication } from '../publication.ts';
import { assessmentsOf, lessonsOf, unique } from './contents.ts';
import { list } from './section.ts';
import { table } from './table.ts';

type Session = Facts<'protocol'> | Facts<'feedback'>;

/** The sessions in the order in which they are held, then the feedback cycles. */
export function sessionsOf(publication: Publication, unit: Facts<'unit'>): readonly Session[] {
  const { index } = publication;
  const named = contained(unit, 'protocol').flatMap(({ id }) => index.document('protocol', id) ?? []);
  const around = [unit, ...lessonsOf(publication, unit), ...assessmentsOf(publication, unit)].flatMap(
    ({ kind, id }) =>
      (id === undefined ? [] : index.references(kind, id))
        .filter(({ role }) => role === 'focus')
        .map(({ path }) => index.facts(path)),
  );
  const protocols = unique([...named, ...around.filter((facts) => facts?.kind === 'protocol')]);
  const follow = protocols
    .flatMap(({ id }) => (id === undefined ? [] : index.references('protocol', id)))
    .filter(({ role }) => role === 'follows');
  const cycles = [...around, ...follow.map(({ path }) => index.facts(path))].filter(
    (facts) => facts?.kind === 'feedback',
  );
  return [
    ...[...protocols].sort((a, b) => placeOf(publication, a) - placeOf(publication, b)),
    ...unique(cycles),
  ];
}

/** @param unit - whose sessions these are: that they look at it goes without saying. */
export function sessionTable(page: Page, unit: Facts<'unit'>): Html | undefined {
  const { words } = page.publication;
  return table({
    name: words.teamSessions,
    columns: [
      { title: words.protocol },
      { title: words.when },
      { title: words.looksAt },
      { title: words.changes },
    ],
    rows: sessionsOf(page.publication, unit).map((facts) => ({
      cells: [
        html`${link(pathTarget(page, facts.path, facts.title))}<div class="details">${kindOf(page, facts)}</div>`,
        facts.kind === 'protocol' ? sessionWhen(page, facts) : feedbackWhen(page, facts),
        looksAt(page, facts, unit),
        list(
          facts.references
            .filter(({ role }) => role === 'adjusts')
            .map(({ id }) => documentLink(page, 'lesson', id)),
          'plain',
        ),
      ],
    })),
  });
}

function kindOf(page: Page, facts: Session): string | undefined {
  const { words } = page.publication;
  if (facts.kind === 'feedback') return words.feedback;
  return facts.data.purpose === undefined ? undefined : words.purposes[facts.data.purpose];
}

/** '5 school days before Fraction equivalence'. */
export function sessionWhen(page: Page, facts: Facts<'protocol'>): Content {
  const { words } = page.publication;
  const reference = timingOf(facts);
  if (reference === undefined) return undefined;
  const { days } = facts.data;
  const side = reference.role === 'before' ? words.before : words.after;
  return html`${days > 0 ? html`${words.schoolDays(days)} ` : undefined}${days > 0 ? side : capitalized(side)} ${documentLink(page, timedKind(page, reference), reference.id)}`;
}

function feedbackWhen(page: Page, facts: Facts<'feedback'>): Content {
  const { everyWeeks } = facts.data;
  return everyWeeks === undefined ? undefined : capitalized(page.publication.words.weeks(everyWeeks));
}

function looksAt(page: Page, facts: Session, unit: Facts<'unit'>): Html | undefined {
  const focus = facts.references.filter(
    ({ role, spaces, id }) => role === 'focus' && !(spaces[0] === 'unit' && id === unit.id),
  );
  const documents = focus.flatMap(({ spaces: [space], id }) =>
    space === 'lesson' || space === 'assessment' || space === 'unit' ? [documentLink(page, space, id)] : [],
  );
  const standards = focus.filter(({ spaces }) => spaces[0] === 'standard').map(({ id }) => id);
  return list([...documents, ...(standards.length === 0 ? [] : [standardLinks(page, standards)])], 'plain');
}

function timingOf(facts: Facts<'protocol'>): Reference | undefined {
  return facts.references.find(({ role }) => role === 'before' || role === 'after');
}

function timedKind(page: Page, { id }: Reference): PageKind {
  const { everything } = page.publication;
  return (
    (['unit', 'lesson', 'assessment'] as const).find((kind) => everything.document(kind, id) !== undefined) ??
    'lesson'
  );
}

/** A place in the order of teaching, to sort by; a session without a time comes last. */
function placeOf({ index }: Publication, facts: Facts<'protocol'>): number {
  const reference = timingOf(facts);
  if (reference === undefined) return Number.POSITIVE_INFINITY;
  const order = outline(index);
  const unit = order.units.find((candidate) => candidate.facts.id === reference.id);
  const lessons = unit?.lessons.map(({ position }) => position) ?? [];
  const isBefore = reference.role === 'before';
  const position =
    (isBefore ? lessons[0] : lessons.at(-1)) ??
    order.lessons.get(reference.id)?.position ??
    order.assessments.get(reference.id)?.position ??
    Number.POSITIVE_INFINITY;
  // Lessons are a whole number apart; days before and after come between them.
  return isBefore ? position - 0.5 - facts.data.days / 1000 : position + 0.25 + facts.data.days / 1000;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
