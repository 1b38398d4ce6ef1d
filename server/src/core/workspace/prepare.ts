/** Works things out before somebody waits for them, one small question at a time. */
import { carrierAt, threads } from '../model/coverage.ts';
import { curriculumData } from '../model/curriculum-data.ts';
import type { Index } from '../model/index.ts';
import { workOfUnit } from '../model/major-work.ts';
import { unitsOfSession } from '../model/sessions.ts';
import { idsInForce } from '../model/standards-in-force.ts';
import { builtIn, builtInIds } from '../standards/built-in.ts';
import { builtInStandards } from '../standards/built-in-standards.ts';
import { searchStandards } from '../standards/search.ts';
import { indexing } from '../standards/search-words.ts';

/**
 * What the findings of many files are made of. The rules ask the same questions; whichever asked first would have to
 * wait for all of the answers at once.
 */
export function* prepareFindings(index: Index, paths: Iterable<string>): Generator<void> {
  for (const id of idsInForce(index)) {
    builtIn(id);
    yield;
  }
  const { standards } = index;
  yield;
  for (const path of paths) {
    carrierAt(index, path);
    yield;
  }
  for (const { path } of index.all('protocol')) {
    unitsOfSession(index, path);
    yield;
  }
  for (const { path } of index.all('unit')) {
    workOfUnit(index, path);
    yield;
  }
  const { taught, assessed, isPromised } = threads(index);
  const grades = new Set(curriculumData(index)?.grades);
  for (const standard of standards.all()) {
    if (!standard.grades.some((grade) => grades.has(grade))) continue;
    taught(standard.code);
    assessed(standard.code);
    isPromised(standard.code);
    yield;
  }
}

/** Words, a code and what begins one, and a code that no catalogue has: each is looked for by means of its own. */
const typed = ['a', '1', '1.NF', '1.ZZ.Z.1'];

/** What is asked as soon as somebody types a standard: a code that is not finished is an unknown one. */
export function* prepareTyping({ standards }: Index): Generator<void> {
  yield;
  yield* indexing(standards);
  for (const text of typed) {
    searchStandards(standards, text, { most: 1, isTyping: true });
    yield;
  }
  const inForce = new Set(standards.catalogues.map(({ id }) => id));
  for (const id of builtInIds.filter((one) => !inForce.has(one))) {
    builtIn(id);
    yield;
    const own = builtInStandards(id);
    yield;
    own?.find('1.ZZ.Z.1');
    yield;
  }
}
