/**
 * What an import did, for programs. `outcome` is `added`, `replaced` or `unchanged`; `line` says what became of the
 * line in curriculum.yaml: `added`, `already` or `not-needed`. With `dryRun` it is what would have been done. Of
 * long lists of codes the first hundred are given, beside how many there are.
 */
import type { PackageChanges } from '../../standards/case/changes.ts';
import type { ImportReport } from './import-report.ts';
import { countsByType } from './standard-counts.ts';

const mostCodes = 100;

export function importJson(report: ImportReport): string {
  const { id, path, curriculumPath, isDryRun, outcome, naming, reading, changes, missed } = report;
  const { document, catalogue, warnings } = reading;
  const json = {
    version: 1,
    id,
    path,
    curriculum: curriculumPath,
    dryRun: isDryRun,
    outcome,
    line: naming,
    document: {
      identifier: document.identifier ?? null,
      title: document.title,
      creator: document.creator ?? null,
      publisher: document.publisher ?? null,
      version: document.version ?? null,
      adoptionStatus: document.adoptionStatus ?? null,
      license: catalogue.license ?? null,
      caseVersion: document.caseVersion ?? null,
    },
    counts: countsByType(catalogue.standards),
    total: catalogue.standards.length,
    changes: changes === undefined ? null : changesJson(changes),
    missed: missed.slice(0, mostCodes),
    warnings,
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function changesJson({ gained, lost, changed }: PackageChanges): object {
  return {
    gained: gained.length,
    lost: lost.length,
    changed: changed.length,
    gainedCodes: gained.slice(0, mostCodes).map(({ code }) => code),
    lostCodes: lost.slice(0, mostCodes).map(({ code }) => code),
    changedCodes: changed
      .slice(0, mostCodes)
      .map(({ standard, fields }) => ({ code: standard.code, fields })),
  };
}
