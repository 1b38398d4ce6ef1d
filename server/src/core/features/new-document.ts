/**
 * A new document, and the line that names it in the document it belongs to: what `throughline new`, the editor's
 * commands, and the mend for an id that nothing has, all write.
 */
import { kindIds } from '../kinds/all.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Index } from '../model/index.ts';
import { contained } from '../model/outline.ts';
import { parentPointer } from '../syntax/pointer.ts';
import { type NewKind, templates } from '../templates/all.ts';
import { type Answers, placed } from '../templates/template.ts';
import { kebab } from '../text/kebab.ts';
import { byText } from '../text/order.ts';
import { type ListAddition, listAddition } from './list-addition.ts';
import type { Documents } from './subject.ts';

/** What the writer says; everything but the kind and the title may be left open. */
export interface NewDocumentRequest extends Partial<Omit<Answers, 'title'>> {
  readonly kind: NewKind;
  readonly title: string;
  /** The title is the writer's own, and not made of an id. */
  readonly isTitled?: boolean;
  /** Of a file that is there already and holds nothing; without it a path is found that is free. */
  readonly path?: string | undefined;
}

export interface NewDocument {
  readonly id: string;
  readonly path: string;
  readonly text: string;
  /** What to fill in first, as offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The line that names it; nothing where it belongs to no unit, or is named there already. */
  readonly additions: readonly ListAddition[];
}

/** Everything that `newDocument` may ask for a text of. */
export function parentPaths({ kind, unit }: NewDocumentRequest, index: Index): readonly string[] {
  const parent = parentOf(kind, unit, index);
  return parent === undefined ? [] : [parent.path];
}

export function newDocument(request: NewDocumentRequest, index: Index, documents: Documents): NewDocument {
  const { kind } = request;
  const title = request.title.replace(/\s+/g, ' ').trim().slice(0, 200) || `New ${kind}`;
  const id = request.id ?? freeId(kind, kebab(title) || `new-${kind}`, index);
  const parent = parentOf(kind, request.unit, index);
  const curriculum = index.all('curriculum')[0];
  const unit = request.unit === undefined ? undefined : index.document('unit', request.unit);
  const answers: Answers = {
    id,
    title,
    grade: request.grade ?? unit?.data.grade ?? curriculum?.data.grades[0],
    subject: request.subject ?? unit?.data.subject ?? curriculum?.data.subject,
    ...byPart([...(request.standards ?? []), ...(request.practices ?? [])], index),
    minutes: request.minutes ?? (kind === 'lesson' || kind === 'unit' ? unit?.data.minutesPerDay : undefined),
    unit: request.unit,
    after: request.after ?? (kind === 'assessment' ? lastLesson(unit) : undefined),
    leader: request.leader,
    team: request.team,
  };
  return {
    id,
    path: request.path ?? freePath(kind, id, unit, index),
    ...placed(templates[kind](answers), request.isTitled === true),
    additions: parent === undefined ? [] : additionsTo(parent, kind, id, documents),
  };
}

/** Habits of work are chosen among the standards, and stand on their own. */
function byPart(codes: readonly string[], { standards }: Index): Pick<Answers, 'standards' | 'practices'> {
  const isPractice = (code: string): boolean => standards.find(code).standards[0]?.type === 'practice';
  return {
    standards: codes.filter((code) => !isPractice(code)),
    practices: codes.filter(isPractice),
  };
}

const lists: Readonly<Partial<Record<NewKind, string>>> = {
  unit: 'units',
  lesson: 'lessons',
  assessment: 'assessments',
  protocol: 'protocols',
  standards: 'standards',
};

/** The document whose list names it: the unit of a lesson, assessment or session, or the curriculum. */
function parentOf(kind: NewKind, unit: string | undefined, index: Index): Facts | undefined {
  if (kind === 'unit' || kind === 'standards') return index.all('curriculum')[0];
  return unit === undefined || lists[kind] === undefined ? undefined : index.document('unit', unit);
}

function additionsTo(
  parent: Facts,
  kind: NewKind,
  id: string,
  documents: Documents,
): readonly ListAddition[] {
  const list = lists[kind];
  const document = documents(parent.path);
  if (list === undefined || document === undefined) return [];
  const isNamed = parent.references.some(
    (reference) => (reference.role === 'contains' || reference.role === 'in-force') && reference.id === id,
  );
  if (isNamed) return [];
  // In a unit with named sections a lesson goes into the last of them.
  const last = kind === 'lesson' ? contained(parent, 'lesson').at(-1) : undefined;
  const pointer = last === undefined ? `/${list}` : parentPointer(last.pointer);
  const addition = listAddition(document, pointer, id);
  return addition === undefined ? [] : [addition];
}

function lastLesson(unit: Facts<'unit'> | undefined): string | undefined {
  return unit === undefined ? undefined : contained(unit, 'lesson').at(-1)?.id;
}

/** An id is unique among its kind; for one that is taken a number is added. */
function freeId(kind: NewKind, wanted: string, index: Index): string {
  const space = kind === 'standards' ? 'catalogue' : kind;
  for (let count = 1; ; count++) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (index.definitions(space, id).length === 0) return id;
  }
}

/** Beside what is of its kind in its unit, or else where its unit is, or else where others of its kind are. */
function freePath(kind: NewKind, id: string, unit: Facts<'unit'> | undefined, index: Index): string {
  const extension = kind === 'lesson' ? 'md' : 'yaml';
  const folder = folderFor(kind, id, unit, index);
  for (let count = 1; ; count++) {
    const path = `${folder}${id}${count === 1 ? '' : `-${count}`}.${kind}.${extension}`;
    if (!index.hasFile(path)) return path;
  }
}

function folderFor(kind: NewKind, id: string, unit: Facts<'unit'> | undefined, index: Index): string {
  if (unit !== undefined) {
    const home = folderOf(unit.path);
    const beside = index
      .allOf(kind)
      .map(({ path }) => folderOf(path))
      .find((folder) => folder.startsWith(home));
    return beside ?? home;
  }
  if (kind === 'unit') return `units/${id}/`;
  const folders = index.allOf(kind).map(({ path }) => folderOf(path));
  return [...new Set(folders)].sort(byText)[0] ?? (kind === 'standards' ? 'standards/' : '');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `folding-strips` is called 'Folding strips' until it has a title of its own. */
export function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The kind that a reference to one of these spaces asks for, where a document of it can be written. */
export function newKindOf(space: string): NewKind | undefined {
  if (space === 'catalogue') return 'standards';
  return kindIds.find(
    (kind): kind is NewKind => kind === space && kind !== 'curriculum' && kind !== 'schedule',
  );
}
