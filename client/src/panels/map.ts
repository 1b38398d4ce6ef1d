import * as vscode from 'vscode';
import type { MapAnswer, Target } from '../../../server/src/protocol/panels.ts';
import { type CurriculumStatus, statusRequest } from '../../../server/src/protocol/status.ts';
import type { Node } from '../../../server/src/protocol/tree.ts';
import { asking } from '../asking.ts';
import { chooseCurriculum } from '../choose-curriculum.ts';
import type { Register, Session } from '../session.ts';
import { latest } from './latest.ts';
import { openTarget } from './open-place.ts';
import { createPanel } from './panel.ts';

interface OpenMap {
  readonly panel: vscode.WebviewPanel;
  /** Opens a unit in it and brings it into view. */
  readonly choose: (id: string) => void;
}

/** The map of a curriculum, which follows what one writes. One panel for each curriculum. */
export const map: Register = (session) => {
  const open = new Map<string, OpenMap>();
  // The tree hands over the line that it was asked for from; the title bar of an editor, its file.
  return vscode.commands.registerCommand('throughline.showMap', async (from?: Node | vscode.Uri) => {
    const line = from !== undefined && 'key' in from ? from : undefined;
    const unit = line === undefined ? await unitAtHand(session) : unitOf([line]);
    const curriculum = line?.curriculum ?? (await chooseCurriculum(session))?.folder;
    if (curriculum === undefined) return;
    const known = open.get(curriculum);
    known?.panel.reveal();
    const shown = known ?? showMap(session, curriculum, await titleOf(session, curriculum));
    if (unit !== undefined) shown.choose(unit);
    if (known !== undefined) return;
    open.set(curriculum, shown);
    shown.panel.onDidDispose(() => open.delete(curriculum));
  });
};

/** The unit that the file in the editor is in, where it is in one. */
async function unitAtHand(session: Session): Promise<string | undefined> {
  const file = vscode.window.activeTextEditor?.document.uri;
  if (file === undefined) return undefined;
  const uri = session.client.code2ProtocolConverter.asUri(file);
  return unitOf((await asking(session, 'throughline/treeWay', { uri }))?.nodes ?? []);
}

function unitOf(nodes: readonly Node[]): string | undefined {
  const id = nodes.find(({ kind }) => kind === 'unit')?.id;
  return id === undefined ? undefined : `unit:${id}`;
}

async function titleOf({ ask }: Session, folder: string): Promise<string> {
  const curricula = (await ask<readonly CurriculumStatus[]>(statusRequest)) ?? [];
  return curricula.find((one) => one.folder === folder)?.title ?? '';
}

function showMap(session: Session, folder: string, title: string): OpenMap {
  const { panel, tell, show, onMessage } = createPanel(session, {
    type: 'throughline.map',
    title: vscode.l10n.t('Map: {0}', title),
    column: vscode.ViewColumn.Active,
    exports: {
      svg: vscode.l10n.t('Save as SVG'),
      png: vscode.l10n.t('Save as PNG'),
      csv: vscode.l10n.t('Save as CSV'),
    },
  });
  let marks: Readonly<Record<string, string>> = {};
  let isReady = false;
  let wanted: string | undefined;
  const choose = (id: string): void => {
    if (isReady) tell({ type: 'choose', id });
    else wanted = id;
  };
  const update = latest(async () => {
    const answer = await session.ask<MapAnswer>('throughline/map', { curriculum: folder, known: marks });
    if (answer === undefined) return;
    const isShown = await show({ type: 'map', answer });
    marks = isShown
      ? Object.fromEntries([answer.frame, ...answer.units].map(({ id, mark }) => [id, mark]))
      : {};
  });
  const changes = session.onChanged((changed) => {
    if (changed.folder === folder) update();
  });
  panel.onDidDispose(() => changes.dispose());
  onMessage(async (message) => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        update();
        if (wanted !== undefined) choose(wanted);
        break;
      case 'open': {
        const target = await session.ask<Target>('throughline/mapPlace', {
          curriculum: folder,
          id: message.id,
        });
        if (target !== undefined) await openTarget(session, folder, target, panel.viewColumn);
        break;
      }
      case 'export':
        if (message.format === 'png') {
          const svg = await session.ask<string>('throughline/mapExport', {
            curriculum: folder,
            format: 'svg',
          });
          if (svg !== undefined) tell({ type: 'draw', svg });
        } else {
          const { format } = message;
          const text = await session.ask<string>('throughline/mapExport', { curriculum: folder, format });
          if (text !== undefined) await save(folder, format, new TextEncoder().encode(text));
        }
        break;
      case 'drawn':
        if (message.data === undefined)
          void vscode.window.showWarningMessage(
            vscode.l10n.t('The map is too large for an image of pixels. Save it as SVG.'),
          );
        else
          await save(
            folder,
            'png',
            Uint8Array.from(atob(message.data), (sign) => sign.charCodeAt(0)),
          );
        break;
    }
  });
  return { panel, choose };
}

async function save(folder: string, format: string, bytes: Uint8Array): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(folder), `map.${format}`),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, bytes);
}
