/** Keeps one finding quiet at its place, by a comment that asks for the reason. */
import { kindOfPath } from '../kinds/all.ts';
import { factsOf } from '../kinds/facts.ts';
import { allRules } from '../rules/all.ts';
import type { Finding } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { applyTextEdits } from '../syntax/edit.ts';
import { locate } from '../syntax/locate.ts';
import { readDocument } from '../syntax/read.ts';
import { suppressionWord } from '../syntax/suppression.ts';
import type { TextEdit } from '../syntax/text-edit.ts';
import { lineStarts, positionAt } from '../text/lines.ts';
import { suppressorOf } from '../workspace/suppress.ts';
import type { CodeAction } from './code-actions.ts';
import type { Subject } from './subject.ts';

/** What stands for the reason until the writer has said it. */
const reason = 'say here why this is right';

/** @returns `undefined` where no comment would be about the finding, such as one of what is not well formed. */
export function suppressHere({ document }: Subject, finding: Finding): CodeAction | undefined {
  if (allRules.find(({ id }) => id === finding.rule)?.isAlwaysShown === true) return undefined;
  const edit = commentAbove(document, finding);
  if (!isQuiet(document, edit, finding)) return undefined;
  return {
    title: `Keep '${finding.rule}' quiet here, with a reason`,
    type: 'suppress',
    finding,
    edits: [{ path: document.path, ...edit }],
    created: [],
  };
}

function commentAbove(document: Document, finding: Finding): TextEdit {
  const { text, body } = document;
  const { start } = finding.range ?? locate(document, finding);
  const starts = lineStarts(text);
  const lineStart = starts[positionAt(starts, start).line] ?? 0;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const words = `${suppressionWord} ${finding.rule}: ${reason}`;
  const isInBody = body !== undefined && start >= body.start;
  const comment = isInBody ? `<!-- ${words} -->` : `# ${words}`;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { start: lineStart, end: lineStart, newText: `${indent}${comment}${newline}` };
}

/** Reads the text as it would be, and sees whether the comment is about the finding. */
function isQuiet(document: Document, edit: TextEdit, finding: Finding): boolean {
  const { path } = document;
  const kind = kindOfPath(path);
  if (kind === undefined) return false;
  const after = readDocument({ path, text: applyTextEdits(document.text, [edit]) });
  if (after.problems.length > document.problems.length) return false;
  return suppressorOf(factsOf(after, kind))(finding.rule, finding.pointer) !== undefined;
}
