/** What is wrong or untidy in a package of standards (CASE). */
import { packageOf } from '../../kinds/standards/package.ts';
import type { Topic } from '../../standards/case/warnings.ts';
import type { Document } from '../../syntax/document.ts';
import type { Report } from '../rule.ts';

/** A package with one fault has it in many places, and nobody mends a package by hand. */
const mostWarnings = 20;

/** Where something is left out. What is only written in another way was understood, and nothing is amiss. */
const losing: readonly Topic[] = ['missing', 'duplicate', 'end'];

export function* packageReports(document: Document): Iterable<Report> {
  // One that is too large is not read, and that has been said.
  if (document.problems.length > 0) return;
  const { problem, problemAt, warnings } = packageOf(document);
  if (problem !== undefined) {
    yield {
      pointer: '',
      ...(problemAt === undefined ? {} : { range: { start: problemAt, end: problemAt + 1 } }),
      message: `${problem} Until then none of its standards is known.`,
    };
    return;
  }
  const untidy = warnings.filter(({ topic }) => topic !== 'elsewhere');
  for (const { topic, field, message } of untidy.slice(0, mostWarnings))
    yield { pointer: field, severity: losing.includes(topic) ? 'warning' : 'info', message };
  const more = untidy.slice(mostWarnings);
  const [next] = more;
  if (next === undefined) return;
  yield {
    pointer: next.field,
    severity: 'info',
    message: `There ${more.length === 1 ? 'is 1 more untidy place' : `are ${more.length} more untidy places`} in this package, from here on. All of it was understood as well as it could be.`,
  };
}
