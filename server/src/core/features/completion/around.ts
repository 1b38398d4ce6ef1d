/**
 * What a document is about, for the order of a list: its unit, their grades and standards. Looked up name by name,
 * since a list is asked for at every keystroke and what is derived from all files changes with it.
 */
import type { Facts } from '../../kinds/facts.ts';
import type { Role } from '../../kinds/names.ts';
import { curriculumData } from '../../model/curriculum-data.ts';
import { gradesOfUnit } from '../../model/grades.ts';
import type { Index } from '../../model/index.ts';
import { standardKeys } from '../../model/standard-keys.ts';
import { factsOfSubject, type Subject } from '../subject.ts';

export interface Around {
  readonly unit: Facts<'unit'> | undefined;
  readonly grades: ReadonlySet<string>;
  /** The codes that the document or its unit names in some roles. */
  readonly codes: (...roles: readonly Role[]) => ReadonlySet<string>;
}

/** @param typed - what is half-typed: if it happens to be a code, nobody has declared it yet. */
export function around(subject: Subject, typed = ''): Around {
  const { index } = subject;
  const facts = index.facts(subject.document.path) ?? factsOfSubject(subject);
  const unit = facts === undefined ? undefined : unitOf(facts, index);
  const curriculum = curriculumData(index);
  const documents = [facts, unit].filter((one) => one !== undefined);
  return {
    unit,
    grades: new Set(unit === undefined ? (curriculum?.grades ?? []) : gradesOfUnit(unit, curriculum)),
    codes: (...roles) =>
      new Set(
        documents.flatMap(({ references }) =>
          references.flatMap(({ role, id, spaces, path }) =>
            roles.includes(role) &&
            spaces.includes('standard') &&
            (path !== subject.document.path || id.trim() !== typed.trim())
              ? standardKeys(index.standards, id)
              : [],
          ),
        ),
      ),
  };
}

/** The unit that lists a document, or that a session or a feedback cycle has in focus. */
function unitOf(facts: Facts, index: Index): Facts<'unit'> | undefined {
  switch (facts.kind) {
    case 'unit':
      return facts;
    case 'lesson':
      return unitListing('lesson', facts.id, index);
    case 'assessment':
      return unitListing('assessment', facts.id, index) ?? lessonsUnit(facts, index);
    case 'protocol':
      return unitListing('protocol', facts.id, index) ?? unitInFocus(facts, index);
    case 'feedback':
      return unitInFocus(facts, index);
    default:
      return undefined;
  }
}

function unitListing(
  space: 'lesson' | 'assessment' | 'protocol',
  id: string | undefined,
  index: Index,
): Facts<'unit'> | undefined {
  if (id === undefined) return undefined;
  for (const { role, path } of index.references(space, id)) {
    const unit = role === 'contains' ? index.facts(path) : undefined;
    if (unit?.kind === 'unit') return unit;
  }
  return undefined;
}

/** The unit of the lesson that checks with an assessment, or after which it is given. */
function lessonsUnit(facts: Facts<'assessment'>, index: Index): Facts<'unit'> | undefined {
  const checked = index.references('assessment', facts.id ?? '').find(({ role }) => role === 'checks');
  const lesson = checked === undefined ? undefined : index.facts(checked.path);
  const after = facts.references.find(({ role }) => role === 'after');
  return unitListing('lesson', lesson?.id ?? after?.id, index);
}

function unitInFocus({ references }: Facts, index: Index): Facts<'unit'> | undefined {
  for (const { role, spaces, id } of references) {
    if (role !== 'focus' && role !== 'before' && role !== 'after') continue;
    const unit =
      (spaces.includes('unit') ? index.document('unit', id) : undefined) ??
      (spaces.includes('lesson') ? unitListing('lesson', id, index) : undefined) ??
      (spaces.includes('assessment') ? unitListing('assessment', id, index) : undefined);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
