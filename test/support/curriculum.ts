/** Small curricula for tests: files in one object, checked as the product checks them. */
import type { Finding, Fix } from '../../server/src/core/rules/rule.ts';
import { applyTextEdits, textEdit } from '../../server/src/core/syntax/edit.ts';
import { locate } from '../../server/src/core/syntax/locate.ts';
import { readDocument } from '../../server/src/core/syntax/read.ts';
import { lineStarts, positionAt } from '../../server/src/core/text/lines.ts';
import { createWorkspace, type Workspace } from '../../server/src/core/workspace/workspace.ts';

/** Paths to texts. An image or other file is `undefined`. */
export type Files = Readonly<Record<string, string | undefined>>;

export function workspaceOf(files: Files): Workspace {
  const workspace = createWorkspace();
  workspace.apply(
    Object.entries(files).map(([path, text]) =>
      text === undefined ? { path, exists: true } : { path, text },
    ),
  );
  return workspace;
}

export function allFindings(workspace: Workspace): readonly Finding[] {
  return workspace.pathsWithFindings().flatMap((path) => workspace.findings(path));
}

/** `path:line:column severity message`, lines and columns from 1. */
export function shown(finding: Finding, files: Files): string {
  const text = files[finding.path] ?? '';
  const range = finding.range ?? locate(readDocument({ path: finding.path, text }), finding);
  const { line, column } = positionAt(lineStarts(text), range.start);
  return `${finding.path}:${line + 1}:${column + 1} ${finding.severity} ${finding.message}`;
}

/** The files after a fix; throws where an edit can no longer be made. */
export function applyFix(files: Files, fix: Fix): Files {
  const changed: Record<string, string | undefined> = { ...files };
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    const text = files[path] ?? '';
    const document = readDocument({ path, text });
    const edits = fix.edits
      .filter((edit) => edit.path === path)
      .map((edit) => {
        const made = textEdit(document, edit);
        if (made === undefined) throw new Error(`The fix '${fix.title}' cannot be made in ${path}.`);
        return made;
      });
    changed[path] = applyTextEdits(text, edits);
  }
  return changed;
}
