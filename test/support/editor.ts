/** Starts the built server for a scripted editor. Whatever is still running after the tests is ended. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import path from 'node:path';
import type { ClientCapabilities } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { beginSession, type Editor, type EditorOptions } from './editor-session.ts';
import { root } from './root.ts';

export const serverCommand: readonly string[] = [path.join(root, 'dist/throughline.cjs'), 'lsp', '--stdio'];

const running = new Set<ChildProcess>();

after(() => {
  for (const child of running) child.kill('SIGKILL');
});

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

/** Starts a Node.js process, which ends with the tests at the latest. */
export function startProcess(words: readonly string[], stdio: StdioOptions): Started {
  const child = spawn(process.execPath, words, { cwd: root, stdio });
  running.add(child);
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      running.delete(child);
      done(code);
    }),
  );
  return { child, ended };
}

export async function startEditor(options: EditorOptions): Promise<Editor> {
  const { child, ended } = startProcess(options.command ?? serverCommand, ['pipe', 'pipe', 'inherit']);
  if (child.stdout === null || child.stdin === null) throw new Error('The server has no streams.');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return beginSession(connection, child, ended, options);
}

/** What several editors say that they can do: nothing at all, or as the editor of that name. */
export type EditorName = 'bare' | 'neovim' | 'vsCode';

export const editors: Readonly<Record<EditorName, ClientCapabilities>> = {
  bare: {},
  // As version 0.10 on Linux: it does not watch files, and asks for nothing.
  neovim: {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    window: { workDoneProgress: true, showMessage: {} },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
      semanticTokens: { refreshSupport: true },
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
    },
    textDocument: {
      synchronization: { dynamicRegistration: false, didSave: true },
      publishDiagnostics: {
        relatedInformation: true,
        dataSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
  // As version 1.101 with its own client.
  vsCode: {
    general: {
      positionEncodings: ['utf-16'],
      staleRequestSupport: { cancel: true, retryOnContentModified: [] },
    },
    window: { workDoneProgress: true },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    },
    textDocument: {
      synchronization: { dynamicRegistration: true, didSave: true },
      publishDiagnostics: {
        relatedInformation: true,
        versionSupport: false,
        codeDescriptionSupport: true,
        dataSupport: true,
        tagSupport: { valueSet: [1, 2] },
      },
      diagnostic: { dynamicRegistration: true, relatedDocumentSupport: false },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
};
