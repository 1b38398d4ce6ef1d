/** Tells an editor of ours when its views of a curriculum may show something else; not more often than anyone looks. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { type Changed, changedNotification } from '../protocol/changed.ts';
import type { Curriculum } from './features/feature.ts';
import { isOurEditor } from './our-editor.ts';

const mostOftenMs = 300;

/** @returns what is called with a curriculum that has been looked at anew. */
export function createAnnouncing(
  connection: Connection,
  client: ClientCapabilities,
): (curriculum: Curriculum) => void {
  if (!isOurEditor(client)) return () => undefined;
  const waiting = new Set<string>();

  function tell(): void {
    const folders = [...waiting];
    waiting.clear();
    for (const folder of folders)
      connection
        .sendNotification(changedNotification, { folder } satisfies Changed)
        // An editor that has gone has no views.
        .catch(() => undefined);
  }

  return (curriculum) => {
    if (curriculum.isAlone) return;
    if (waiting.size === 0) setTimeout(tell, mostOftenMs);
    waiting.add(curriculum.folder);
  };
}
