/** What a report format is: one file of this folder, and one line in `all.ts`. */
import type { Index } from '../model/index.ts';
import type { CheckReport } from './report.ts';
import type { ShownFinding } from './shown.ts';

export interface ReportFormat {
  /** As it is asked for. */
  readonly id: string;
  /** What a file of it is usually called. */
  readonly file: string;
  /** Whom or what it is for, in a few words. */
  readonly help: string;
  /** The whole text, with a line end at its end. It follows from what it is given, and from nothing else. */
  readonly write: (report: CheckReport, surroundings: Surroundings) => string;
}

/** What a report may need besides the findings. */
export interface Surroundings {
  /** The columns of the terminal. */
  readonly columns: number;
  readonly isColoured: boolean;
  /** How a path of the curriculum is written, so that it leads to the file from where the reader is. */
  readonly pathFor: (path: string) => string;
  /** The same from the top of the repository, with `/` between folders: as services know files. */
  readonly repositoryPath: (path: string) => string;
  /** The top of the repository as a `file:` address that ends in `/`. */
  readonly repositoryUri: string;
  /** Whether a finding makes the check fail. */
  readonly isFailing: (finding: ShownFinding) => boolean;
  /** The curriculum, for what a report says about it as a whole. */
  readonly index: Index;
}
