/** What the editor has been told of each file, so that it is told again only what is different. */
import type { Connection, Diagnostic } from 'vscode-languageserver';

export interface Publisher {
  /** @param version - of the text that was looked at; `undefined` for a file that is not open. */
  readonly publish: (uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]) => void;
  /** Takes away whatever was said of a file. */
  readonly clear: (uri: string) => void;
}

export function createPublisher(connection: Connection): Publisher {
  /** What was sent last, by URI; a file that nothing is said of is not in it. */
  const sent = new Map<string, string>();

  function send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void {
    void connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: [...diagnostics],
    });
  }

  function clear(uri: string): void {
    if (sent.delete(uri)) send(uri, undefined, []);
  }

  return {
    clear,
    publish: (uri, version, diagnostics) => {
      const isNothing = diagnostics.length === 0 && version === undefined;
      // Opening a file makes a difference also where nothing else does: some editors then forget what they knew.
      const text = isNothing
        ? undefined
        : `${version === undefined ? 'closed' : 'open'} ${JSON.stringify(diagnostics)}`;
      if (sent.get(uri) === text) return;
      if (text === undefined) sent.delete(uri);
      else sent.set(uri, text);
      send(uri, version, diagnostics);
    },
  };
}
