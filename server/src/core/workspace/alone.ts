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
import { internalErrorId, reportsOf } from './check.ts';
import { type SeverityOf, severityFrom } from './severity.ts';

/** @param severityOf - by the settings of the curriculum, where there is one. */
export function findingsAlone(
  document: Document,
  kind: KindId,
  severityOf: SeverityOf = usualSeverity,
): readonly Finding[] {
  const { path } = document;
  return documentRules.flatMap((own) =>
    reportsOf(own.id, () => own.check(document, kind)).flatMap(({ rule, report }) => {
      const usual = report.severity ?? own.severity;
      const severity = rule === internalErrorId ? 'error' : severityOf(rule, path, usual);
      return severity === 'off' ? [] : [{ ...report, rule, path, severity }];
    }),
  );
}

/** The severities that a curriculum.yaml sets. */
export function severitiesOf(root: Document): SeverityOf {
  return severityFrom(curriculum.extract(fieldsOf(root.value), root.body).severities);
}

const usualSeverity: SeverityOf = (_rule, _path, own) => own;
