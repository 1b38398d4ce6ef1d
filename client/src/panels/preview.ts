import * as vscode from 'vscode';
import type { PreviewAnswer } from '../../../server/src/protocol/panels.ts';
import { ownDocuments } from '../own-files.ts';
import type { Register, Session } from '../session.ts';
import { latest } from './latest.ts';
import { follow } from './open-place.ts';
import { createPanel } from './panel.ts';

/** Milliseconds in which a scrolling of the editor that the page asked for is over. */
const ownScrolling = 250;

/** The page of the document at hand as it will be published, beside it. It goes with the editor. */
export const preview: Register = (session) => {
  let panel: vscode.WebviewPanel | undefined;
  return vscode.commands.registerCommand('throughline.showPreview', async () => {
    if (panel !== undefined) {
      panel.reveal(undefined, true);
      return;
    }
    const active = vscode.window.activeTextEditor;
    const editor = active !== undefined && isOwn(active.document) ? active : await openedBefore();
    if (editor === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a unit, a lesson or another document of a curriculum first.'),
      );
      return;
    }
    panel = showPreview(session, editor);
    panel.onDidDispose(() => {
      panel = undefined;
    });
  });
};

function showPreview(session: Session, first: vscode.TextEditor): vscode.WebviewPanel {
  const { panel, tell, show, onMessage } = createPanel(session, {
    type: 'throughline.preview',
    title: vscode.l10n.t('Preview'),
    column: vscode.ViewColumn.Beside,
    folders: (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
  });
  let document = first.document;
  let shown: PreviewAnswer | undefined;
  let scrolledAt = 0;
  let scrolledTo = -1;
  const update = latest(async () => {
    const uri = String(document.uri);
    const answer = await session.ask<PreviewAnswer>('throughline/preview', { uri });
    if (answer === undefined) {
      tell({ type: 'empty', text: vscode.l10n.t('This document has no page on the site.') });
      return;
    }
    shown = answer;
    const images = Object.entries(answer.images).map(([address, file]) => [
      address,
      String(panel.webview.asWebviewUri(vscode.Uri.parse(file))),
    ]);
    await show({ type: 'preview', answer, uri, images: Object.fromEntries(images) });
  });
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) update();
    }),
    session.onChanged(({ folder }) => {
      if (folder === shown?.curriculum) update();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined || editor.document === document || !isOwn(editor.document)) return;
      document = editor.document;
      update();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (textEditor.document !== document || Date.now() - scrolledAt < ownScrolling) return;
      const line = visibleRanges[0]?.start.line;
      // What the page asked for comes back as a scrolling of the editor, sooner or later.
      if (line === scrolledTo) return;
      scrolledTo = -1;
      if (line !== undefined) tell({ type: 'scroll', line });
    }),
  ];
  panel.onDidDispose(() => vscode.Disposable.from(...subscriptions).dispose());
  onMessage(async (message) => {
    if (message.type === 'ready') update();
    if (message.type === 'scrolled') {
      const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
      scrolledAt = Date.now();
      scrolledTo = message.line;
      editor?.revealRange(
        new vscode.Range(message.line, 0, message.line, 0),
        vscode.TextEditorRevealType.AtTop,
      );
    }
    if (message.type === 'follow' && shown !== undefined) {
      const { curriculum, address: from } = shown;
      await follow(session, { curriculum, from, address: message.address }, panel.viewColumn);
    }
  });
  return panel;
}

/** Where a page that is no text is in front, such as the walkthrough: the document in a tab behind it. */
async function openedBefore(): Promise<vscode.TextEditor | undefined> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (const { input } of tabs.reverse()) {
    if (!(input instanceof vscode.TabInputText)) continue;
    const document = await vscode.workspace.openTextDocument(input.uri);
    if (isOwn(document)) return vscode.window.showTextDocument(document);
  }
  return undefined;
}

function isOwn(document: vscode.TextDocument): boolean {
  return vscode.languages.match(ownDocuments(), document) > 0;
}
