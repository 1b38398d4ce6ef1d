/**
 * What is read from a CASE package (Competencies and Academic Standards Exchange, 1EdTech, versions 1.0 and
 * 1.1): a catalogue like any other, and beside it all that the package says and a catalogue has no place for.
 */
import type { Catalogue, Standard } from '../standard.ts';
import type { CaseWarning } from './warnings.ts';

export interface CaseReading {
  /** Why nothing could be read, as one sentence with the place; the catalogue is empty then. */
  readonly problem: string | undefined;
  readonly document: CaseDocument;
  readonly catalogue: ImportedCatalogue;
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

/** A standard with what a package adds to it. A list that would be empty is absent. */
export interface ImportedStandard extends Standard {
  /** The identifier as the package writes it. */
  readonly identifier: string;
  /** The package's own word for what it is, such as `Cluster` or `Strand`. */
  readonly itemType?: string | undefined;
  /** Its place below its parent, where the package counts. */
  readonly order?: number | undefined;
  /** How it is marked in a list, such as `a.`. */
  readonly enumeration?: string | undefined;
  /** Remarks of the publisher, as Markdown. */
  readonly notes?: string | undefined;
  /** Levels of education that are no grade from K to 12. */
  readonly otherLevels?: readonly string[] | undefined;
  /** Standards that are this very one under another code. */
  readonly exactMatches?: readonly CaseLink[] | undefined;
  /** Standards to use instead of this one, which is out of force. */
  readonly replacedBy?: readonly CaseLink[] | undefined;
  /** Larger standards that include this one, beside its parent. */
  readonly partOf?: readonly CaseLink[] | undefined;
  readonly exemplars?: readonly CaseLink[] | undefined;
  readonly skillLevels?: readonly CaseLink[] | undefined;
  readonly translations?: readonly CaseLink[] | undefined;
  /** Prerequisites that are not in the package. Those with a code are among `prerequisites` too. */
  readonly prerequisitesElsewhere?: readonly CaseLink[] | undefined;
  /** Related standards that are not in the package. Those with a code are among `related` too. */
  readonly relatedElsewhere?: readonly CaseLink[] | undefined;
  readonly other: Other;
}

/** Whatever an association leads to. */
export interface CaseLink {
  /** Its code in this package, or an official code that its title or address spells; unknown otherwise. */
  readonly code: string | undefined;
  readonly title: string | undefined;
  /** 32 hexadecimal digits, upper case, without hyphens. */
  readonly guid: string | undefined;
  readonly uri: string | undefined;
}

export interface CaseAssociation {
  /** `isChildOf`, `precedes` … or a type of the publisher's own, such as `ext:supports`. */
  readonly type: string;
  readonly origin: CaseLink;
  readonly destination: CaseLink;
  readonly order: number | undefined;
  /** The title of the grouping that it belongs to. */
  readonly group: string | undefined;
  readonly notes: string | undefined;
  readonly other: Other;
}
