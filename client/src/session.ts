/** What commands, views and panels are given. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Changed, changedNotification } from '../../server/src/protocol/changed.ts';
import type { CommandLine } from './platform.ts';

export interface Session {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  /** Nothing where no program can be run: in a browser. */
  readonly commandLine: CommandLine | undefined;
  /** What is known of a curriculum has changed, so what was asked about it may be answered differently. */
  readonly onChanged: vscode.Event<Changed>;
  /**
   * Asks the server, once it runs. The answer is what the protocol says of the method, in `server/src/protocol`;
   * `undefined` where the server answers with nothing or could not be started.
   */
  readonly ask: <Answer>(method: string, about?: object) => Promise<Answer | undefined>;
}

/** One part of the extension: registers itself, and is disposed of with the extension. */
export type Register = (session: Session) => vscode.Disposable;

export function createSession(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  commandLine: CommandLine | undefined,
): Session {
  const changed = new vscode.EventEmitter<Changed>();
  context.subscriptions.push(
    changed,
    client.onNotification(changedNotification, (about: Changed) => changed.fire(about)),
  );
  return {
    context,
    client,
    commandLine,
    onChanged: changed.event,
    ask: async <Answer>(method: string, about?: object) => {
      try {
        await client.start();
        return (await client.sendRequest<Answer | null>(method, about)) ?? undefined;
      } catch (error) {
        client.error(`${method}: ${String(error)}`, undefined, false);
        return undefined;
      }
    },
  };
}
