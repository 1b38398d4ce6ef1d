/** How each curriculum stands, in figures, for a line at the foot of the window. */

/** Asked without parameters; answered with one `CurriculumStatus` for each curriculum, in the order of folders. */
export const statusRequest = 'throughline/status';

export interface CurriculumStatus {
  /** The URI of its folder, without a slash at its end. */
  readonly folder: string;
  readonly title: string;
  /** Whether all its files have been read; until then the figures are of those that have. */
  readonly isLoaded: boolean;
  readonly units: number;
  readonly lessons: number;
  readonly assessments: number;
  /** The standards that it should cover or touches, and how many of them are taught and then assessed. */
  readonly standards: number;
  readonly covered: number;
}
