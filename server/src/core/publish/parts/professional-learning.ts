/** Connected Professional Learning as tables, each figure beside what is asked for. */
import { professionalLearning } from '../../model/professional-learning.ts';
import { type Html, html } from '../html.ts';
import { link, type Page, pathTarget, personTarget } from '../page.ts';
import { list, section } from './section.ts';
import { table } from './table.ts';

export function professionalLearningParts(page: Page): readonly (Html | undefined)[] {
  const { words, index } = page.publication;
  const { teams, leastMinutes, sessions, cycles, mostWeeks, leaders } = professionalLearning(index);
  const says = words.learning;
  const verdict = (isEnough: boolean): Html =>
    html`<span class="${isEnough ? 'enough' : 'short'}"><span aria-hidden="true">${isEnough ? '✓' : '!'}</span> ${isEnough ? says.enough : says.notEnough}</span>`;
  const bar = (value: number, most: number, name: string): Html =>
    html`<meter min="0" max="${Math.max(value, most, 1)}" value="${value}" aria-label="${name}"></meter>`;
  return [
    section(
      3,
      says.time,
      table({
        name: says.time,
        columns: [
          { title: words.team },
          { title: says.perWeek, isNumber: true },
          { title: '' },
          { title: says.against(words.minutes(leastMinutes)) },
        ],
        rows: teams.map(({ team, minutes }) => {
          const { text, href } = personTarget(page, 'team', team.id ?? '');
          return {
            cells: [
              link({ text, href }),
              words.minutes(minutes),
              bar(minutes, leastMinutes, text),
              verdict(minutes >= leastMinutes),
            ],
          };
        }),
      }),
    ),
    section(3, says.sessions, sessionsPart(page, sessions)),
    section(
      3,
      says.feedback,
      table({
        name: says.feedback,
        columns: [
          { title: words.feedback },
          { title: words.observation },
          { title: words.debrief },
          { title: says.against(words.weeks(mostWeeks)) },
        ],
        rows: cycles.map(({ path, title, data }) => ({
          cells: [
            link(pathTarget(page, path, title)),
            data.everyWeeks === undefined ? '' : words.weeks(data.everyWeeks),
            data.debrief?.minutes === undefined ? '' : words.minutes(data.debrief.minutes),
            data.everyWeeks === undefined
              ? ''
              : verdict(data.everyWeeks <= mostWeeks && data.debrief !== undefined),
          ],
        })),
      }),
    ),
    section(
      3,
      says.leaders,
      table({
        name: says.leaders,
        columns: [
          { title: words.leader },
          { title: says.planned, isNumber: true },
          { title: words.release, isNumber: true },
          { title: '' },
          { title: says.fits },
        ],
        rows: leaders.map(({ leader, load }) => {
          const { text, href } = personTarget(page, 'leader', leader.id ?? '');
          const free = leader.releaseMinutesPerWeek;
          const total = Math.round(load.total);
          return {
            cells: [
              link({ text, href }),
              words.minutes(total),
              free === undefined ? '' : words.minutes(free),
              bar(total, free ?? 0, text),
              free === undefined ? '' : verdict(load.total <= free + 0.001),
            ],
          };
        }),
      }),
    ),
  ];
}

function sessionsPart(
  page: Page,
  { all, byExperts, byOthers, unknown }: ReturnType<typeof professionalLearning>['sessions'],
): Html | undefined {
  if (all === 0) return undefined;
  const says = page.publication.words.learning;
  const links = (sessions: typeof byOthers): readonly Html[] =>
    sessions.slice(0, 20).map(({ path, title }) => link(pathTarget(page, path, title)));
  return html`<p><meter min="0" max="${all}" value="${byExperts}" aria-label="${says.sessions}"></meter> ${says.ledByExperts(byExperts, all)}</p>
${byOthers.length === 0 ? undefined : html`<p class="label">${says.ledByOthers}</p>\n${list(links(byOthers))}`}${unknown.length === 0 ? undefined : html`<p class="label">${says.ledByUnknown}</p>\n${list(links(unknown))}`}`;
}
