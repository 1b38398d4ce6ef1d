/** The curriculum in the side bar: units in teaching order with all that is in them, to open, order and add to. */
import * as vscode from 'vscode';
import type { Node } from '../../../server/src/protocol/tree.ts';
import { asking } from '../asking.ts';
import { ownDocuments } from '../own-files.ts';
import type { Register, Session } from '../session.ts';
import { curriculumDrag } from './curriculum-drag.ts';
import { curriculumLine, lineId } from './curriculum-line.ts';

/** A view that is being shown anew cannot show a line at that moment. */
const attempts = 5;
const restMs = 500;

export const curriculumViewId = 'throughline.curriculum';

export const curriculumView: Register = (session) => {
  const changed = new vscode.EventEmitter<undefined>();
  /** The lines that the editor has been given, to find those above them. */
  const known = new Map<string, Node>();
  const note = (nodes: readonly Node[]): Node[] => {
    for (const node of nodes) known.set(lineId(node), node);
    return [...nodes];
  };
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: curriculumLine,
    getChildren: async (above) => {
      const about = above === undefined ? {} : { node: { curriculum: above.curriculum, key: above.key } };
      const answer = await asking(session, 'throughline/tree', about);
      const nodes = note(answer?.nodes ?? []);
      if (above === undefined) await tellState(nodes);
      return nodes;
    },
    getParent: ({ curriculum, key }) =>
      key === ''
        ? undefined
        : known.get(lineId({ curriculum, key: key.slice(0, Math.max(0, key.lastIndexOf('/'))) })),
  };
  const view = vscode.window.createTreeView(curriculumViewId, {
    treeDataProvider: provider,
    dragAndDropController: curriculumDrag(session),
    showCollapseAll: true,
  });
  /** A file that was just written is looked for again once the tree knows it. */
  let isMissed = false;
  let turn = 0;
  const followNow = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    for (let attempt = 0; attempt < attempts && own === turn; attempt += 1) {
      isMissed = !(await follow(session, view, note));
      if (!isMissed) return;
      await new Promise((done) => setTimeout(done, restMs));
    }
  };
  const refresh = (): void => {
    changed.fire(undefined);
    if (isMissed) void followNow();
  };
  return vscode.Disposable.from(
    view,
    changed,
    session.onChanged(refresh),
    vscode.workspace.onDidCloseTextDocument(refresh),
    vscode.window.onDidChangeActiveTextEditor(followNow),
    view.onDidChangeVisibility(followNow),
  );
};

/** The welcome of an empty view says whether there is nothing, or nothing yet. */
async function tellState(nodes: readonly Node[]): Promise<void> {
  const state = nodes.some(({ kind }) => kind === 'curriculum') ? 'some' : 'none';
  await vscode.commands.executeCommand('setContext', 'throughline.curricula', state);
}

/**
 * Selects the file that is being edited, unless a line of it is selected already.
 *
 * @returns whether nothing is left to do.
 */
async function follow(
  session: Session,
  view: vscode.TreeView<Node>,
  note: (nodes: readonly Node[]) => Node[],
): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !view.visible || vscode.languages.match(ownDocuments(), editor.document) === 0)
    return true;
  const uri = session.client.code2ProtocolConverter.asUri(editor.document.uri);
  if (view.selection.some((node) => node.uri === uri)) return true;
  const answer = await asking(session, 'throughline/treeWay', { uri });
  const last = note(answer?.nodes ?? []).at(-1);
  // The file may be another one by now.
  if (vscode.window.activeTextEditor !== editor) return true;
  if (last === undefined) return false;
  try {
    await view.reveal(last, { select: true, focus: false });
    return true;
  } catch {
    // A line that the view does not show yet, or no longer.
    return false;
  }
}
