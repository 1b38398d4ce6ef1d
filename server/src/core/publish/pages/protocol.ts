/** The page of a team session: why, when and with whom, its agenda, and what comes out of it. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf, textsOf } from '../../kinds/fields.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownBody, markdownValue } from '../markdown/markdown.ts';
import { documentLink, link, type Page, pathTarget, personTarget } from '../page.ts';
import { focusList } from '../parts/focus.ts';
import { markdownList } from '../parts/resources.ts';
import { beside, dotted, factList, list, section } from '../parts/section.ts';
import { sessionWhen } from '../parts/sessions.ts';
import { table } from '../parts/table.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { documentPage } from './document-page.ts';

export function protocolPage(publication: Publication, facts: Facts<'protocol'>, path: string): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const { words } = page.publication;
    const outputs = fieldsOf(fields['outputs']);
    const place = { from: facts.path, above: 2 };
    const { purpose } = facts.data;
    return {
      over: dotted([words.protocol, purpose === undefined ? undefined : words.purposes[purpose]]),
      side: factsOfSession(page, facts, fields),
      content: [
        section(2, words.focus, focusList(page, fieldsOf(fields['focus']))),
        section(2, words.agenda, agenda(page, facts, fields)),
        beside(
          section(2, words.inputs, markdownList(page, place, fields['inputs'])),
          section(2, words.norms, markdownList(page, place, fields['norms'])),
        ),
        section(2, words.outputs, [
          section(
            3,
            words.adjusts,
            list(textsOf(outputs['adjusts']).map((id) => documentLink(page, 'lesson', id))),
          ),
          section(3, words.takeaways, markdownList(page, { from: facts.path, above: 3 }, outputs['notes'])),
        ]),
        html`<div class="body">\n${markdownBody(page, document, 1)}\n</div>\n`,
        section(2, words.feedback, followedBy(page, facts)),
      ],
    };
  });
}

function factsOfSession(page: Page, facts: Facts<'protocol'>, fields: Fields): Html | undefined {
  const { words } = page.publication;
  const team = textOf(fields['team']);
  const { minutes } = facts.data;
  return factList([
    { name: words.when, value: sessionWhen(page, facts) },
    { name: words.time, value: minutes === undefined ? undefined : words.minutes(minutes) },
    { name: words.team, value: team === undefined ? undefined : link(personTarget(page, 'team', team)) },
    { name: words.facilitator, value: facilitator(page, fieldsOf(fields['facilitator'])) },
  ]);
}

function facilitator(page: Page, fields: Fields): Content {
  const leader = textOf(fields['leader']);
  const expertise = textsOf(fields['expertise']);
  return dotted([
    leader === undefined ? textOf(fields['role']) : link(personTarget(page, 'leader', leader)),
    expertise.length === 0 ? undefined : page.publication.words.expertIn(expertise.join(', ')),
  ]);
}

/** The steps with their times, which run on from one to the next. */
function agenda(page: Page, facts: Facts<'protocol'>, fields: Fields): Html | undefined {
  const { words } = page.publication;
  let passed = 0;
  const rows = listOf(fields['agenda']).map((value) => {
    const step = fieldsOf(value);
    const minutes = numberOf(step['minutes']);
    const purpose = textOf(step['purpose']) ?? 'content';
    const from = passed;
    passed += minutes ?? 0;
    return {
      cells: [
        markdownValue(page, { from: facts.path, above: 2 }, step['step']),
        words.stepPurposes[purpose] ?? purpose,
        minutes === undefined ? undefined : `${from}–${passed}`,
        minutes,
      ],
    };
  });
  const whole = facts.data.minutes;
  const total = whole === undefined || whole === passed ? passed : words.amountOf(passed, whole);
  return table({
    name: words.agenda,
    className: 'agenda',
    columns: [
      { title: words.step },
      { title: words.stepPurpose },
      { title: words.fromTo, isNumber: true },
      { title: words.minutesHeading, isNumber: true },
    ],
    rows,
    foot: [words.total, '', '', total],
  });
}

/** The feedback cycles that carry on the work of the session. */
function followedBy(page: Page, facts: Facts<'protocol'>): Html | undefined {
  const { index } = page.publication;
  const references = facts.id === undefined ? [] : index.references('protocol', facts.id);
  const cycles = references.flatMap(({ role, path }) =>
    role === 'follows' ? (index.facts(path) ?? []) : [],
  );
  return list(cycles.map((cycle) => link(pathTarget(page, cycle.path, cycle.title))));
}
