/** What stands behind the checks, for a person. */

/** Asked without parameters; answered with a list of `CheckSummary`, in the order in which checks are listed. */
export const checksRequest = 'throughline/checks';
/** Asked about one `AboutCheck`; answered with Markdown, or `null` where there is no such check. */
export const explainRequest = 'throughline/explain';

export interface CheckSummary {
  readonly id: string;
  /** What it finds, in a sentence. */
  readonly summary: string;
}

export interface AboutCheck {
  readonly check: string;
}
