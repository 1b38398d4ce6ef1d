import { curriculumData } from '../../model/curriculum-data.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';

/**
 * A cycle works on at most this many skills, unless `practices.priority-skills` says otherwise. One after LEAP of
 * the District of Columbia Public Schools, whose debrief agrees on one skill for the coming week.
 */
const mostSkills = 1;

export const tooManyPrioritySkills: AnyCurriculumRule = curriculumRule({
  id: 'too-many-priority-skills',
  summary: 'A feedback cycle works on too many skills at a time.',
  severity: 'warning',
  kinds: ['feedback'],
  reads: ['curriculum'],
  *check({ data }, index) {
    const most = curriculumData(index)?.practices.prioritySkills ?? mostSkills;
    const count = data.prioritySkills.length;
    if (count <= most) return;
    yield {
      pointer: `/priority-skills/${most}`,
      message: `This cycle works on ${count} skills at a time, more than ${most}, so a teacher cannot practice any of them until it is a habit. Keep ${most === 1 ? 'the one that helps students most now' : `the ${most} that help students most now`}, and give each of the others a cycle of its own later.`,
    };
  },
});
