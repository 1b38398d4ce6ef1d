import * as vscode from 'vscode';
import type { MapAnswer } from '../../../server/src/protocol/panels.ts';
import type { Place } from '../../../server/src/protocol/place.ts';
import { chooseCurriculum } from '../choose-curriculum.ts';
import type { Register, Session } from '../session.ts';
import { latest } from './latest.ts';
import { openPlace } from './open-place.ts';
import { createPanel } from './panel.ts';

/** The map of a curriculum, which follows what one writes. One panel for each curriculum. */
export const map: Register = (session) => {
  const open = new Map<string, vscode.WebviewPanel>();
  return vscode.commands.registerCommand('throughline.showMap', async () => {
    const curriculum = await chooseCurriculum(session);
    if (curriculum === undefined) return;
    const known = open.get(curriculum.folder);
    if (known !== undefined) {
      known.reveal();
      return;
    }
    const panel = showMap(session, curriculum.folder, curriculum.title);
    open.set(curriculum.folder, panel);
    panel.onDidDispose(() => open.delete(curriculum.folder));
  });
};

function showMap(session: Session, folder: string, title: string): vscode.WebviewPanel {
  const { panel, tell, onMessage } = createPanel(session, {
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
  const update = latest(async () => {
    const answer = await session.ask<MapAnswer>('throughline/map', { curriculum: folder, known: marks });
    if (answer !== undefined) tell({ type: 'map', answer });
  });
  const changes = session.onChanged((changed) => {
    if (changed.folder === folder) update();
  });
  panel.onDidDispose(() => changes.dispose());
  onMessage(async (message) => {
    switch (message.type) {
      case 'ready':
        marks = {};
        update();
        break;
      case 'known':
        marks = message.marks;
        break;
      case 'open': {
        const place = await session.ask<Place>('throughline/mapPlace', {
          curriculum: folder,
          id: message.id,
        });
        if (place !== undefined) await openPlace(place, panel.viewColumn);
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
  return panel;
}

async function save(folder: string, format: string, bytes: Uint8Array): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(vscode.Uri.parse(folder), `map.${format}`),
    filters: { [format.toUpperCase()]: [format] },
  });
  if (target !== undefined) await vscode.workspace.fs.writeFile(target, bytes);
}
