/** Lessons, units and questions are dragged to another place in their order. */
import * as vscode from 'vscode';
import type { MoveParams, Node } from '../../../server/src/protocol/tree.ts';
import { asking } from '../asking.ts';
import { makeEdit } from '../making-edits.ts';
import type { Session } from '../session.ts';

const type = 'application/vnd.code.tree.throughline.curriculum';

export function curriculumDrag(session: Session): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: ['text/uri-list'],
    dropMimeTypes: [type],
    handleDrag: (nodes, transfer) => {
      transfer.set(type, new vscode.DataTransferItem(nodes));
      const uris = nodes.flatMap(({ uri }) => uri ?? []);
      transfer.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
    },
    handleDrop: async (target, transfer) => {
      // Only this view puts anything in under its own type.
      const nodes = transfer.get(type)?.value as readonly Node[] | undefined;
      for (const node of nodes ?? [])
        if (target !== undefined && node.key !== target.key) await move(session, node, target);
    },
  };
}

/** @param to - the line whose place it takes, or in which it comes last; or a place up (-1) or down (1). */
export async function move(session: Session, node: Node, to: Node | -1 | 1): Promise<void> {
  const ref = ({ curriculum, key }: Node): MoveParams['node'] => ({ curriculum, key });
  const answer = await asking(session, 'throughline/move', {
    node: ref(node),
    to: typeof to === 'number' ? to : ref(to),
  });
  if (answer === undefined) return;
  if (!('refused' in answer)) {
    await makeEdit(session, answer.edit);
    return;
  }
  const why = reason(answer.refused);
  if (why !== undefined) void vscode.window.showInformationMessage(why);
}

function reason(refused: 'gone' | 'unordered' | 'elsewhere' | 'written' | 'end'): string | undefined {
  switch (refused) {
    case 'end':
      return undefined;
    case 'gone':
      return vscode.l10n.t('This has changed meanwhile. Please try once more.');
    case 'unordered':
      return vscode.l10n.t(
        'Its place follows from when it is given or held: open it, and change that. Lessons, units and questions can be dragged.',
      );
    case 'elsewhere':
      return vscode.l10n.t(
        'A lesson can be dropped on another lesson of its unit, a unit on another unit, and a question on another question of its assessment.',
      );
    case 'written':
      return vscode.l10n.t(
        'The list is written in a way that only a person can change safely. Open the file, and move the line there.',
      );
  }
}
