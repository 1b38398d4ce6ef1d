/** A document, a team or a leader in a few lines of Markdown: what it is, its time, its place, its standards. */

import { kinds } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import { gradesInWords } from '../model/grades.ts';
import type { Index } from '../model/index.ts';
import { outline } from '../model/outline.ts';
import { people } from '../model/people.ts';
import { standardKeys } from '../model/standard-keys.ts';
import { sentenceStart } from '../text/article.ts';
import { counted, listedUpTo } from '../text/count.ts';
import { escaped, paragraphs } from './describe-standard.ts';
import type { Meaning } from './meaning.ts';

/** @returns `undefined` for a name that nothing in the curriculum has. */
export function describeThing(meaning: Meaning, index: Index): string | undefined {
  switch (meaning.space) {
    case 'team':
      return describeTeam(meaning.id, index);
    case 'leader':
      return describeLeader(meaning.id, index);
    case 'term':
    case 'standard':
      return undefined;
    case 'file': {
      const facts = index.facts(meaning.id);
      return facts === undefined ? undefined : describeDocument(facts, index);
    }
    default: {
      const path = index.definitions(meaning.space, meaning.id)[0]?.path;
      const facts = path === undefined ? undefined : index.facts(path);
      return facts === undefined ? undefined : describeDocument(facts, index);
    }
  }
}

export function describeDocument(facts: Facts, index: Index): string {
  return paragraphs([
    `**${escaped(facts.title)}**`,
    [sentenceStart(kinds[facts.kind].name), ...timeOf(facts), ...placeOf(facts, index)].join(' · '),
    standardsOf(facts, index),
    facts.status === 'approved' ? undefined : `Status: ${facts.status}`,
    `\`${facts.path}\``,
  ]);
}

function timeOf(facts: Facts): readonly string[] {
  switch (facts.kind) {
    case 'lesson':
      return [
        ...(facts.data.minutes === undefined ? [] : [counted(facts.data.minutes, 'minute')]),
        ...(facts.data.days === undefined ? [] : [counted(facts.data.days, 'day')]),
      ];
    case 'unit':
      return facts.data.days === undefined ? [] : [counted(facts.data.days, 'day')];
    case 'assessment':
      return [
        ...(facts.data.type === undefined ? [] : [facts.data.type]),
        counted(facts.data.items.length, 'item'),
        ...(facts.data.minutes === undefined ? [] : [counted(facts.data.minutes, 'minute')]),
      ];
    case 'protocol':
      return facts.data.minutes === undefined ? [] : [counted(facts.data.minutes, 'minute')];
    default:
      return [];
  }
}

function placeOf(facts: Facts, index: Index): readonly string[] {
  if (facts.id === undefined) return [];
  const order = outline(index);
  if (facts.kind === 'lesson') {
    const lesson = order.lessons.get(facts.id);
    if (lesson === undefined) return ['in no unit'];
    const number = lesson.unit.lessons.indexOf(lesson) + 1;
    return [`lesson ${number} of ${escaped(lesson.unit.facts.title)}`];
  }
  if (facts.kind === 'assessment') {
    const assessment = order.assessments.get(facts.id);
    return assessment === undefined ? ['in no unit'] : [`in ${escaped(assessment.unit.facts.title)}`];
  }
  if (facts.kind === 'unit') {
    const unit = order.units.find((each) => each.facts === facts);
    return unit === undefined ? [] : [counted(unit.lessons.length, 'lesson')];
  }
  return [];
}

function standardsOf(facts: Facts, { standards }: Index): string | undefined {
  const codes = facts.references
    .filter(({ role }) => role === 'addressing' || role === 'assesses')
    .flatMap(({ id }) => standardKeys(standards, id));
  const own = [...new Set(codes)];
  return own.length === 0 ? undefined : `Standards: ${listedUpTo(own, 8)}`;
}

function describeTeam(id: string, index: Index): string | undefined {
  const team = people(index).teams.get(id);
  if (team === undefined) return undefined;
  const weekly = team.meetings.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return paragraphs([
    `**${escaped(team.title ?? id)}**`,
    [
      'Team',
      ...(team.subject === undefined ? [] : [escaped(team.subject)]),
      ...(team.grades.length === 0 ? [] : [gradesInWords(team.grades)]),
      ...(team.members.length === 0 ? [] : [counted(team.members.length, 'member')]),
      ...(weekly === 0 ? [] : [`${counted(weekly, 'minute')} together a week`]),
    ].join(' · '),
    team.leader === undefined ? undefined : `Led by ${escaped(team.leader)}`,
  ]);
}

function describeLeader(id: string, index: Index): string | undefined {
  const leader = people(index).leaders.get(id);
  if (leader === undefined) return undefined;
  return paragraphs([
    `**${escaped(id)}**`,
    [escaped(leader.role ?? 'Leader'), ...leader.subjects.map(escaped)].join(' · '),
    leader.teams.length === 0
      ? undefined
      : `Serves: ${listedUpTo(
          leader.teams.map((team) => escaped(team.title ?? team.id ?? '')),
          6,
        )}`,
    leader.releaseMinutesPerWeek === undefined
      ? undefined
      : `${counted(leader.releaseMinutesPerWeek, 'minute')} released a week`,
  ]);
}
