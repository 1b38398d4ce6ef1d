/** A scripted editor: speaks the protocol with a server that has been started, and notes what it says. */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { MessageConnection } from 'vscode-languageserver-protocol/node';

export interface Editor {
  readonly connection: MessageConnection;
  /** Where the server is a process of its own. */
  readonly child: ChildProcess | undefined;
  readonly initialized: InitializeResult;
  /** What the server asked of the editor, in order: method and parameters. */
  readonly asked: readonly { readonly method: string; readonly params: unknown }[];
  /** What it told, other than findings. */
  readonly told: readonly { readonly method: string; readonly params: unknown }[];
  /** Every publication of findings, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** Is told of each publication from now on, until what is returned is called. */
  readonly onPublished: (listener: (params: PublishDiagnosticsParams) => void) => () => void;
  /** The findings as the editor would show them, by URI; a URI without any is not in it. */
  readonly shown: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly open: (uri: string, text: string, version?: number) => void;
  /** Puts the whole text in the place of the one before. */
  readonly replace: (uri: string, text: string) => void;
  readonly edit: (uri: string, changes: readonly TextChange[]) => void;
  readonly close: (uri: string) => void;
  readonly save: (uri: string) => void;
  readonly watched: (changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]) => void;
  readonly request: <T = unknown>(method: string, params?: unknown) => Promise<T>;
  readonly notify: (method: string, params?: unknown) => void;
  /** Waits until the server has taken in everything that it was told. */
  readonly settled: () => Promise<void>;
  /** Ends the session as an editor should, and gives the exit code. */
  readonly stop: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export interface TextChange {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export interface EditorOptions {
  readonly folders: readonly string[] | null;
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers the server's own requests. */
  readonly answer?: (method: string, params: unknown) => unknown;
  readonly command?: readonly string[];
}

export async function beginSession(
  connection: MessageConnection,
  child: ChildProcess | undefined,
  ended: Promise<number | null>,
  { folders, capabilities, initializationOptions, answer }: EditorOptions,
  onInitialized?: () => void,
): Promise<Editor> {
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>();
  const asked: { method: string; params: unknown }[] = [];
  const told: { method: string; params: unknown }[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const shown = new Map<string, readonly Diagnostic[]>();
  const versions = new Map<string, number>();
  connection.onError(() => undefined);
  connection.onRequest((method, params) => {
    asked.push({ method, params });
    return answer?.(method, params) ?? null;
  });
  connection.onNotification((method, params) => {
    if (method !== 'textDocument/publishDiagnostics') {
      told.push({ method, params });
      return;
    }
    const own = params as unknown as PublishDiagnosticsParams;
    published.push(own);
    for (const listener of listeners) listener(own);
    if (own.diagnostics.length === 0) shown.delete(own.uri);
    else shown.set(own.uri, own.diagnostics);
  });
  connection.onUnhandledProgress((params) => told.push({ method: '$/progress', params }));
  connection.listen();
  const request = <T>(method: string, params?: unknown): Promise<T> =>
    connection.sendRequest<T>(method, params);
  const notify = (method: string, params?: unknown): void => void connection.sendNotification(method, params);
  const initialized = await request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders:
      folders?.map((folder) => ({ uri: uriOfFile(folder), name: path.basename(folder) })) ?? null,
    capabilities,
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
  });
  onInitialized?.();
  notify('initialized', {});

  function edit(uri: string, contentChanges: readonly TextChange[]): void {
    const version = (versions.get(uri) ?? 0) + 1;
    versions.set(uri, version);
    notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  return {
    connection,
    child,
    initialized,
    asked,
    told,
    published,
    onPublished: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown,
    request,
    notify,
    edit,
    ended,
    open: (uri, text, version = 1) => {
      versions.set(uri, version);
      const languageId = uri.endsWith('.md') ? 'markdown' : 'yaml';
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    },
    replace: (uri, text) => edit(uri, [{ text }]),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    save: (uri) => notify('textDocument/didSave', { textDocument: { uri } }),
    watched: (changes) =>
      notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) }),
    settled: async () => {
      await request('throughline/settled');
    },
    stop: async () => {
      await request('shutdown');
      notify('exit');
      return ended;
    },
  };
}

/** As Node.js writes it; editors write more of it encoded. */
export function uriOfFile(file: string): string {
  return pathToFileURL(file).href;
}

/** As VS Code writes it: everything encoded that may be. */
export function uriAsInVsCode(file: string): string {
  return `file://${file
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(
        /[!'()*]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')}`;
}
