/** From a lesson to the assessments that measure it, from an assessment to the lessons that teach what it asks. */
import type { Facts } from '../kinds/facts.ts';
import { meant } from '../model/coverage.ts';
import type { Index } from '../model/index.ts';
import { locateReferences } from './located.ts';
import { meaningsOf, standardsOf } from './meaning.ts';
import { nameAt } from './names-in.ts';
import { usesOf } from './standard-uses.ts';
import type { Documents, FileRange, Subject } from './subject.ts';

/**
 * On a standard: what assesses it. On a lesson or a unit, by its id or anywhere in its document: the items that measure
 * what it addresses. On an assessment: the lessons that address what it measures.
 */
export function implementations(
  subject: Subject,
  offset: number,
  documents: Documents,
): readonly FileRange[] {
  const { index } = subject;
  const name = nameAt(subject, offset);
  const standards = name === undefined ? [] : standardsOf(name, index);
  if (name !== undefined && standards.length > 0) {
    return places(
      index,
      standards.map(({ code }) => code),
      'assesses',
      documents,
    );
  }
  const named = name === undefined ? [] : meaningsOf(name, index);
  const path = named.map((meaning) => index.definitions(meaning.space, meaning.id)[0]?.path)[0];
  const facts = index.facts(path ?? subject.document.path);
  if (facts === undefined) return [];
  return facts.kind === 'assessment'
    ? places(index, codesOf(facts, 'assesses', index), 'addressing', documents)
    : places(index, codesOf(facts, 'addressing', index), 'assesses', documents);
}

function codesOf(facts: Facts, role: 'addressing' | 'assesses', index: Index): readonly string[] {
  return facts.references
    .filter((reference) => reference.role === role)
    .flatMap(({ id }) => meant(index.standards, id).map(({ code }) => code));
}

function places(
  index: Index,
  codes: readonly string[],
  role: 'addressing' | 'assesses',
  documents: Documents,
): readonly FileRange[] {
  const references = [...new Set(codes)].flatMap((code) =>
    usesOf(index, code, [role], 'line')
      .filter(({ facts }) => role === 'assesses' || facts.kind === 'lesson')
      .flatMap((use) => use.references),
  );
  return locateReferences([...new Set(references)], documents);
}
