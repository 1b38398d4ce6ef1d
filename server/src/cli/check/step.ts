/**
 * What stands between everything that was found and what is reported: a step is one file of this folder, and one
 * line in `steps.ts`.
 */
import type { CheckReport } from '../../core/report/report.ts';
import type { ShownFinding } from '../../core/report/shown.ts';
import type { AskedSeverities } from '../../core/workspace/severity.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import type { LoadedCurriculum } from '../load.ts';
import type { Progress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export interface Step {
  readonly options: readonly Option[];
  /**
   * Reads its options, before anything is loaded, so that a slip is told at once.
   *
   * @returns `undefined` where it is not asked for.
   * @throws {Refusal} where it is asked for in a way that cannot be.
   */
  readonly prepare: (given: Arguments, asked: Asked) => Filter | undefined;
}

export interface Asked {
  /** The curriculum's folder. */
  readonly folder: string;
  /** The files that were asked for, relative to that folder, with `/` between folders; none for all of them. */
  readonly files: readonly string[];
  /** Severities over those of curriculum.yaml. */
  readonly severities: AskedSeverities;
  readonly terminal: Terminal;
}

/**
 * From what was found to what is left of it; it may add notes for the reader. It never sees an `internal-error`:
 * nothing can hide that.
 */
export type Filter = (report: CheckReport, loaded: Loaded) => CheckReport | Promise<CheckReport>;

export interface Loaded extends Asked {
  /** Everything that was found, before any filter: each compares with all of it, so that none depends on another. */
  readonly found: readonly ShownFinding[];
  readonly curriculum: LoadedCurriculum;
  readonly progress: Progress;
}
