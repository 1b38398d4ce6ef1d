/** The page of a schedule: when things happen, who meets, and who leads. */
import type { Facts } from '../../kinds/facts.ts';
import { type Fields, fieldsOf, listOf, textOf, textsOf } from '../../kinds/fields.ts';
import { siteAnchor } from '../addresses.ts';
import { type Content, type Html, html } from '../html.ts';
import { markdownBody } from '../markdown/markdown.ts';
import { documentLink, link, type Page, personTarget } from '../page.ts';
import { shownDate, shownSpan } from '../parts/dates.ts';
import { dotted, factList, list, section } from '../parts/section.ts';
import { table } from '../parts/table.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';
import { gradeInWords } from '../words.ts';
import { documentPage } from './document-page.ts';

type Schedule = Facts<'schedule'>;

export function schedulePage(publication: Publication, facts: Schedule, path: string): PlannedPage {
  return documentPage(publication, facts, path, ({ page, fields, document }) => {
    const { words } = page.publication;
    const { starts, ends, schoolDays } = facts.data;
    return {
      over: words.schedule,
      side: factList([
        { name: words.starts, value: shownDate(words, starts) },
        { name: words.ends, value: shownDate(words, ends) },
        { name: words.daysOfSchool, value: schoolDays.map((day) => words.weekdays[day]).join(', ') },
      ]),
      content: [
        section(2, words.unitWindows, unitWindows(page, facts)),
        section(2, words.assessmentWindows, assessmentWindows(page, facts)),
        section(2, words.teams, teams(page, facts, fields)),
        section(2, words.leaders, leaders(page, facts, fields)),
        section(2, words.holidays, holidays(page, fields)),
        markdownBody(page, document, 1),
      ],
    };
  });
}

function unitWindows(page: Page, { data }: Schedule): Html | undefined {
  const { words } = page.publication;
  return table({
    name: words.unitWindows,
    columns: [{ title: words.unit }, { title: words.dates }],
    rows: data.unitWindows.map(({ unit, span }) => ({
      cells: [
        unit === undefined ? undefined : documentLink(page, 'unit', unit),
        shownSpan(words, span?.from, span?.to),
      ],
    })),
  });
}

function assessmentWindows(page: Page, { data }: Schedule): Html | undefined {
  const { words } = page.publication;
  return table({
    name: words.assessmentWindows,
    columns: [{ title: words.assessment }, { title: words.dateLine }, { title: words.results }],
    rows: data.assessmentWindows.map(({ assessment, date, resultsWithinDays }) => ({
      cells: [
        assessment === undefined ? undefined : documentLink(page, 'assessment', assessment),
        shownDate(words, date),
        resultsWithinDays === undefined
          ? undefined
          : resultsWithinDays === 0
            ? words.sameDay
            : words.withinDays(resultsWithinDays),
      ],
    })),
  });
}

function teams(page: Page, { data }: Schedule, fields: Fields): Content {
  const { words } = page.publication;
  return listOf(fields['teams']).map((value, index) => {
    const team = data.teams[index];
    const id = team?.id;
    const leader = textOf(fieldsOf(value)['leader']);
    const meetings = data.collaboration.filter(
      (meeting) => meeting.team !== undefined && meeting.team === id,
    );
    const content = factList([
      {
        name: words.subject,
        value: dotted([team?.subject, ...(team?.grades ?? []).map((grade) => gradeInWords(words, grade))]),
      },
      {
        name: words.leader,
        value: leader === undefined ? undefined : link(personTarget(page, 'leader', leader)),
      },
      {
        name: words.meets,
        value: list(
          meetings.map((meeting) =>
            dotted([
              meeting.day === undefined ? undefined : words.weekdays[meeting.day],
              meeting.minutes === undefined ? undefined : words.minutes(meeting.minutes),
              meeting.consecutive ? words.inOnePiece : words.inPieces,
              meeting.inSchoolDay ? words.inSchoolDay : words.outsideSchoolDay,
            ]),
          ),
        ),
      },
      {
        name: words.members,
        value: list((team?.members ?? []).map((member) => dotted([member.name, member.subjects.join(', ')]))),
      },
    ]);
    const title = team?.title ?? id ?? words.team;
    return (
      section(3, title, content ?? ' ', id === undefined ? undefined : siteAnchor('team', id)) ??
      html`<h3>${title}</h3>\n`
    );
  });
}

function leaders(page: Page, { data }: Schedule, fields: Fields): Html | undefined {
  const { words } = page.publication;
  return table({
    name: words.leaders,
    columns: [
      { title: words.role },
      { title: words.subjects },
      { title: words.teaches },
      { title: words.release },
      { title: words.serves },
    ],
    rows: listOf(fields['leaders']).map((value, index) => {
      const leader = data.leaders[index];
      const serves = textsOf(fieldsOf(value)['serves']).map((id) => link(personTarget(page, 'team', id)));
      return {
        id: leader?.id === undefined ? undefined : siteAnchor('leader', leader.id),
        cells: [
          leader?.role ?? leader?.id,
          leader?.subjects.join(', '),
          leader?.teachesShare === undefined ? undefined : words.ofTheWeek(leader.teachesShare),
          leader?.releaseMinutesPerWeek === undefined
            ? undefined
            : words.minutes(leader.releaseMinutesPerWeek),
          list(serves, 'plain'),
        ],
      };
    }),
  });
}

function holidays(page: Page, fields: Fields): Html | undefined {
  const { words } = page.publication;
  const items = listOf(fields['holidays']).map((value): Content => {
    const holiday = fieldsOf(value);
    const name = textOf(holiday['name']);
    const dates = shownDate(words, value) ?? shownSpan(words, holiday['from'], holiday['to']);
    return dates === undefined
      ? undefined
      : html`${dates}${name === undefined ? undefined : html`, ${name}`}`;
  });
  return list(items);
}
