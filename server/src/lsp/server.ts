/** The language server: joins the protocol, the open documents, the curricula and the features. */
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  type Logger,
  type ProtocolConnection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WatchDog,
} from 'vscode-languageserver';
import type { Library } from '../host/library.ts';
import { createCurricula } from './curricula.ts';
import { createOpenDocuments } from './documents.ts';
import { features } from './features/all.ts';
import { connectionOptions, guarded } from './guard.ts';
import { load } from './loading.ts';
import { createPace } from './pace.ts';
import { chosenEncoding } from './positions.ts';
import { createSession } from './session.ts';
import { settingsFrom } from './settings.ts';
import { locationOf } from './uris.ts';

export interface ServerParts {
  readonly version: string;
  /** Makes the connection; what goes wrong in it is told to the logger. */
  readonly connect: (logger: Logger, options: ConnectionOptions) => ProtocolConnection;
  readonly watchDog: WatchDog;
  readonly library: (connection: Connection) => Library;
}

export function startServer({ version, connect, watchDog, library }: ServerParts): void {
  let messages = 0;
  const options = connectionOptions(() => {
    messages++;
  });
  const connection: Connection = createConnection(
    (logger) => guarded(connect(logger, options), (message) => logger.error(message)),
    watchDog,
  );
  connection.onInitialize((params) => initialize(connection, library(connection), params, version));
  connection.listen();
}

function initialize(
  connection: Connection,
  library: Library,
  params: InitializeParams,
  version: string,
): InitializeResult {
  const client = params.capabilities;
  const encoding = chosenEncoding(client.general?.positionEncodings);
  const pace = createPace(library.pause);
  let settings = settingsFrom(params.initializationOptions);
  const documents = createOpenDocuments(() => encoding, library.realOf);
  const loading = new Map<string, Promise<void>>();
  const curricula = createCurricula({
    library,
    documents,
    encoding,
    pace,
    onNew: (curriculum) => {
      loading.set(curriculum.location, load(curriculum));
    },
  });
  const session = createSession({
    client,
    settings: () => settings,
    documents,
    curricula,
    encoding,
    loaded: async (uri) => {
      const open = documents.of(uri);
      if (open !== undefined) await loading.get(curricula.placeOf(open).curriculum.location);
    },
  });
  connection.onDidOpenTextDocument(async (opened) => {
    await curricula.settle(documents.open(opened));
  });
  connection.onDidChangeTextDocument((changed) => {
    documents.change(changed);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.close(textDocument.uri);
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings = settingsFrom(sent?.throughline);
  });
  connection.onInitialized(() => curricula.discover(foldersOf(params)));
  for (const feature of features) feature.register(connection, session);
  return {
    capabilities: joined([
      {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      ...features.map((feature) => feature.capabilities(client)),
    ]),
    serverInfo: { name: 'Throughline', version },
  };
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => locationOf(uri));
  if (rootUri) return [locationOf(rootUri)];
  return rootPath ? [rootPath] : [];
}

/** What features say of the workspace is joined too, and what they say of themselves is their own. */
function joined(parts: readonly Partial<ServerCapabilities>[]): ServerCapabilities {
  const workspace = Object.assign({}, ...parts.map((part) => part.workspace));
  return { ...Object.assign({}, ...parts), workspace };
}
