/** A team session, or a feedback cycle, in a line: what it is for, when it is held, what it changes. */
import type { Facts } from '../kinds/facts.ts';
import type { Reference } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import type { OutlineUnit } from '../model/outline.ts';
import { inWords } from './report.ts';

export function sessionText(index: Index, session: Facts<'protocol'>, unit: OutlineUnit): string {
  const { purpose, days } = session.data;
  const about = [purpose?.replaceAll('-', ' '), timingText(index, session, days, unit)].filter(
    (part) => part !== undefined,
  );
  const adjusts = titles(index, session, 'adjusts');
  return [
    session.title,
    about.length === 0 ? '' : ` (${about.join(', ')})`,
    adjusts.length === 0 ? '' : `; adjusts ${adjusts.join(', ')}`,
  ].join('');
}

export function feedbackText(index: Index, cycle: Facts<'feedback'>): string {
  const { everyWeeks } = cycle.data;
  const often =
    everyWeeks === undefined ? '' : everyWeeks === 1 ? ' (every week)' : ` (every ${everyWeeks} weeks)`;
  const follows = titles(index, cycle, 'follows');
  return `${cycle.title}${often}${follows.length === 0 ? '' : `; follows ${follows.join(', ')}`}`;
}

function timingText(
  index: Index,
  session: Facts<'protocol'>,
  days: number,
  unit: OutlineUnit,
): string | undefined {
  const timing = session.references.find(({ role }) => role === 'before' || role === 'after');
  if (timing === undefined) return undefined;
  const isUnit = timing.spaces.includes('unit') && timing.id === unit.facts.id;
  const place = `${timing.role} ${isUnit ? 'the unit' : titleOf(index, timing)}`;
  return days === 0 ? place : `${inWords(days, 'day')} ${place}`;
}

function titles(index: Index, facts: Facts, role: Reference['role']): readonly string[] {
  return facts.references
    .filter((reference) => reference.role === role)
    .map((reference) => titleOf(index, reference));
}

/** The title of what is referred to, or the id where there is no such thing. */
function titleOf(index: Index, { spaces, id }: Reference): string {
  for (const space of spaces) {
    const path = index.definitions(space, id)[0]?.path;
    const title = path === undefined ? undefined : index.facts(path)?.title;
    if (title !== undefined) return title;
  }
  return id;
}
