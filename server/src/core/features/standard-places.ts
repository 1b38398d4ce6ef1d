/** Every place where a curriculum names a standard, or one above or below it, with what is said of it there. */
import type { Role } from '../kinds/names.ts';
import type { Index } from '../model/index.ts';
import { locatedEach, locateName } from './located.ts';
import { usesOf } from './standard-uses.ts';
import type { Documents, FileRange } from './subject.ts';

export interface StandardPlace {
  readonly role: Role;
  /** The title of the document that it is in. */
  readonly title: string;
  readonly range: FileRange;
}

export interface StandardPlaces {
  /** Where the curriculum's own list or package has it. */
  readonly definition: FileRange | undefined;
  /** In the order of teaching. */
  readonly places: readonly StandardPlace[];
}

const roles: readonly Role[] = [
  'addressing',
  'building-on',
  'building-toward',
  'practices',
  'objective',
  'activity',
  'assesses',
  'focus',
  'look-for',
  'prerequisite',
  'mentions',
];

/** More than anyone looks through. */
const most = 500;

export function standardPlaces(index: Index, code: string, documents: Documents): StandardPlaces {
  const own = index.definitions('standard', code)[0];
  const places: StandardPlace[] = [];
  for (const { facts, references } of usesOf(index, code, roles, 'line')) {
    if (places.length >= most) break;
    for (const { reference, range } of locatedEach(references, documents))
      places.push({ role: reference.role, title: facts.title, range });
  }
  return {
    definition: own === undefined ? undefined : locateName(own, documents),
    places: places.slice(0, most),
  };
}
