/** Connected Professional Learning as tables, each figure beside what is asked for. */
import { professionalLearning } from '../../model/professional-learning.ts';
import { type Html, html } from '../html.ts';
import { link, type Page, pathTarget, personTarget } from '../page.ts';
import { list, section } from './section.ts';
import { table } from './table.ts';

export function professionalLearningParts(page: Page): readonly (Html | undefined)[] {
  const { words, index } = page.publication;
  const { teams, leastMinutes, sessions, cycles, mostWeeks, leaders } = professionalLearning(index);
  const verdict = (isEnough: boolean, yes = words.learningEnough, no = words.learningNotEnough): Html =>
    html`<span class="${isEnough ? 'enough' : 'short'}"><span aria-hidden="true">${isEnough ? '✓' : '!'}</span> ${isEnough ? yes : no}</span>`;
  const bar = (value: number, most: number, name: string): Html =>
    html`<meter min="0" max="${Math.max(value, most, 1)}" value="${value}" aria-label="${name}"></meter>`;
  return [
    section(
      3,
      words.learningTime,
      table({
        name: words.learningTime,
        columns: [
          { title: words.team },
          { title: words.learningPerWeek, isNumber: true },
          { title: '' },
          { title: words.learningAgainst(words.minutes(leastMinutes)) },
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
    section(3, words.learningSessions, sessionsPart(page, sessions)),
    section(
      3,
      words.learningFeedback,
      table({
        name: words.learningFeedback,
        columns: [
          { title: words.feedback },
          { title: words.observation },
          { title: words.debrief },
          { title: words.learningAgainst(words.weeks(mostWeeks)) },
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
      words.learningLeaders,
      table({
        name: words.learningLeaders,
        columns: [
          { title: words.leader },
          { title: words.learningPlanned, isNumber: true },
          { title: words.release, isNumber: true },
          { title: '' },
          { title: words.learningFits },
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
              free === undefined
                ? ''
                : verdict(load.total <= free + 0.001, words.learningHasRoom, words.learningTooMuch),
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
  const { words } = page.publication;
  const links = (sessions: typeof byOthers): readonly Html[] =>
    sessions.slice(0, 20).map(({ path, title }) => link(pathTarget(page, path, title)));
  return html`<p><meter min="0" max="${all}" value="${byExperts}" aria-label="${words.learningSessions}"></meter> ${words.learningLedByExperts(byExperts, all)}</p>
${byOthers.length === 0 ? undefined : html`<p class="label">${words.learningLedByOthers}</p>\n${list(links(byOthers))}`}${unknown.length === 0 ? undefined : html`<p class="label">${words.learningLedByUnknown}</p>\n${list(links(unknown))}`}`;
}
