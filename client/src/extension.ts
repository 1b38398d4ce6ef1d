/** The extension: starts the language server for where it runs, and registers what stands on it. */
import * as vscode from 'vscode';
import { assistantTools } from './assistant-tools.ts';
import { commands } from './commands/all.ts';
import { creating } from './creating/all.ts';
import { startClient } from './language-client.ts';
import { panels } from './panels/all.ts';
import type { Platform } from './platform.ts';
import { createSession } from './session.ts';
import { statusBar } from './status-bar.ts';
import { tasks } from './tasks.ts';
import { views } from './views/all.ts';

/** Nothing here waits for the server: an editor that starts is not held up by us. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const platform = await platformHere();
  const client = startClient(context, platform);
  const commandLine = platform.commandLine?.(context);
  const session = createSession(context, client, commandLine);
  for (const register of [...commands, ...creating, ...views, ...panels, statusBar, tasks, assistantTools])
    context.subscriptions.push(register(session));
  void vscode.commands.executeCommand('setContext', 'throughline.isActive', true);
  void vscode.commands.executeCommand('setContext', 'throughline.canRunPrograms', commandLine !== undefined);
}

/** One file serves both; what belongs to the other place is never loaded. */
async function platformHere(): Promise<Platform> {
  if ('importScripts' in globalThis) return (await import('./browser.ts')).browser;
  return (await import('./node.ts')).node;
}
