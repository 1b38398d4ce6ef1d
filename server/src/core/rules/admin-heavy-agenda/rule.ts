import { curriculumData } from '../../model/curriculum-data.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/**
 * At most this percentage of an agenda is for organising matters, unless `practices.admin-share` says otherwise:
 * a quarter. The idea, time for content, is that of Education Resource Strategies; the figure is our own.
 */
const mostAdminShare = 25;

export const adminHeavyAgenda: AnyCurriculumRule = curriculumRule({
  id: 'admin-heavy-agenda',
  summary: 'Too much of a session is for organising matters.',
  severity: 'warning',
  kinds: ['protocol'],
  reads: ['curriculum'],
  *check({ path, data }, index) {
    const most = curriculumData(index)?.practices.adminShare ?? mostAdminShare;
    const steps = data.agenda.map(({ minutes, purpose }, at) => ({
      minutes: minutes ?? 0,
      purpose,
      pointer: `/agenda/${at}/purpose`,
    }));
    const admin = steps.filter(({ purpose }) => purpose === 'admin').sort((a, b) => b.minutes - a.minutes);
    const total = minutesOf(steps);
    const share = total === 0 ? 0 : (100 * minutesOf(admin)) / total;
    const [longest, ...others] = admin;
    // Half-typed steps have no minutes yet, so the share is not known.
    if (longest === undefined || share <= most || data.agenda.some((step) => step.minutes === undefined))
      return;
    yield {
      pointer: longest.pointer,
      message: `${minutesOf(admin)} of ${total} minutes (${shownShare(share, most)} %) are for organising matters, more than ${most} %, so the session's time goes before the team gets to teaching. Settle such matters in writing beforehand, and give all but ${oneDecimal(Math.floor, (most * total) / 100)} of these minutes to content.`,
      related: others.map(({ pointer }) => ({
        path,
        pointer,
        message: 'This step is for organising matters as well.',
      })),
    };
  },
});

function minutesOf(steps: readonly { readonly minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Rounded to one decimal, and never down to the limit. */
function shownShare(share: number, most: number): number {
  const nearest = oneDecimal(Math.round, share);
  return nearest > most ? nearest : oneDecimal(Math.ceil, share);
}

function oneDecimal(rounded: (value: number) => number, value: number): number {
  return rounded(Number((value * 10).toFixed(6))) / 10;
}
