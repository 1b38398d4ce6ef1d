/** What the preview tells the bar on a page: what is wrong in the files that the page is made from, and in all. */

export interface PreviewFindings {
  /** Why the site could not be published, if it could not. */
  readonly failure: string | undefined;
  /** In the documents that the page is made from. */
  readonly page: FindingCounts;
  readonly curriculum: FindingCounts;
  /** The page's own first; no more than anybody reads. */
  readonly findings: readonly PreviewFinding[];
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

export interface PreviewFinding {
  readonly isOfPage: boolean;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What would mend it, where that is clear. */
  readonly fix: string | undefined;
  /** "units/fractions/folding.lesson.md:12". */
  readonly place: string;
  /** Opens the editor there. */
  readonly editor: string;
}
