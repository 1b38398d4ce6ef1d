/**
 * A finding with its place: what every report is made from. Places are worked out here, last, and only for
 * the findings that are shown.
 */
import { type FindingIdentity, identityOf } from '../compare/identity.ts';
import type { Index } from '../model/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { fingerprints } from './fingerprint.ts';
import { Places } from './places.ts';
import type { ShownFix, ShownPlace, ShownRelated } from './shown-place.ts';

/** A finding with its place. */
export interface LocatedFinding extends ShownPlace {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  /** The whole line on which it starts, without its line ending. */
  readonly sourceLine: string;
  readonly fix: ShownFix | undefined;
  readonly related: readonly ShownRelated[];
  readonly identity: FindingIdentity;
  /** How many findings of the same rule and file this one stands for; `undefined` for itself. */
  readonly more?: number;
}

/** A finding of a report: by its fingerprint it is known again in another one. */
export interface ShownFinding extends LocatedFinding {
  readonly fingerprint: string;
}

/** @param findings - of one run, in their order. */
export function withFingerprints(findings: readonly LocatedFinding[]): readonly ShownFinding[] {
  const all = fingerprints(findings.map(({ identity }) => identity));
  return findings.map((finding, at) => ({ ...finding, fingerprint: all[at] ?? '' }));
}

/**
 * Finds the places of findings, and puts them in the order in which they stand in their file.
 *
 * @param findings - of one file.
 * @param documents - that file and those its related places and edits are in, by path. What stands in a file that is
 * missing here is shown at its start.
 * @param index - of the curriculum they are in.
 */
export function locateFindings(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, Document>,
  index: Index,
): readonly LocatedFinding[] {
  const places = new Places(documents);
  return findings
    .map((finding) => {
      const place = places.placeOf(finding);
      const sourceLine = places.lineAt(place);
      return {
        ...place,
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        sourceLine,
        fix: finding.fix === undefined ? undefined : places.shownFix(finding.fix),
        related: (finding.related ?? []).map((related) => places.shownRelated(related)),
        identity: identityOf(finding, documents.get(finding.path), index),
        ...(finding.more === undefined ? {} : { more: finding.more }),
      };
    })
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}

/** The paths of the documents that `locateFindings` needs for these findings. */
export function documentsNeeded(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ path, related = [], fix }) => [
      path,
      ...related.map((place) => place.path),
      ...(fix?.edits ?? []).filter(({ kind }) => kind !== 'create').map((edit) => edit.path),
    ]),
  );
}
