/** What a curriculum asks of its own practices, and what research asks of them where it says nothing. */
import { curriculumData } from './curriculum-data.ts';
import type { IndexView } from './index.ts';

/**
 * A team meets for at least this many minutes in one piece each week, within the school day. 90 after Education
 * Resource Strategies (Sanger Unified's weekly professional learning communities; the weekly seminar of LEAP in
 * Washington, D.C.).
 */
export function leastMeetingMinutes(index: IndexView<'curriculum'>): number {
  return curriculumData(index)?.practices.collaborationMinutesPerWeek ?? 90;
}

/**
 * At most this many weeks lie between two visits. Two after LEAP of the District of Columbia Public Schools, where a
 * teacher is observed for 15 minutes every two weeks.
 */
export function mostWeeksBetweenVisits(index: IndexView<'curriculum'>): number {
  return curriculumData(index)?.practices.observationEveryWeeks ?? 2;
}
