import { coverageReads, coverageState, threads } from '../../model/coverage.ts';
import { gradesInWords } from '../../model/grades.ts';
import type { IndexView } from '../../model/index.ts';
import { unitPaths } from '../../model/outline.ts';
import type { Standard } from '../../standards/standard.ts';
import { listedUpTo } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const gradeStandardMissing: AnyCurriculumRule = curriculumRule({
  id: 'grade-standard-missing',
  summary: 'Nothing in the curriculum addresses a standard of its grades.',
  severity: 'info',
  kinds: ['curriculum'],
  reads: coverageReads,
  *check(facts, index) {
    // A curriculum without units is not begun yet, and all of it would be missing.
    if (index.all('curriculum')[0] !== facts || unitPaths(index).length === 0) return;
    for (const gap of gaps(facts.data.grades, index)) yield report(facts.data.grades, gap);
  },
});

/** A standard that is missing, or a heading of which all is missing. */
interface Gap {
  readonly standard: Standard;
  /** The missing standards below a heading. */
  readonly below: readonly Standard[];
}

/**
 * What is missing, in catalogue order. The standards of the curriculum are those that are for its grades
 * alone: one that is shared with other grades, as all of high school are, may be taught in those.
 */
function gaps(own: readonly string[], index: IndexView<(typeof coverageReads)[number]>): readonly Gap[] {
  const states = threads(index);
  const isOwn = ({ grades }: Standard): boolean =>
    grades.length > 0 && grades.every((grade) => own.includes(grade));
  const missing: Standard[] = [];
  // What is touched, and all above it, is no gap as a whole.
  const touched = new Set<string>();
  for (const standard of index.standards.all()) {
    if ((standard.type !== 'standard' && standard.type !== 'component') || !isOwn(standard)) continue;
    if (coverageState(states, standard.code) === 'unaddressed') missing.push(standard);
    else for (const { code } of [standard, ...index.standards.ancestors(standard.code)]) touched.add(code);
  }
  const found = new Map<string, { readonly standard: Standard; readonly below: Standard[] }>();
  for (const standard of missing) {
    const whole = index.standards
      .ancestors(standard.code)
      .findLast((above) => !touched.has(above.code) && isOwn(above));
    const top = whole ?? standard;
    const gap = found.get(top.code) ?? { standard: top, below: [] };
    if (top !== standard && standard.type === 'standard') gap.below.push(standard);
    found.set(top.code, gap);
  }
  return [...found.values()];
}

function report(own: readonly string[], { standard: top, below }: Gap): Report {
  // A heading with a single standard is less known than the standard.
  const [only, ...more] = below;
  const standard = only !== undefined && more.length === 0 ? only : top;
  const [grade, ...others] = standard.grades;
  const at = grade === undefined || others.length > 0 ? -1 : own.indexOf(grade);
  const codes = below.map(({ code }) => code);
  const [all, them] =
    more.length === 0
      ? ['', 'it']
      : [` or any of its ${codes.length} standards (${listedUpTo(codes, 5)})`, 'them'];
  return {
    pointer: at < 0 ? '/grades' : `/grades/${at}`,
    ...(at < 0 ? { part: 'key' } : {}),
    message: `No unit or lesson addresses ${standardName(standard)}${all}, so students of ${gradesInWords(standard.grades)} may never meet ${them}. Add ${them} under 'addressing' in the unit where ${them === 'it' ? 'it belongs' : 'they belong'}, or turn this check off if ${them === 'it' ? 'it is' : 'they are'} taught elsewhere.`,
  };
}
