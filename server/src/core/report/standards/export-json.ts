/** What an export wrote, for programs. The package itself is in the file. */
import { type ExportReport, itemCounts } from './export-report.ts';

export function exportJson({ output, outcome, written, left }: ExportReport): string {
  const { CFDocument, CFItems, CFAssociations } = written;
  const json = {
    version: 1,
    output: output ?? null,
    outcome,
    document: {
      identifier: CFDocument.identifier,
      title: CFDocument.title,
      lastChangeDateTime: CFDocument.lastChangeDateTime,
    },
    items: CFItems.length,
    itemsByType: Object.fromEntries(itemCounts(written)),
    associations: CFAssociations.length,
    leftOut: left,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
