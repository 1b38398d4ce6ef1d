import { rounding } from '../../model/class-time.ts';
import { coverageReads } from '../../model/coverage.ts';
import { gradesInWords } from '../../model/grades.ts';
import { majorWork, type UnitWork } from '../../model/major-work.ts';
import { counted, figure } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/** Percent of class time (EdReports, K-8 mathematics, indicator 1b). */
const defaultShare = 65;

/** The most units that a finding points to. */
const mostRelated = 3;

export const majorWorkShare: AnyCurriculumRule = curriculumRule({
  id: 'major-work-share',
  summary: "Too little class time is on the grade's major work (K-8 mathematics).",
  severity: 'warning',
  kinds: ['curriculum'],
  reads: coverageReads,
  *check(facts, index) {
    if (index.all('curriculum')[0] !== facts) return;
    const own = facts.data.practices.majorWorkShare;
    const share = own ?? defaultShare;
    for (const { grade, days, majorDays, units } of majorWork(index)) {
      const reached = (majorDays / days) * 100;
      if (reached > share - rounding) continue;
      yield {
        ...(own === undefined
          ? { pointer: '/units', part: 'key' }
          : { pointer: '/practices/major-work-share' }),
        message: `${percent(reached)} of the class time of ${gradesInWords([grade])} is on its major work (${figure(majorDays)} of ${counted(days, 'day')}), and at least ${figure(share)} percent should be, so students may run out of time for what the next grade builds on. Give the units on major work more days, or connect other topics to major work and shorten them.`,
        related: mostBeside(units).map((work) => ({
          path: work.unit.path,
          pointer: '/days',
          message: `'${work.unit.title}' has ${counted(work.days - work.majorDays, 'day')} on other work.`,
        })),
      };
    }
  },
});

/** The units with the most time on other work. */
function mostBeside(units: readonly UnitWork[]): readonly UnitWork[] {
  return units
    .filter((work) => work.days > work.majorDays)
    .sort((a, b) => b.days - b.majorDays - (a.days - a.majorDays))
    .slice(0, mostRelated);
}

/** Rounded down to one decimal, so that a share below the limit does not read as the limit. */
function percent(share: number): string {
  return `${figure(Math.floor(share * 10) / 10)} percent`;
}
