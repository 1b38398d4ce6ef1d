/** A line of the curriculum's tree: something that a writer finds, opens, and moves. */
import type { KindId } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { Reference } from '../../kinds/names.ts';
import { type CoverageState, coverageState, meant, threads } from '../../model/coverage.ts';
import type { Index } from '../../model/index.ts';
import { type Pointer, parentPointer, pointerTokens } from '../../syntax/pointer.ts';

export type TreeKind = KindId | 'section' | 'item' | 'group';

export interface TreeNode {
  /**
   * Where it stands: the parts of the way down to it, such as `unit:area/lesson:rows`. It stays the same while other
   * things are edited. `''` is the curriculum.
   */
  readonly key: string;
  readonly kind: TreeKind;
  /** The id by which other documents name it. */
  readonly id?: string;
  /** What it is called; of a group, which one it is. */
  readonly title: string;
  /** What opens; a group is in no file. */
  readonly place?: { readonly path: string; readonly pointer: Pointer };
  /** Where a document lists it in an order of its own; absent for what cannot be moved. */
  readonly listed?: Listed;
  readonly hasChildren: boolean;
  readonly minutes?: number;
  /** The type of an assessment or an item, the purpose of a session. */
  readonly type?: string;
  /** The standards that it is about, and how many of them are taught, then assessed. */
  readonly coverage?: CoverageShare;
  /** The files whose problems are its own and those below it; absent where all of the curriculum's are. */
  readonly paths?: readonly string[];
}

export interface Listed {
  readonly path: string;
  readonly list: Pointer;
  readonly at: number;
}

export interface CoverageShare {
  readonly covered: number;
  readonly of: number;
  /** Those that are not covered, the first of them only. */
  readonly gaps: readonly { readonly code: string; readonly state: CoverageState }[];
}

/** Enough to say what is missing; all of them are in the view of standards. */
const mostGaps = 12;

export function childKey(parent: string, kind: string, name: string): string {
  const part = `${kind}:${name.replace(/[%/:]/g, encodeURIComponent)}`;
  return parent === '' ? part : `${parent}/${part}`;
}

/** The parts of a key, the outermost first. Anything may be sent as a key; what is none has no parts that fit. */
export function keyParts(key: string): readonly { readonly kind: string; readonly name: string }[] {
  if (key === '') return [];
  return key.split('/').map((part) => {
    const colon = part.indexOf(':');
    return { kind: part.slice(0, Math.max(0, colon)), name: decoded(part.slice(colon + 1)) };
  });
}

export function parentKey(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf('/')));
}

function decoded(text: string): string {
  return text.replace(/%(25|2F|3A)/gi, (sign) => decodeURIComponent(sign));
}

export function listedAt({ path, pointer }: Reference): Listed {
  return { path, list: parentPointer(pointer), at: Number(pointerTokens(pointer).at(-1)) };
}

/** The line of a document, below that of the key. */
export function documentNode(
  facts: Facts,
  parent: string,
  index: Index,
  listing?: Reference | undefined,
): TreeNode {
  const minutes = minutesOf(facts);
  const type = typeOf(facts);
  const coverage = shareOf(facts, index);
  return {
    key: childKey(parent, facts.kind, facts.id ?? facts.path),
    kind: facts.kind,
    ...(facts.id === undefined ? {} : { id: facts.id }),
    title: facts.title,
    place: { path: facts.path, pointer: '/title' },
    ...(listing === undefined ? {} : { listed: listedAt(listing) }),
    hasChildren: facts.kind === 'unit' || (facts.kind === 'assessment' && facts.data.items.length > 0),
    ...(minutes === undefined ? {} : { minutes }),
    ...(type === undefined ? {} : { type }),
    ...(coverage === undefined ? {} : { coverage }),
    paths: [facts.path],
  };
}

function minutesOf(facts: Facts): number | undefined {
  return facts.kind === 'lesson' || facts.kind === 'assessment' || facts.kind === 'protocol'
    ? facts.data.minutes
    : undefined;
}

function typeOf(facts: Facts): string | undefined {
  if (facts.kind === 'assessment') return facts.data.type;
  return facts.kind === 'protocol' ? facts.data.purpose : undefined;
}

/** Of what it promises, teaches or measures; nothing for what does none of these. */
export function shareOf(facts: Facts, index: Index): CoverageShare | undefined {
  const role = facts.kind === 'assessment' ? 'assesses' : 'addressing';
  if (facts.kind !== 'unit' && facts.kind !== 'lesson' && facts.kind !== 'assessment') return undefined;
  // A diagnostic assessment asks what students bring: what it measures is not for this curriculum to teach.
  if (facts.kind === 'assessment' && facts.data.type === 'diagnostic') return undefined;
  const codes = new Set<string>();
  for (const reference of facts.references) {
    if (reference.role !== role) continue;
    for (const standard of meant(index.standards, reference.id))
      if (standard.type !== 'practice') codes.add(standard.code);
  }
  if (codes.size === 0) return undefined;
  const carried = threads(index);
  const gaps = [...codes]
    .map((code) => ({ code, state: coverageState(carried, code) }))
    .filter(({ state }) => state !== 'covered');
  return { covered: codes.size - gaps.length, of: codes.size, gaps: gaps.slice(0, mostGaps) };
}
