import { addressedStandards } from '../../model/addressed.ts';
import { coverageReads } from '../../model/coverage.ts';
import { firstTaught, type Teaching } from '../../model/first-taught.ts';
import type { IndexView } from '../../model/index.ts';
import { positionOf } from '../../model/outline.ts';
import type { Standard } from '../../standards/standard.ts';
import { listedUpTo } from '../../text/count.ts';
import { type AnyCurriculumRule, curriculumRule } from '../rule.ts';
import { standardName } from '../standard-name.ts';

export const prerequisiteTaughtLater: AnyCurriculumRule = curriculumRule({
  id: 'prerequisite-taught-later',
  summary: 'A standard is taught before another one that it depends on.',
  severity: 'warning',
  kinds: ['unit', 'lesson'],
  reads: coverageReads,
  *check(facts, index) {
    for (const reference of facts.references) {
      if (reference.role !== 'addressing') continue;
      for (const standard of addressedStandards(index.standards, [reference])) {
        const later = taughtLater(facts, standard, index);
        const [first] = later;
        if (first === undefined) continue;
        const names = later.map(({ needed }) => standardName(needed));
        const [taught, them] =
          later.length === 1
            ? ['which is first taught later,', first.needed.code]
            : ['which are first taught later, beginning', 'them'];
        yield {
          pointer: reference.pointer,
          message: `${standardName(standard)} depends on ${listedUpTo(names, 3)}, ${taught} ${where(facts, first.teaching)}, so students meet it without what it stands on. Teach ${them} earlier, or ${standard.code} later.`,
          related: later.map(({ needed, teaching }) => ({
            path: teaching.path,
            pointer: '/standards/addressing',
            part: 'key',
            message: `${needed.code} is first taught here.`,
          })),
        };
      }
    }
  },
});

interface Later {
  readonly needed: Standard;
  readonly teaching: Teaching;
}

/** What a standard depends on that comes later, the first of it first; where the standard itself is first taught. */
function taughtLater(
  facts: Teaching,
  { code, prerequisites }: Standard,
  index: IndexView<(typeof coverageReads)[number]>,
): readonly Later[] {
  const position = positionOf(index, facts.path);
  if (position === undefined || firstTaught(index, code)?.position !== position) return [];
  return prerequisites
    .flatMap((prerequisite) => {
      const needed = index.standards.get(prerequisite);
      const first = firstTaught(index, prerequisite);
      if (needed === undefined || first === undefined || first.position <= position) return [];
      const teaching = index.facts(first.path);
      const isTeaching = teaching?.kind === 'unit' || teaching?.kind === 'lesson';
      return isTeaching ? [{ needed, teaching, at: first.position }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

function where(facts: Teaching, { kind, title }: Teaching): string {
  return kind === facts.kind ? `in '${title}'` : `in the ${kind} '${title}'`;
}
