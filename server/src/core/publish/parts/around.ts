/** What stands around a document in the order of teaching: its unit, its neighbours, when an assessment is given. */
import type { Facts } from '../../kinds/facts.ts';
import { outline } from '../../model/outline.ts';
import { homeAddress } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { documentLink, hrefTo, link, type Page, pathTarget, type Target } from '../page.ts';
import type { Publication, Row } from '../publication.ts';

/** The number of a unit in the year; `undefined` for one outside the teaching order. */
export function unitNumber({ unitNumbers }: Publication, unit: Facts<'unit'>): number | undefined {
  return unitNumbers().get(unit.path);
}

/** The place of a lesson among all lessons of its unit, written or not yet published. */
export function lessonNumber(
  { order }: Publication,
  lesson: Facts<'lesson'>,
): { readonly number: number; readonly count: number } | undefined {
  const placed = lesson.id === undefined ? undefined : order.lessons.get(lesson.id);
  if (placed === undefined || placed.facts.path !== lesson.path) return undefined;
  return { number: placed.unit.lessons.indexOf(placed) + 1, count: placed.unit.lessons.length };
}

/** The unit that a document is part of: the one that lists it, or the one of the lesson that it checks. */
export function unitOf({ index }: Publication, facts: Facts): Facts<'unit'> | undefined {
  if (facts.kind === 'feedback') return focusUnit(index.all('unit'), facts);
  if (
    facts.id === undefined ||
    (facts.kind !== 'lesson' && facts.kind !== 'assessment' && facts.kind !== 'protocol')
  )
    return undefined;
  const order = outline(index);
  const placed =
    facts.kind === 'lesson'
      ? order.lessons.get(facts.id)
      : facts.kind === 'assessment'
        ? order.assessments.get(facts.id)
        : undefined;
  if (placed !== undefined) return placed.unit.facts;
  for (const reference of index.references(facts.kind, facts.id)) {
    const owner = reference.role === 'contains' ? index.facts(reference.path) : undefined;
    if (owner?.kind === 'unit') return owner;
  }
  return facts.kind === 'protocol' ? focusUnit(index.all('unit'), facts) : undefined;
}

/** The first unit that a session or a feedback cycle looks at. */
function focusUnit(units: readonly Facts<'unit'>[], facts: Facts): Facts<'unit'> | undefined {
  const id = facts.references.find(({ role, spaces }) => role === 'focus' && spaces[0] === 'unit')?.id;
  return id === undefined ? undefined : units.find((unit) => unit.id === id);
}

/** The way from the home page down to a document. */
export function crumbsTo(page: Page, unit: Facts<'unit'> | undefined): readonly Target[] {
  const { words } = page.publication;
  const home = { text: words.home, href: hrefTo(page, homeAddress) };
  if (unit === undefined) return [home];
  const number = unitNumber(page.publication, unit);
  const text = number === undefined ? unit.title : `${words.unitNumber(number)}: ${unit.title}`;
  return [home, pathTarget(page, unit.path, text)];
}

/** Links to what comes before and after, among documents that are on the site. */
export function neighbours(page: Page, { documents, places }: Row, own: Facts): Html | undefined {
  const { words } = page.publication;
  const at = places.get(own.path);
  const before = at === undefined ? undefined : documents[at - 1];
  const after = at === undefined ? undefined : documents[at + 1];
  if (before === undefined && after === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="${words.previous} / ${words.next}">
${neighbour(page, before, words.previous, 'previous')}${neighbour(page, after, words.next, 'next')}</nav>
`;
}

function neighbour(page: Page, facts: Facts | undefined, says: string, className: string): Html | undefined {
  const target = facts === undefined ? undefined : pathTarget(page, facts.path, facts.title);
  if (target?.href === undefined) return undefined;
  return html`<a class="${className}" href="${target.href}"><span>${says}</span> ${target.text}</a>\n`;
}

/** When an assessment is given: after a lesson, before or after its unit. */
export function givenWhen(page: Page, facts: Facts<'assessment'>): Content {
  const { words, index } = page.publication;
  const after = facts.references.find(({ role }) => role === 'after')?.id;
  const checking =
    facts.id === undefined
      ? undefined
      : index.references('assessment', facts.id).find(({ role }) => role === 'checks');
  const checked = checking === undefined ? undefined : index.facts(checking.path);
  if (after !== undefined) return html`${words.givenAfter} ${documentLink(page, 'lesson', after)}`;
  if (checked?.kind === 'lesson')
    return html`${words.givenAfter} ${link(pathTarget(page, checked.path, checked.title))}`;
  const unit = unitOf(page.publication, facts);
  if (unit === undefined) return undefined;
  return html`${facts.data.type === 'diagnostic' ? words.givenBefore : words.givenAfter} ${link(pathTarget(page, unit.path, unit.title))}`;
}

/** Sessions and feedback cycles that name a document in any of these roles, each once. */
export function teamWorkOn(
  page: Page,
  kind: 'lesson' | 'assessment',
  id: string | undefined,
): readonly { readonly facts: Facts; readonly roles: readonly string[] }[] {
  const { words, index } = page.publication;
  const found = new Map<string, { facts: Facts; roles: string[] }>();
  for (const reference of id === undefined ? [] : index.references(kind, id)) {
    const facts = index.facts(reference.path);
    if (facts?.kind !== 'protocol' && facts?.kind !== 'feedback') continue;
    if (!['focus', 'before', 'after', 'adjusts'].includes(reference.role)) continue;
    const entry = found.get(facts.path) ?? { facts, roles: [] };
    const says = words.teamRoles[reference.role as 'focus' | 'before' | 'after' | 'adjusts'];
    if (!entry.roles.includes(says)) entry.roles.push(says);
    found.set(facts.path, entry);
  }
  return [...found.values()];
}
