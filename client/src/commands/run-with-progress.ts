/** Runs a command of the command line while a notification says what goes on. */
import * as vscode from 'vscode';
import type { Session } from '../session.ts';

/**
 * @returns what the command says once it is done; nothing when it was stopped, or could not be done, and then that
 * has been said.
 */
export async function runWithProgress(
  { commandLine, client }: Session,
  folder: vscode.Uri,
  words: readonly string[],
  title: string,
): Promise<string | undefined> {
  if (commandLine === undefined || folder.scheme !== 'file') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This needs the files on your own disk. Open the folder in VS Code on your computer.'),
    );
    return undefined;
  }
  const stop = new AbortController();
  try {
    const { code, output, notes } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_progress, cancelled) => {
        cancelled.onCancellationRequested(() => stop.abort());
        return commandLine.run(words, folder.fsPath, stop.signal);
      },
    );
    if (notes !== '') client.info(notes.trim(), undefined, false);
    if (code !== 2) return output.trim();
    void vscode.window.showErrorMessage(notes.replace(/^throughline: /, '').trim());
  } catch (error) {
    if (!stop.signal.aborted) void vscode.window.showErrorMessage(String(error));
  }
  return undefined;
}
