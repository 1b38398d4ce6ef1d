import { definitionsOf, meaningsOf } from '../../../server/src/core/features/meaning.ts';
import { type NameRange, nameAt, namesIn } from '../../../server/src/core/features/names-in.ts';
import type { MarkerCase } from '../../support/markers.ts';

/** `-- names path`: every name of a file. */
export function namesInFile(given: MarkerCase, [path = '']: readonly string[]): string {
  return namesIn(given.subject(path))
    .map((name) => shown(given, path, name))
    .join('\n');
}

/** `-- name $0`: the name at a mark. */
export function nameAtMark(given: MarkerCase, [mark = '']: readonly string[]): string {
  const { subject, offset } = given.at(mark);
  const name = nameAt(subject, offset);
  return name === undefined ? 'none' : shown(given, subject.document.path, name);
}

function shown(given: MarkerCase, path: string, name: NameRange): string {
  const what =
    name.type === 'definition'
      ? `defines ${name.definition.space}`
      : `${name.reference.role} ${name.reference.spaces.join('|')}`;
  const meant = meaningsOf(name, given.index).map((meaning) => {
    const [first] = definitionsOf(meaning, given.index);
    return `${meaning.space} ${meaning.id}${first === undefined ? '' : ` in ${first.path}${first.pointer}`}`;
  });
  return `${given.range(path, name)} | ${what} | ${meant.join(', ')}`;
}
