/**
 * What is read from a CASE package (Competencies and Academic Standards Exchange, 1EdTech, versions 1.0 and
 * 1.1): a catalogue like any other, and beside it all that the package says and a catalogue has no place for.
 */
import type { Pointer } from '../../syntax/pointer.ts';
import type { Catalogue, Standard, StandardLink } from '../standard.ts';
import type { CaseWarning } from './warnings.ts';

export interface CaseReading {
  /** Why nothing could be read, as one sentence with the place; the catalogue is empty then. */
  readonly problem: string | undefined;
  /** Where the text stops being JSON, as an offset; undefined where the problem is another one, or none. */
  readonly problemAt: number | undefined;
  readonly document: CaseDocument;
  readonly catalogue: ImportedCatalogue;
  /** Where the document stands in the file, and each standard in the order of the catalogue. */
  readonly places: { readonly document: Pointer; readonly standards: readonly Pointer[] };
  /** Every association whose two ends can be told, as the package has it and in its order. */
  readonly associations: readonly CaseAssociation[];
  /** What is untidy in the package, and how it was understood. */
  readonly warnings: readonly CaseWarning[];
  /** Other parts of the package, such as rubrics, as they are written. */
  readonly other: Other;
}

/** Fields that nothing here reads, as they are written. */
export type Other = Readonly<Record<string, unknown>>;

/** The CFDocument: the framework as a whole. */
export interface CaseDocument {
  readonly identifier: string | undefined;
  readonly uri: string | undefined;
  readonly title: string;
  /** Who has authority over the framework. */
  readonly creator: string | undefined;
  readonly publisher: string | undefined;
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly subjects: readonly string[];
  /** The revision, in the publisher's own words. */
  readonly version: string | undefined;
  /** `Draft`, `Adopted`, `Deprecated` … */
  readonly adoptionStatus: string | undefined;
  readonly license: CaseLicense | undefined;
  /** `1.1` where the package says so; packages of CASE 1.0 say nothing. */
  readonly caseVersion: string | undefined;
  readonly other: Other;
}

export interface CaseLicense {
  readonly title: string | undefined;
  readonly uri: string | undefined;
  readonly text: string | undefined;
}

export interface ImportedCatalogue extends Catalogue {
  readonly standards: readonly ImportedStandard[];
}

/** A standard with what only its package has a use for. */
export interface ImportedStandard extends Standard {
  /** The identifier as the package writes it. */
  readonly identifier: string;
  /** Its place below its parent, where the package counts. */
  readonly order?: number | undefined;
  /** How it is marked in a list, such as `a.`. */
  readonly enumeration?: string | undefined;
  readonly other: Other;
}

export interface CaseAssociation {
  /** `isChildOf`, `precedes` … or a type of the publisher's own, such as `ext:supports`. */
  readonly type: string;
  readonly origin: StandardLink;
  readonly destination: StandardLink;
  readonly order: number | undefined;
  /** The title of the grouping that it belongs to. */
  readonly group: string | undefined;
  readonly notes: string | undefined;
  readonly other: Other;
}
