/** The units on the first page, in the order of teaching; those of several subjects under the name of each. */
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf, textsOf } from '../../kinds/fields.ts';
import { subjectKey, subjectOfUnit } from '../../model/subject.ts';
import type { Document } from '../../syntax/document.ts';
import { type Html, html, isEmpty } from '../html.ts';
import { markdownValue } from '../markdown/markdown.ts';
import { documentLink, link, type Page, pathTarget, standardLinks } from '../page.ts';
import type { Publication } from '../publication.ts';
import { gradeInWords } from '../words.ts';
import { unitNumber } from './around.ts';
import { assessmentsOf, lessonsOf } from './contents.ts';
import { dotted } from './section.ts';
import { sessionsOf } from './sessions.ts';

/** The units as the curriculum lists them; one that is not on the site is its title. */
export function unitList(
  page: Page,
  curriculum: Facts<'curriculum'> | undefined,
  documents: ReadonlyMap<string, Document>,
): Html | undefined {
  const { index, everything } = page.publication;
  const ids = curriculum?.references
    .filter(({ role, spaces }) => role === 'contains' && spaces[0] === 'unit')
    .map(({ id }) => id);
  const units: readonly ListedUnit[] =
    ids === undefined
      ? index.all('unit').map((facts) => ({ id: facts.id ?? '', facts }))
      : [...new Set(ids)].map((id) => ({ id, facts: everything.document('unit', id) }));
  if (units.length === 0) return undefined;
  const groups = bySubject(page.publication, units);
  const entries = (own: readonly ListedUnit[], level: 3 | 4): Html => html`<ol class="thread units">
${own.map(({ id, facts }) =>
  facts === undefined || index.facts(facts.path) === undefined
    ? missingUnit(page, id, facts, level)
    : unitEntry(page, facts, documents, level),
)}</ol>`;
  if (groups.length < 2) return entries(units, 3);
  return html`${groups.map(({ subject, own }) => html`<h3 class="subject">${subject}</h3>\n${entries(own, 4)}\n`)}`;
}

export function subjectsOf(publication: Publication, units: readonly Facts<'unit'>[]): ReadonlySet<string> {
  return new Set(units.map((unit) => subjectKey(subjectIn(publication, unit) ?? '')));
}

function subjectIn({ everything }: Publication, unit: Facts<'unit'>): string | undefined {
  return subjectOfUnit(unit, everything.all('curriculum')[0]?.data);
}

interface ListedUnit {
  readonly id: string;
  readonly facts: Facts<'unit'> | undefined;
}

/** Units of one subject that follow each other; one group where a unit says no subject, or is not known. */
function bySubject(
  publication: Publication,
  units: readonly ListedUnit[],
): readonly { readonly subject: string; readonly own: readonly ListedUnit[] }[] {
  const groups: { subject: string; own: ListedUnit[] }[] = [];
  for (const unit of units) {
    const subject = unit.facts === undefined ? undefined : subjectIn(publication, unit.facts);
    if (subject === undefined) return [];
    const last = groups.at(-1);
    if (last !== undefined && subjectKey(last.subject) === subjectKey(subject)) last.own.push(unit);
    else groups.push({ subject, own: [unit] });
  }
  // Where subjects change from unit to unit, a heading over each would be in the way.
  return groups.length * 2 > units.length ? [] : groups;
}

function unitEntry(
  page: Page,
  facts: Facts<'unit'>,
  documents: ReadonlyMap<string, Document>,
  level: 3 | 4,
): Html {
  const { words, index } = page.publication;
  const fields = fieldsOf(documents.get(facts.path)?.value);
  const summary = markdownValue(page, { from: facts.path, above: level }, fields['summary']);
  const lessons = lessonsOf(page.publication, facts).length;
  const assessments = assessmentsOf(page.publication, facts).length;
  const sessions = sessionsOf(page.publication, facts).filter(({ kind }) => kind === 'protocol').length;
  const details = dotted([
    facts.data.grade === undefined || (index.all('curriculum')[0]?.data.grades.length ?? 0) < 2
      ? undefined
      : gradeInWords(words, facts.data.grade),
    facts.data.days === undefined ? undefined : words.days(facts.data.days),
    lessons === 0 ? words.outline : words.lessons(lessons),
    assessments === 0 ? undefined : words.assessments(assessments),
    sessions === 0 ? undefined : words.sessions(sessions),
  ]);
  const standards = textsOf(fieldsOf(fields['standards'])['addressing']);
  return html`<li class="unit"><span class="number">${unitNumber(page.publication, facts)}</span><div>
<h${level} class="name">${link(pathTarget(page, facts.path, facts.title))}</h${level}>
<p class="details">${details}</p>
${
  isEmpty(summary)
    ? undefined
    : html`<div class="about">${summary}</div>
`
}${
  standards.length === 0
    ? undefined
    : html`<p class="codes">${standardLinks(page, standards)}</p>
`
}</div></li>
`;
}

function missingUnit(page: Page, id: string, facts: Facts<'unit'> | undefined, level: 3 | 4): Html {
  const number = facts === undefined ? undefined : unitNumber(page.publication, facts);
  return html`<li class="unit missing"><span class="number">${number}</span><div>
<h${level} class="name">${documentLink(page, 'unit', id)} <span class="badge">${page.publication.words.notPublished}</span></h${level}>
</div></li>
`;
}
