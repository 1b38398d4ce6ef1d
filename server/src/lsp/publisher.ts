/** What the editor has been told of each file, so that it is told again only what is different. */
import type { Connection, Diagnostic } from 'vscode-languageserver';

export interface Publisher {
  /**
   * @param owner - who says it: a file belongs to one curriculum, and may come to belong to another.
   * @param version - of the text that was looked at; `undefined` for a file that is not open.
   */
  readonly publish: (
    owner: object,
    uri: string,
    version: number | undefined,
    diagnostics: readonly Diagnostic[],
  ) => void;
  /** Whether what this owner said of a file last still stands. */
  readonly stands: (owner: object, uri: string) => boolean;
  /** Takes away what this owner said of a file last; what another one has said since stays. */
  readonly clear: (owner: object, uri: string) => void;
}

export function createPublisher(connection: Connection): Publisher {
  /** What was sent last, by URI; a file that nothing is said of is not in it. */
  const sent = new Map<string, { readonly owner: object; readonly text: string }>();

  function send(uri: string, version: number | undefined, diagnostics: readonly Diagnostic[]): void {
    void connection.sendDiagnostics({
      uri,
      ...(version === undefined ? {} : { version }),
      diagnostics: [...diagnostics],
    });
  }

  function clear(owner: object, uri: string): void {
    if (sent.get(uri)?.owner !== owner) return;
    sent.delete(uri);
    send(uri, undefined, []);
  }

  return {
    clear,
    stands: (owner, uri) => sent.get(uri)?.owner === owner,
    publish: (owner, uri, version, diagnostics) => {
      if (diagnostics.length === 0 && version === undefined) {
        clear(owner, uri);
        return;
      }
      // Opening a file makes a difference also where nothing else does: some editors then forget what they knew.
      const text = `${version === undefined ? 'closed' : 'open'} ${JSON.stringify(diagnostics)}`;
      const isKnown = sent.get(uri)?.text === text;
      sent.set(uri, { owner, text });
      if (!isKnown) send(uri, version, diagnostics);
    },
  };
}
