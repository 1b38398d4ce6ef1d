/** What an import did, or would do, as it is handed to whoever writes it down. */
import type { PackageChanges } from '../../standards/case/changes.ts';
import type { CaseReading } from '../../standards/case/imported.ts';

export interface ImportReport {
  readonly id: string;
  /** The file in the curriculum, relative to its folder. */
  readonly path: string;
  /** `curriculum.yaml`, or however it is called there. */
  readonly curriculumPath: string;
  readonly isDryRun: boolean;
  readonly outcome: 'added' | 'replaced' | 'unchanged';
  /** What became of the line in curriculum.yaml; none is needed where the curriculum names no catalogues. */
  readonly naming: 'added' | 'already' | 'not-needed';
  readonly reading: CaseReading;
  /** Since the version that was there before; `undefined` where there was none. */
  readonly changes: PackageChanges | undefined;
  /** The codes that the former version had, that this one has not, and that the curriculum uses. */
  readonly missed: readonly { readonly code: string; readonly paths: readonly string[] }[];
}
