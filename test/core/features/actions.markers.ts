/** What an editor offers to do at a place, as a marker file shows it. */
import { codeActions, fixAll } from '../../../server/src/core/features/code-actions.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';
import type { MarkerCase, MarkerFeature } from '../../support/markers.ts';

type Actions = ReturnType<typeof codeActions>;

/** The findings that an action takes away and adds, so that a golden file shows both. */
function shown(given: MarkerCase, action: Actions[number]): string {
  const files: Record<string, string | undefined> = { ...given.files };
  for (const { path, ...edit } of [...action.edits].sort((a, b) => b.start - a.start))
    files[path] = applyTextEdits(files[path] ?? '', [edit]);
  for (const { path, text } of action.created) files[path] = text;
  const edits = action.edits.map(
    (edit) => `  ${given.range(edit.path, edit)} -> ${JSON.stringify(edit.newText)}`,
  );
  const created = action.created.map(({ path }) => `  new ${path}`);
  return [
    `${action.title} | ${action.type}${action.isPreferred === true ? ' preferred' : ''}`,
    ...edits,
    ...created,
    ...difference(findings(given.files), findings(files)).map((finding) => `  - ${finding}`),
    ...difference(findings(files), findings(given.files)).map((finding) => `  + ${finding}`),
  ].join('\n');
}

function findings(files: Files): readonly string[] {
  return allFindings(workspaceOf(files)).map(({ path, rule, pointer }) => `${path} ${rule} ${pointer}`);
}

function difference(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** `-- actions $0`: each action with its edits and what becomes of the findings. */
const actionsAt: MarkerFeature = (given, [mark = '']) => {
  const { subject, offset } = given.at(mark);
  const found = codeActions(
    subject,
    given.workspace.findings(subject.document.path),
    { start: offset, end: offset },
    given.documents,
  );
  return found.length === 0 ? 'nothing' : found.map((action) => shown(given, action)).join('\n');
};

/** `-- fix-all path` */
const fixAllIn: MarkerFeature = (given, [path = '']) => {
  const found = fixAll(given.subject(path), given.workspace.findings(path), given.documents);
  return found === undefined ? 'nothing' : shown(given, found);
};

export const actions: Readonly<Record<string, MarkerFeature>> = { actions: actionsAt, 'fix-all': fixAllIn };
