/**
 * Checks the data of a document, and the directives of its body, against their schemas. The messages are our
 * own: what is wrong with which key, and what is expected there. Where a number stands in place of a code, the
 * rule for unquoted codes speaks instead.
 */
import type { SchemaError } from '#generated/validators.js';
import { validators } from '#generated/validators.js';
import { wordsValidators } from '#generated/words-validators.js';
import { type KindId, kinds } from '../../kinds/all.ts';
import { kindSchema } from '../../kinds/schema.ts';
import type { Document } from '../../syntax/document.ts';
import { textEdit } from '../../syntax/edit.ts';
import { locate } from '../../syntax/locate.ts';
import { childPointer } from '../../syntax/pointer.ts';
import type { DocumentRule, Fix, Report } from '../rule.ts';
import { directiveReports } from './directives.ts';
import { reportOf, valueAt } from './error.ts';
import { ruleNameReports } from './rule-names.ts';

export const schema: DocumentRule = {
  id: 'schema',
  summary: 'A key is missing, unknown, or has a value of the wrong kind.',
  severity: 'error',
  *check(document, kind) {
    if (document.data?.type === 'map') yield* dataReports(document, kind);
    for (const [at, directive] of (document.body?.directives ?? []).entries()) {
      yield* directiveReports(document, directive, childPointer('/body/directives', at));
    }
  },
};

function* dataReports(document: Document, kind: KindId): Iterable<Report> {
  const own = [...schemaReports(document, kind), ...(kind === 'curriculum' ? ruleNameReports(document) : [])];
  const reports = own.map((report) => ({
    start: locate(document, report).start,
    report: withPossibleFix(document, report),
  }));
  for (const { start, report } of reports.sort((a, b) => a.start - b.start))
    if (!isOnLineOfProblem(document, start)) yield report;
}

function schemaReports(document: Document, kind: KindId): readonly Report[] {
  const validate = (kind === 'words' ? wordsValidators : validators)[kind];
  if (validate === undefined || validate(document.value)) return [];
  const whole = {
    path: document.path,
    root: kindSchema(kind),
    value: document.value,
    whole: kinds[kind].name,
    isBlock: false,
    document,
  };
  return (validate.errors ?? []).flatMap((error) =>
    mayBeUnread(document, error) ? [] : (reportOf(error, whole) ?? []),
  );
}

/**
 * Where the text is not well formed, what is missing may only not have been read, and what stands on the same
 * line is not what was meant. The rule for syntax speaks there; this one waits until it is mended.
 */
function mayBeUnread(document: Document, error: SchemaError): boolean {
  return (
    document.problems.length > 0 &&
    (error.keyword === 'required' || valueAt(document.value, error.instancePath) === null)
  );
}

function isOnLineOfProblem({ text, problems }: Document, start: number): boolean {
  return problems.some(
    (problem) => !/[\r\n]/.test(text.slice(Math.min(start, problem.start), Math.max(start, problem.start))),
  );
}

/** What an alias brings in is mended where it is written, not where it is used. */
function withPossibleFix(document: Document, report: Report): Report {
  const { fix, choices, ...rest } = report;
  const canBeMade = ({ edits }: Fix): boolean =>
    edits.every((edit) => textEdit(document, edit) !== undefined);
  const possible = choices?.filter(canBeMade) ?? [];
  return {
    ...rest,
    ...(fix !== undefined && canBeMade(fix) ? { fix } : {}),
    ...(possible.length > 0 ? { choices: possible } : {}),
  };
}
