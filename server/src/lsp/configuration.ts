/** Where the editor's settings come from: it is asked for them, or it sends them. */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
} from 'vscode-languageserver';
import { type Settings, settingsFrom } from './settings.ts';

export interface Configuration {
  readonly settings: () => Settings;
  /** Called once the session runs. */
  readonly begin: () => void;
}

const section = 'throughline';

/** @param sent - what came with `initialize`. */
export function createConfiguration(
  connection: Connection,
  client: ClientCapabilities,
  sent: unknown,
  onChanged: () => void,
): Configuration {
  let settings = settingsFrom(sent);

  function set(next: Settings): void {
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    onChanged();
  }

  async function ask(): Promise<void> {
    try {
      const own: unknown = await connection.workspace.getConfiguration(section);
      // An editor that knows no such setting says so with nothing, and then what came at first holds.
      if (own !== null && own !== undefined) set(settingsFrom(own));
    } catch {
      // The settings that are known go on.
    }
  }

  connection.onDidChangeConfiguration(async ({ settings: changed }) => {
    if (client.workspace?.configuration === true) await ask();
    else set(settingsFrom((changed as { readonly [section]?: unknown } | null)?.[section]));
  });

  return {
    settings: () => settings,
    begin: () => {
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
        connection.client
          .register(DidChangeConfigurationNotification.type, { section })
          .catch(() => undefined);
      if (client.workspace?.configuration === true) void ask();
    },
  };
}
