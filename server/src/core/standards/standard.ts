/**
 * What a standard and a catalogue of standards are, whatever they came from: a built-in catalogue, a
 * project's own list, or an imported package.
 */

/**
 * An `anchor` is what the standards of its number lead to over all grades: nobody teaches it in one grade, so
 * no grade lacks it. A `practice` goes with content standards.
 */
export type StandardType = 'domain' | 'cluster' | 'standard' | 'component' | 'practice' | 'anchor';
export type Emphasis = 'major' | 'supporting' | 'additional';

export interface Standard {
  /** The canonical written form: the official notation without its prefix, such as `4.NF.B.3a`. */
  readonly code: string;
  /** The official notation with its prefix, such as `CCSS.Math.Content.4.NF.B.3a`, where there is one. */
  readonly notation?: string | undefined;
  /** The id of the catalogue that describes it; one that groups the standards of others describes its headings. */
  readonly catalogue: string;
  readonly type: StandardType;
  /** The code of the standard or heading above it. */
  readonly parent: string | undefined;
  /** `K`, `1` … `12`. */
  readonly grades: readonly string[];
  /** A short label in our own words, or the label of a project's own list. */
  readonly label: string;
  /** The full text as Markdown, known only for a project's own list or an imported package. */
  readonly statement: string | undefined;
  /** 32 hexadecimal digits, upper case, without hyphens. */
  readonly guid: string | undefined;
  readonly uri: string | undefined;
  /** Emphasis of a K-8 mathematics cluster and of all below it (Achieve the Core, coherence map). */
  readonly emphasis: Emphasis | undefined;
  /** Whether the standard asks for fluency. */
  readonly fluency: boolean;
  /** Codes of standards that are taught first. */
  readonly prerequisites: readonly string[];
  /** Codes of related standards, in neither order. They may be of another catalogue, in force or not. */
  readonly related: readonly string[];
  // What follows is known only for a project's own list or an imported package. A list that would be empty is absent.
  /** The id of the catalogue that the statement is from, where it is not the one that describes the standard. */
  readonly statementFrom?: string | undefined;
  /** The package's own word for what it is, such as `Cluster` or `Strand`. */
  readonly itemType?: string | undefined;
  /** Remarks of the publisher, as Markdown. */
  readonly notes?: string | undefined;
  /** Levels of education that are no grade from K to 12. */
  readonly otherLevels?: readonly string[] | undefined;
  /** Standards that are this very one under another code. */
  readonly exactMatches?: readonly StandardLink[] | undefined;
  /** Standards to use instead of this one, which is out of force. */
  readonly replacedBy?: readonly StandardLink[] | undefined;
  /** Larger standards that include this one, beside its parent. */
  readonly partOf?: readonly StandardLink[] | undefined;
  readonly exemplars?: readonly StandardLink[] | undefined;
  readonly skillLevels?: readonly StandardLink[] | undefined;
  readonly translations?: readonly StandardLink[] | undefined;
  /** Prerequisites that are not in the package. Those with a code are among `prerequisites` too. */
  readonly prerequisitesElsewhere?: readonly StandardLink[] | undefined;
  /** Related standards that are not in the package. Those with a code are among `related` too. */
  readonly relatedElsewhere?: readonly StandardLink[] | undefined;
}

/** What a standard leads to, in its catalogue or elsewhere, in force or not. */
export interface StandardLink {
  /** Its code in this catalogue, or a code of another one; in a list of one's own in any written form. */
  readonly code: string | undefined;
  readonly title: string | undefined;
  /** 32 hexadecimal digits, upper case, without hyphens. */
  readonly guid: string | undefined;
  readonly uri: string | undefined;
}

export interface Catalogue {
  readonly id: string;
  readonly title: string;
  readonly license: string | undefined;
  /** The address of the licence, where there is one. */
  readonly licenseUri?: string | undefined;
  readonly attribution: string | undefined;
  /** What the catalogue leaves out, and what to know before relying on it, for whoever uses it. */
  readonly note?: string | undefined;
  /** In the catalogue's own order: a parent before what is below it. One that has two parents comes twice. */
  readonly standards: readonly Standard[];
}
