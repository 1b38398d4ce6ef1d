/**
 * What makes two findings the same, in two states of a curriculum: the rule, the document, the place in it, and
 * the names that the finding is about. Not the line, which moves; not the file's name, which may change; not
 * the wording or the figures, which differ from version to version and from day to day.
 */
import type { Index } from '../model/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { namesIn } from './names-in.ts';
import { placeName } from './place-name.ts';

export interface FindingIdentity {
  readonly rule: string;
  /** The kind and id of the document, `lesson:folding-strips`; `file:` and its path where it has no id. */
  readonly document: string;
  /** A pointer in which each item of a list has its own name in the place of its number: see `placeName`. */
  readonly place: string;
  /** The ids, codes and words in quotes that the finding is about, sorted: see `namesIn`. */
  readonly names: readonly string[];
}

/**
 * The identity of a finding.
 *
 * @param document - the document it is in; `undefined` where that cannot be read.
 * @param index - of the curriculum in the state that the finding is about.
 */
export function identityOf(finding: Finding, document: Document | undefined, index: Index): FindingIdentity {
  return {
    rule: finding.rule,
    document: documentName(finding.path, index),
    place: placeName(finding, document),
    names: namesIn(finding.message, index),
  };
}

/** How a document is known, wherever its file is and whatever it is called. */
export function documentName(path: string, index: Pick<Index, 'facts'>): string {
  const facts = index.facts(path);
  return facts?.id === undefined ? `file:${path}` : `${facts.kind}:${facts.id}`;
}

/** One text for one identity. */
export function identityKey({ rule, document, place, names }: FindingIdentity): string {
  return JSON.stringify([rule, document, place, names]);
}
