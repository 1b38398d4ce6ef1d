/** The page of a feedback cycle: how often, what the observer looks for, and how the talk goes. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf } from '../../kinds/fields.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownBody, markdownValue } from '../markdown/markdown.ts';
import { documentLink, link, type Page, personTarget, standardLinks } from '../page.ts';
import { focusList } from '../parts/focus.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { documentPage } from './document-page.ts';

export function feedbackPage(publication: Publication, facts: Facts<'feedback'>, path: string): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const { words } = page.publication;
    const { prioritySkills, debrief } = facts.data;
    const steps = (debrief?.steps ?? []).map(
      (step) => html`<li>${words.debriefStepNames[step] ?? step}</li>\n`,
    );
    return {
      over: words.feedback,
      side: factsOfCycle(page, facts, fields),
      content: [
        section(2, words.prioritySkill, list(prioritySkills)),
        section(2, words.lookFors, lookFors(page, facts.path, fields)),
        section(2, words.debriefSteps, steps.length === 0 ? undefined : html`<ol>\n${steps}</ol>`),
        section(2, words.focus, focusList(page, fieldsOf(fields['focus']))),
        markdownBody(page, document, 1),
      ],
    };
  });
}

function factsOfCycle(page: Page, { data }: Facts<'feedback'>, fields: Fields): Html | undefined {
  const { words } = page.publication;
  const observer = textOf(fields['observer']);
  const follows = textOf(fields['follows']);
  const { observationMinutes, everyWeeks, debrief } = data;
  return factList([
    {
      name: words.observer,
      value: observer === undefined ? undefined : link(personTarget(page, 'leader', observer)),
    },
    {
      name: words.observation,
      value: dotted([
        observationMinutes === undefined ? undefined : words.minutes(observationMinutes),
        everyWeeks === undefined ? undefined : words.weeks(everyWeeks),
      ]),
    },
    {
      name: words.debrief,
      value: dotted([
        debrief?.minutes === undefined ? undefined : words.minutes(debrief.minutes),
        debrief?.withinDays === undefined ? undefined : words.withinDays(debrief.withinDays),
      ]),
    },
    { name: words.rating, value: data.evaluative ? words.evaluative : words.notEvaluative },
    {
      name: words.follows,
      value: follows === undefined ? undefined : documentLink(page, 'protocol', follows),
    },
  ]);
}

function lookFors(page: Page, from: string, fields: Fields): Html | undefined {
  const items = listOf(fields['look-fors']).map((value): Content => {
    const lookFor = fieldsOf(value);
    const said = textOf(lookFor['text']);
    const standards = textsOf(lookFor['standards']);
    if (said === undefined) return undefined;
    return html`${markdownValue(page, { from, above: 2 }, said)}${standards.length === 0 ? undefined : html` <span class="codes">${standardLinks(page, standards)}</span>`}`;
  });
  return list(items);
}
