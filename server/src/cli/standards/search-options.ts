/** The options of a search, from what was written for them. */
import { Refusal } from '../../host/refusal.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';

export const gradesOption: Option = {
  name: 'grade',
  takes: 'grades',
  help: 'Only standards of these grades: K, or 1 to 12, such as 4, 3-5 or K,1',
};

const grades: readonly string[] = ['K', ...Array.from({ length: 12 }, (_, at) => String(at + 1))];
const mostHits = 1000;

export function readGrades(given: Arguments): readonly string[] | undefined {
  const spans = readList(given, 'grade')?.map((span) => {
    const [first = '', last = first, ...more] = span.toUpperCase().split('-');
    const [from, to] = [grades.indexOf(first), grades.indexOf(last)];
    if (from < 0 || to < from || more.length > 0)
      throw new Refusal(
        `--grade cannot be '${span}'. Write K or a number from 1 to 12, a span such as 3-5, or several with commas between them: K,1,2`,
      );
    return grades.slice(from, to + 1);
  });
  if (spans === undefined) return undefined;
  const asked = new Set(spans.flat());
  return grades.filter((grade) => asked.has(grade));
}

/** The parts of a list with commas; `undefined` where the option was not given. */
export function readList(given: Arguments, option: string): readonly string[] | undefined {
  const parts = given
    .value(option)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts?.length === 0 ? undefined : parts;
}

export function readMost(given: Arguments, usual: number): number {
  const written = given.value('most') ?? String(usual);
  const most = Number(written);
  if (/^\d+$/.test(written) && most >= 1 && most <= mostHits) return most;
  throw new Refusal(
    `--most cannot be '${written}'. It is a number from 1 to ${mostHits}, for example: --most 50`,
  );
}
