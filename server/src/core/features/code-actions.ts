/**
 * What an editor offers to do where the cursor is: make the fix of a finding, or all of its kind, keep it quiet with a
 * reason, write the document that is missing, move a lesson.
 */
import type { Finding, Fix } from '../rules/rule.ts';
import { textEdit } from '../syntax/edit.ts';
import { locate } from '../syntax/locate.ts';
import type { Range } from '../text/range.ts';
import { smallestEdit } from '../text/smallest-edit.ts';
import { documentsToFix, fixRound } from '../workspace/fix.ts';
import { createMissing } from './create-missing.ts';
import { fillTemplate } from './fill-template.ts';
import { moveLesson } from './move-lesson.ts';
import type { FileEdit } from './rename.ts';
import type { Documents, Subject } from './subject.ts';
import { suppressHere } from './suppress-here.ts';

export interface CodeAction {
  readonly title: string;
  readonly type: 'fix' | 'fix-all-of-rule' | 'fix-all' | 'suppress' | 'create' | 'template' | 'move';
  /** The finding that it mends, where it is about one. */
  readonly finding?: Finding;
  /** Whether it is the one clear mend. */
  readonly isPreferred?: true;
  readonly edits: readonly FileEdit[];
  /** New files with all their text. */
  readonly created: readonly { readonly path: string; readonly text: string }[];
}

/**
 * @param findings - those of the document, in the order of its rules.
 * @param range - what the cursor is on, or what is selected.
 */
export function codeActions(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  documents: Documents,
): readonly CodeAction[] {
  const here = findings.filter((finding) => touches(placeOf(finding, subject), range));
  return [
    ...here.flatMap((finding) => fixes(finding, documents)),
    ...fillTemplate(subject, documents),
    ...createMissing(subject, range, documents),
    ...rulesOf(here).flatMap((rule) => fixAllOfRule(rule, findings, documents)),
    ...here.flatMap((finding) => suppressHere(subject, finding) ?? []),
    ...moveLesson(subject, range.start),
  ];
}

/** One action that makes all the clear fixes of a document; nothing where there is none. */
export function fixAll(
  subject: Subject,
  findings: readonly Finding[],
  documents: Documents,
): CodeAction | undefined {
  return fixMany(
    'Fix everything that has a clear fix',
    'fix-all',
    findings,
    documents,
    subject.document.path,
  );
}

function fixes(finding: Finding, documents: Documents): readonly CodeAction[] {
  const { fix, choices = [] } = finding;
  return [...(fix === undefined ? [] : [fix]), ...choices].flatMap((each): readonly CodeAction[] => {
    const made = madeOf(each, documents);
    if (made === undefined) return [];
    const preferred = each === fix ? { isPreferred: true as const } : {};
    return [{ title: each.title, type: 'fix', finding, ...preferred, ...made }];
  });
}

/** `undefined` where a part of it cannot be made in the text as it is. */
function madeOf(fix: Fix, documents: Documents): Pick<CodeAction, 'edits' | 'created'> | undefined {
  const edits: FileEdit[] = [];
  const created: { path: string; text: string }[] = [];
  for (const edit of fix.edits) {
    const document = documents(edit.path);
    if (edit.kind === 'create') {
      if (document !== undefined) return undefined;
      created.push({ path: edit.path, text: edit.text });
      continue;
    }
    const made = document === undefined ? undefined : textEdit(document, edit);
    if (made === undefined) return undefined;
    edits.push({ path: edit.path, ...made });
  }
  return { edits, created };
}

/** Only where there are several: for one, its own fix says it better. */
function fixAllOfRule(
  rule: string,
  findings: readonly Finding[],
  documents: Documents,
): readonly CodeAction[] {
  const own = findings.filter((finding) => finding.rule === rule && finding.fix !== undefined);
  if (own.length < 2) return [];
  const action = fixMany(
    `Fix all of '${rule}' in this file (${own.length})`,
    'fix-all-of-rule',
    own,
    documents,
    own[0]?.path ?? '',
  );
  return action === undefined ? [] : [action];
}

/** One round: of two that meet in one place the second waits until it is asked for again. */
function fixMany(
  title: string,
  type: CodeAction['type'],
  findings: readonly Finding[],
  documents: Documents,
  path: string,
): CodeAction | undefined {
  const needed = new Map(
    [...documentsToFix(findings), path].flatMap((each) => {
      const document = documents(each);
      return document === undefined ? [] : [[each, document] as const];
    }),
  );
  const { texts, made } = fixRound(findings, needed);
  if (made.length === 0) return undefined;
  const edits: FileEdit[] = [];
  const created: { path: string; text: string }[] = [];
  for (const [each, text] of texts) {
    const before = needed.get(each);
    if (before === undefined) created.push({ path: each, text });
    else edits.push({ path: each, ...smallestEdit(before.text, text) });
  }
  return { title, type, edits, created };
}

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

function placeOf(finding: Finding, { document }: Subject): Range {
  return finding.range ?? locate(document, finding);
}

function touches(one: Range, other: Range): boolean {
  return one.start <= other.end && other.start <= one.end;
}
