/**
 * What is found in a document on its own: while the rest of its curriculum is not known yet, or where there is
 * none. Rules that compare documents would call everything missing, so they are left out.
 */
import type { KindId } from '../kinds/all.ts';
import { curriculum } from '../kinds/curriculum/curriculum.ts';
import { fieldsOf } from '../kinds/fields.ts';
import { documentRules } from '../rules/all.ts';
import type { Finding } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { readingOf } from './read.ts';
import { type SeverityOf, severityFrom } from './severity.ts';

/** @param severityOf - by the settings of the curriculum, where there is one. */
export function findingsAlone(
  document: Document,
  kind: KindId,
  severityOf: SeverityOf = usualSeverity,
): readonly Finding[] {
  const { path } = document;
  return readingOf(document, kind).reports.flatMap(({ rule, report, failed, suppression }) => {
    const inForce = severityOf(failed ?? rule, path, report.severity ?? usual.get(rule) ?? 'error');
    if (suppression !== undefined || inForce === 'off') return [];
    return [{ ...report, rule, path, severity: failed === undefined ? inForce : 'error' }];
  });
}

const usual = new Map(documentRules.map(({ id, severity }) => [id, severity]));

/** The severities that a curriculum.yaml sets. */
export function severitiesOf(root: Document): SeverityOf {
  return severityFrom(curriculum.extract(fieldsOf(root.value), root.body).severities);
}

const usualSeverity: SeverityOf = (_rule, _path, own) => own;
