/**
 * Tells the editor to ask again for what it shows besides findings, when something other than an edit of that very
 * file has changed it. Not more often than anyone looks.
 */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Curriculum } from './features/feature.ts';

export interface Refreshing {
  /** Everything may be shown differently. */
  readonly refresh: () => void;
  /** The same, if what is known of the curriculum is different from when this was last called. */
  readonly refreshIfDifferent: (curriculum: Curriculum) => void;
}

const mostOftenMs = 500;

export function createRefreshing(connection: Connection, client: ClientCapabilities): Refreshing {
  const { codeLens, inlayHint, semanticTokens } = client.workspace ?? {};
  const known = new WeakMap<Curriculum, number>();
  let isPlanned = false;

  function refreshNow(): void {
    isPlanned = false;
    const { languages } = connection;
    const all = [
      ...(codeLens?.refreshSupport === true ? [connection.sendRequest('workspace/codeLens/refresh')] : []),
      ...(inlayHint?.refreshSupport === true ? [languages.inlayHint.refresh()] : []),
      ...(semanticTokens?.refreshSupport === true ? [languages.semanticTokens.refresh()] : []),
    ];
    // An editor that has gone, or that cannot after all, need not be told why.
    for (const each of all) each.catch(() => undefined);
  }

  function refresh(): void {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(refreshNow, mostOftenMs);
  }

  return {
    refresh,
    refreshIfDifferent: (curriculum) => {
      const { revision } = curriculum.index().tracker;
      const before = known.get(curriculum);
      known.set(curriculum, revision);
      if (before !== revision) refresh();
    },
  };
}
