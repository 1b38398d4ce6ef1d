/** Says, after something that is not a check, that a check would find errors or warnings. */
import { countsInWords, countsOf } from '../core/report/report.ts';
import type { ShownFinding } from '../core/report/shown.ts';
import { shownPath } from './shown-path.ts';
import type { Terminal } from './terminal.ts';

export function noteFindings(findings: readonly ShownFinding[], folder: string, terminal: Terminal): void {
  const counts = countsInWords({ ...countsOf(findings), infos: 0 });
  if (counts === undefined) return;
  const place = shownPath(folder, terminal.folder);
  terminal.note(
    `The curriculum has ${counts}. To see them: throughline check${place === '.' ? '' : ` ${place}`}\n`,
  );
}
