/**
 * What loading a curriculum costs and what all rules cost after it, in milliseconds of processor time, in a process of
 * its own. With the argument `each`, what each rule costs as well.
 *
 * To the files of the folder come a schedule with a team, a leader and a window for every ten units, and a feedback
 * cycle for each unit, so that the rules on people have as much to look at as the others.
 *
 * `node out/test/bench/rules.js <folder> [each]`
 */

import { kindOfPath } from '../../server/src/core/kinds/all.ts';
import { curriculumRules } from '../../server/src/core/rules/all.ts';
import { checkDocument } from '../../server/src/core/workspace/check.ts';
import { type Change, createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { diskFiles } from '../../server/src/host/disk.ts';

const [folder = '', each] = process.argv.slice(2);

/** Of this process, with what the collection of garbage takes on other threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const start = cpuMs();
const files = diskFiles(folder, ({ path, message }) => {
  throw new Error(`${path}: ${message}`);
});
const workspace = createWorkspace();
for (const path of await files.list()) {
  const text = kindOfPath(path) === undefined ? undefined : await files.read(path);
  workspace.apply([text === undefined ? { path, exists: true } : { path, text }]);
}
workspace.apply(peopleOf(workspace.index().ids('unit')));
const index = workspace.index();
const loaded = cpuMs();
const paths = workspace.pathsWithFindings();
const checked = cpuMs();
console.log(
  JSON.stringify({
    loadMs: Math.round(loaded - start),
    rulesMs: Math.round(checked - loaded),
    filesWithFindings: paths.length,
    // What several rules derive is remembered by now, so this is what is a rule's own.
    ...(each === undefined ? {} : { ownMs: Object.fromEntries(curriculumRules.map(ownMs).sort(byCost)) }),
  }),
);

function peopleOf(units: readonly string[]): readonly Change[] {
  const tens = units.filter((_, at) => at % 10 === 0);
  const schedule = `id: year
title: The year
starts: '2026-08-17'
ends: '2027-05-28'
school-days: [monday, tuesday, wednesday, thursday, friday]
holidays: ['2026-09-07', { from: '2026-12-21', to: '2027-01-01' }]
unit-windows:
${tens.map((unit) => `  - { unit: ${unit}, starts: '2026-09-14', ends: '2026-09-30' }`).join('\n')}
teams:
${tens.map((unit) => `  - { id: ${unit}-team, title: A team, subject: mathematics, grades: [4], leader: ${unit}-leader, members: [{ name: A teacher, subjects: [mathematics], grades: [4] }] }`).join('\n')}
collaboration:
${tens.map((unit) => `  - { team: ${unit}-team, day: friday, minutes: 90, consecutive: true, in-school-day: true }`).join('\n')}
leaders:
${tens.map((unit) => `  - { id: ${unit}-leader, role: Leader, subjects: [mathematics], teaches-share: 60, release-minutes-per-week: 450, serves: [${unit}-team] }`).join('\n')}
`;
  const cycles = units.map((unit) => ({
    path: `units/${unit}/${unit}.feedback.yaml`,
    text: `id: ${unit}-feedback
title: Feedback
evaluative: false
observation: { minutes: 15, every-weeks: 1 }
debrief: { minutes: 30, within-days: 2, steps: [praise, process, prioritize, plan, practice] }
focus: { unit: ${unit} }
look-fors: [{ text: Students show it in a picture., standards: [MP3] }]
priority-skills: [Ask for a picture first.]
`,
  }));
  return [{ path: 'year.schedule.yaml', text: schedule }, ...cycles];
}

function ownMs(rule: (typeof curriculumRules)[number]): [string, number] {
  const before = cpuMs();
  for (const kind of rule.kinds) for (const facts of index.allOf(kind)) checkDocument(facts, index, [rule]);
  return [rule.id, Math.round(cpuMs() - before)];
}

function byCost(a: readonly [string, number], b: readonly [string, number]): number {
  return b[1] - a[1];
}
