import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { codeActions, fixAll, type CodeAction as OwnAction } from '../../core/features/code-actions.ts';
import { locate } from '../../core/syntax/locate.ts';
import { readDocument } from '../../core/syntax/read.ts';
import { writeCommand } from '../../protocol/new-document.ts';
import type { Place } from '../../protocol/place.ts';
import { findingsBehind } from '../diagnostics.ts';
import { isOurEditor } from '../our-editor.ts';
import type { Feature, Session, View } from './feature.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** All that has a clear fix in a file; an editor may run it at each save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.throughline`;

const kinds: Readonly<Record<OwnAction['type'], string>> = {
  fix: CodeActionKind.QuickFix,
  'fix-all-of-rule': CodeActionKind.QuickFix,
  'fix-all': fixAllKind,
  suppress: CodeActionKind.QuickFix,
  create: CodeActionKind.QuickFix,
  template: CodeActionKind.QuickFix,
  move: CodeActionKind.RefactorRewrite,
};

/** Fixes, comments that keep a finding quiet, missing documents, and moves. */
export const codeAction: Feature = {
  capabilities: (client) => ({
    codeActionProvider:
      client.textDocument?.codeAction?.codeActionLiteralSupport === undefined
        ? false
        : { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind] },
  }),
  register: (connection, session) => {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      const view = session.at(textDocument.uri);
      if (view === undefined) return null;
      const { curriculum } = view;
      const findings = curriculum.findings(view.document.path);
      const asked = { start: view.toOffset(range.start), end: view.toOffset(range.end) };
      const isAsked = (kind: string): boolean =>
        context.only === undefined ||
        context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const actions = await curriculum.withDocuments((documents) => {
        const all =
          isAsked(fixAllKind) && context.only !== undefined ? fixAll(view, findings, documents) : undefined;
        const here =
          context.only?.every((only) => only.startsWith('source')) === true
            ? []
            : codeActions(view, findings, asked, documents);
        return [...here, ...(all === undefined ? [] : [all])];
      });
      const shown = actions.filter(({ type }) => isAsked(kinds[type]));
      return await Promise.all(
        shown.map((action) => protocolAction(action, context.diagnostics, view, session)),
      );
    });
  },
};

async function protocolAction(
  action: OwnAction,
  diagnostics: CodeAction['diagnostics'] = [],
  view: View,
  session: Session,
): Promise<CodeAction> {
  const { title, type, finding, isPreferred, edits, created } = action;
  const [first] = created;
  const mended =
    finding === undefined
      ? []
      : diagnostics.filter((diagnostic) => findingsBehind(diagnostic, [finding]).length > 0);
  const edit = await workspaceEdit(session, view.curriculum, edits, created);
  return {
    title,
    kind: kinds[type],
    ...(mended.length === 0 ? {} : { diagnostics: mended }),
    ...(isPreferred === true ? { isPreferred } : {}),
    ...(first === undefined || !isOurEditor(session.client)
      ? { edit }
      : { command: { title, command: writeCommand, arguments: [edit, titleIn(first, view)] } }),
  };
}

/** What was written is what one wants to go on with, from its title. */
function titleIn(created: OwnAction['created'][number], { curriculum }: View): Place {
  const document = readDocument(created);
  return curriculum.toLocation(document, locate(document, { pointer: '/title' }));
}
