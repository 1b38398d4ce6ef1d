import type { Facts } from '../../kinds/facts.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { grouped } from '../../model/grouped.ts';
import type { IndexView } from '../../model/index.ts';
import { memo } from '../../model/memo.ts';
import { people } from '../../model/people.ts';
import { sessionReads, unitsOfSession } from '../../model/sessions.ts';
import { includesSubject, subjectKey, subjectOfUnit } from '../../model/subject.ts';
import { type AnyCurriculumRule, curriculumRule, type Related } from '../rule.ts';

/** After teams "of the same grade and content led by a content expert" (Education Resource Strategies). */
export const facilitatorNotExpert: AnyCurriculumRule = curriculumRule({
  id: 'facilitator-not-expert',
  summary: "The one who leads a session is no expert in the unit's subject.",
  severity: 'warning',
  kinds: ['protocol'],
  reads: [...sessionReads, 'schedule'],
  *check(facts, index) {
    const known = expertise(facts, index);
    if (known === undefined) return;
    const seen = new Set<string>();
    for (const unit of unitsOfSession(index, facts.path)) {
      const subject = subjectOfUnit(unit.facts, curriculumData(index));
      if (subject === undefined || includesSubject(known.subjects, subject) || seen.has(subjectKey(subject)))
        continue;
      seen.add(subjectKey(subject));
      const experts = leadersBySubject(index).get(subjectKey(subject)) ?? [];
      yield {
        pointer: known.pointer,
        message: `${known.who} leads this session on '${unit.facts.title}' and is an expert in ${known.subjects.join(', ')}, not in ${subject}. Questions about the content then stay open, and a team learns a subject from someone who knows it. ${advice(experts, subject)}, or add ${subject} to ${known.where} if it is missing there.`,
        related: [
          {
            path: unit.facts.path,
            pointer: unit.facts.data.subject === undefined ? '/id' : '/subject',
            message: `This unit is about ${subject}.`,
          },
          ...known.related,
        ],
      };
    }
  },
});

/** Asked for each session, so it is not made anew each time. */
const leadersBySubject: (index: IndexView<'schedule'>) => ReadonlyMap<string, readonly string[]> = memo(
  (index) => {
    const known = [...people(index).leaders].flatMap(([id, { subjects }]) =>
      subjects.map((subject) => ({ id, key: subjectKey(subject) })),
    );
    return new Map(
      [...grouped(known, ({ key }) => key)].map(([key, group]) => [key, group.map(({ id }) => id)]),
    );
  },
);

interface Expertise {
  readonly who: string;
  /** Where the subjects are written, in words. */
  readonly where: string;
  readonly subjects: readonly string[];
  readonly pointer: string;
  readonly related: readonly Related[];
}

/** What the facilitator is an expert in: of a leader what the schedule says; `undefined` where nobody says it. */
function expertise(facts: Facts<'protocol'>, index: IndexView<'schedule'>): Expertise | undefined {
  const id = facts.references.find(({ role }) => role === 'facilitator')?.id;
  const leader = id === undefined ? undefined : people(index).leaders.get(id);
  if (leader !== undefined && leader.subjects.length > 0) {
    return {
      who: `'${leader.role ?? leader.id}'`,
      where: "this leader's subjects",
      subjects: leader.subjects,
      pointer: '/facilitator/leader',
      related: [
        {
          path: leader.path,
          pointer: `${leader.pointer}/subjects`,
          message: 'What this leader is an expert in.',
        },
      ],
    };
  }
  const subjects = facts.data.expertise;
  const who = leader?.role ?? facts.data.facilitatorRole;
  if (subjects.length === 0) return undefined;
  return {
    who: who === undefined ? 'The facilitator' : `'${who}'`,
    where: 'the expertise',
    subjects,
    pointer: '/facilitator/expertise',
    related: [],
  };
}

function advice(experts: readonly string[], subject: string): string {
  const names = experts.slice(0, 3).map((id) => `'${id}'`);
  return `Let ${names.length === 0 ? `someone lead it who is an expert in ${subject}` : `${names.join(' or ')} lead it`}`;
}
