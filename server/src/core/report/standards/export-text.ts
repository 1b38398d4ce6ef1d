/** What an export wrote, for people at a terminal. */
import { listedUpTo } from '../../text/count.ts';
import { inWords } from '../report.ts';
import { wrapped } from '../width.ts';
import { type ExportReport, itemCounts } from './export-report.ts';

const mostListed = 8;

export function exportText(report: ExportReport, columns: number): string {
  const { output, outcome, written } = report;
  const counts = [...itemCounts(written)].map(([type, count]) => inWords(count, type.toLowerCase()));
  const place = output === undefined ? '' : ` to ${output}`;
  const what = `${counts.length === 0 ? 'a package without items' : listedUpTo(counts, 20)}, and ${inWords(written.CFAssociations.length, 'connection')}`;
  const lines = [
    outcome === 'unchanged'
      ? `Nothing changed: ${output} is as it would be written.`
      : `Wrote ${what}${place}.`,
    ...leftText(report),
  ];
  return `${lines.flatMap((line) => wrapped(line, columns)).join('\n')}\n`;
}

/** What is not in the package, and what is not known to whoever takes it up. */
function leftText({ left: { drafts, nameless, codes } }: ExportReport): readonly string[] {
  return [
    ...(drafts.length === 0
      ? []
      : [`Left out as drafts: ${listedUpTo(drafts, mostListed)}. To have them in it: --drafts`]),
    ...(nameless.length === 0
      ? []
      : [`Left out, since they have no id: ${listedUpTo(nameless, mostListed)}. See 'throughline check'.`]),
    ...(codes.length === 0
      ? []
      : [
          `Written as they are, since no standard in force has them for certain: ${listedUpTo(codes, mostListed)}. See 'throughline check'.`,
        ]),
  ];
}
