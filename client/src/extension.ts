/** The extension: starts the language server for where it runs, and registers what stands on it. */
import type * as vscode from 'vscode';
import { commands } from './commands/all.ts';
import { startClient } from './language-client.ts';
import { panels } from './panels/all.ts';
import type { Platform } from './platform.ts';
import { createSession } from './session.ts';
import { views } from './views/all.ts';

/** Nothing here waits for the server: an editor that starts is not held up by us. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = startClient(context, await platformHere());
  const session = createSession(context, client);
  for (const register of [...commands, ...views, ...panels]) context.subscriptions.push(register(session));
}

/** One file serves both; what belongs to the other place is never loaded. */
async function platformHere(): Promise<Platform> {
  if ('importScripts' in globalThis) return (await import('./browser.ts')).browser;
  return (await import('./node.ts')).node;
}
