/**
 * Writes the code of a standard where the cursor is, in the form that is right there: an item of a list, a value in
 * quotes or not, one more word of an attribute, a mention in a text. Where no code can stand, it goes to the standards
 * that the document is about.
 */
import type { KindId } from '../kinds/all.ts';
import type { Reference } from '../kinds/names.ts';
import { standardKeys } from '../model/standard-keys.ts';
import type { Standard } from '../standards/standard.ts';
import { nodeAt } from '../syntax/data.ts';
import { textEdit } from '../syntax/edit.ts';
import { splitFrontMatter } from '../syntax/front-matter.ts';
import { type Pointer, parentPointer } from '../syntax/pointer.ts';
import { readDocument } from '../syntax/read.ts';
import type { TextEdit } from '../syntax/text-edit.ts';
import { completionsAt } from './completion/completion.ts';
import { type NameRange, nameAt, namesIn } from './names-in.ts';
import type { Subject } from './subject.ts';

export type InsertAnswer =
  | { readonly type: 'edit'; readonly edit: TextEdit }
  /** `unknown`: no standard in force has this code. `named`: it stands there already. `nowhere`: no place for one. */
  | { readonly type: 'refused'; readonly reason: 'unknown' | 'named' | 'nowhere' };

export function insertStandard(subject: Subject, offset: number, code: string): InsertAnswer {
  const standard = subject.index.standards.get(code);
  if (standard === undefined) return refused('unknown');
  const name = nameAt(subject, offset);
  if (name?.type === 'reference' && isAnother(name.reference, standard, subject))
    return beside(subject, name, standard);
  const edit = asCompleted(subject, offset, standard.code);
  if (edit !== undefined) return { type: 'edit', edit };
  const { path, text } = subject.document;
  const { body } = splitFrontMatter(path, text);
  if (body !== undefined && offset >= body.start)
    return { type: 'edit', edit: mention(text, offset, standard) };
  const list = listFor(subject, offset, standard);
  return list === undefined ? refused('nowhere') : appended(subject, list, standard);
}

/** Whether a code stands there that stays. A heading above the standard may be the beginning of its code. */
function isAnother(
  { spaces, id }: Reference,
  { code }: Standard,
  { index: { standards } }: Subject,
): boolean {
  if (!spaces.includes('standard')) return false;
  return standards
    .find(id)
    .standards.some(
      (one) => (one.type !== 'domain' && one.type !== 'cluster') || !standards.isWithin(code, one.code),
    );
}

/** On a code that is there: the other one comes after it. */
function beside(
  subject: Subject,
  name: NameRange & { readonly type: 'reference' },
  standard: Standard,
): InsertAnswer {
  const { text } = subject.document;
  const { pointer, within } = name.reference;
  if (
    isNamedAt(subject, standard, (other) =>
      within === undefined ? parentPointer(other) === parentPointer(pointer) : other === pointer,
    )
  )
    return refused('named');
  if (within !== undefined)
    return { type: 'edit', edit: { start: name.end, end: name.end, newText: ` ${standard.code}` } };
  if (!pointer.startsWith('/body/')) return appended(subject, parentPointer(pointer), standard);
  const end = text.indexOf(']', name.end) + 1 || name.end;
  return { type: 'edit', edit: { start: end, end, newText: ` :standard[${standard.code}]` } };
}

/** What accepting a completion would do: of what is half-typed there, or else of the code typed out in full. */
function asCompleted({ document, kind, index }: Subject, offset: number, code: string): TextEdit | undefined {
  const own = (at: Subject, place: number): TextEdit | undefined =>
    completionsAt(at, place, { snippets: false }).items.find(
      (item) => item.kind === 'standard' && item.label === code,
    )?.edit;
  const halfTyped = own({ document, kind, index }, offset);
  if (halfTyped !== undefined) return halfTyped;
  const text = document.text.slice(0, offset) + code + document.text.slice(offset);
  const typed = own(
    { document: readDocument({ path: document.path, text }), kind, index },
    offset + code.length,
  );
  if (typed === undefined || typed.start > offset || typed.end < offset + code.length) return undefined;
  return { ...typed, end: typed.end - code.length };
}

function mention(text: string, offset: number, { code }: Standard): TextEdit {
  const before = /[\p{L}\p{N}.,;:!?)\]]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2)) ? ' ' : '';
  return { start: offset, end: offset, newText: `${before}:standard[${code}]${after}` };
}

function appended(subject: Subject, list: Pointer, standard: Standard): InsertAnswer {
  if (isNamedAt(subject, standard, (pointer) => parentPointer(pointer) === list)) return refused('named');
  const edit = textEdit(subject.document, { kind: 'append', pointer: list, text: standard.code });
  return edit === undefined ? refused('nowhere') : { type: 'edit', edit };
}

function isNamedAt(subject: Subject, { code }: Standard, isThere: (pointer: Pointer) => boolean): boolean {
  return namesIn(subject).some(
    (name) =>
      name.type === 'reference' &&
      name.reference.spaces.includes('standard') &&
      isThere(name.reference.pointer) &&
      standardKeys(subject.index.standards, name.reference.id).includes(code),
  );
}

const lists: Readonly<Partial<Record<KindId, Pointer>>> = {
  unit: '/standards/addressing',
  lesson: '/standards/addressing',
  protocol: '/focus/standards',
  feedback: '/focus/standards',
};

/** The list of what the item under the cursor measures, or of what the document is about. */
function listFor(subject: Subject, offset: number, { type }: Standard): Pointer | undefined {
  const { kind } = subject;
  if (kind === 'assessment') {
    const item = itemAt(subject, offset);
    return item === undefined ? undefined : `/items/${item}/standards`;
  }
  const list = kind === undefined ? undefined : lists[kind];
  return type === 'practice' && list === '/standards/addressing' ? '/standards/practices' : list;
}

/** The place of the item that an offset is in, its last line with it; the only one there is counts everywhere. */
function itemAt({ document: { data } }: Subject, offset: number): number | undefined {
  const list = data === undefined ? undefined : nodeAt(data, '/items');
  if (list?.found !== true || list.node.type !== 'list') return undefined;
  const { items } = list.node;
  if (items.length === 1) return 0;
  const at = items.findLastIndex(({ start }) => start <= offset);
  return at < 0 ? undefined : at;
}

function refused(reason: 'unknown' | 'named' | 'nowhere'): InsertAnswer {
  return { type: 'refused', reason };
}
