/** The language server: joins the protocol, the open documents, the curricula and the features. */
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type InitializeResult,
  type Logger,
  type ProtocolConnection,
  type WatchDog,
} from 'vscode-languageserver';
import type { Library } from '../host/library.ts';
import { createAnnouncing } from './announcing.ts';
import { canAsk, createAsked } from './asked.ts';
import { createBackground } from './background.ts';
import { capabilitiesOf } from './capabilities.ts';
import { createChecking } from './checking.ts';
import { commandsOf, offerCommands } from './commands.ts';
import { createConfiguration } from './configuration.ts';
import { createCurricula } from './curricula.ts';
import type { LiveCurriculum } from './curriculum.ts';
import { diagnosticAbility } from './diagnostics.ts';
import { createOpenDocuments } from './documents.ts';
import { features } from './features/all.ts';
import { connectionOptions, guarded } from './guard.ts';
import { createLoading } from './loading.ts';
import { createPace } from './pace.ts';
import { chosenEncoding } from './positions.ts';
import { createPublisher } from './publisher.ts';
import { createRefreshing } from './refreshing.ts';
import { createSession } from './session.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { warmUp } from './warm-up.ts';
import { createWatching } from './watching.ts';
import { createFolders } from './workspace-folders.ts';

export interface ServerParts {
  readonly version: string;
  /** Makes the connection; what goes wrong in it is told to the logger. */
  readonly connect: (logger: Logger, options: ConnectionOptions) => ProtocolConnection;
  readonly watchDog: WatchDog;
  readonly library: (connection: Connection, params: InitializeParams) => Library;
}

export function startServer({ version, connect, watchDog, library }: ServerParts): void {
  const traffic = createTraffic();
  const connection: Connection = createConnection(
    (logger) => guarded(connect(logger, connectionOptions(traffic.note)), (message) => logger.error(message)),
    watchDog,
  );
  connection.onInitialize((params) =>
    initialize(connection, library(connection, params), traffic, params, version),
  );
  connection.listen();
}

const unread = 'A file could not be taken in.';

function initialize(
  connection: Connection,
  library: Library,
  traffic: Traffic,
  params: InitializeParams,
  version: string,
): InitializeResult {
  const client = params.capabilities;
  const encoding = chosenEncoding(client.general?.positionEncodings);
  const ability = diagnosticAbility(client);
  const pace = createPace(library.pause);
  const background = createBackground(library.pause, (message) => connection.console.error(message));
  const documents = createOpenDocuments(encoding, library.realOf);
  const folders = createFolders(params, library.realOf);
  const refreshing = createRefreshing(connection, client);
  const announce = createAnnouncing(connection, client);
  const { initializationOptions } = params;
  const configuration = createConfiguration(connection, client, initializationOptions, refreshing.refresh);

  const curricula = createCurricula({
    library,
    documents,
    encoding,
    pace,
    onNew: (curriculum) => {
      loading.add(curriculum);
      watching.add(curriculum);
    },
    onGone: (curriculum) => {
      checking.forget(curriculum);
      watching.remove(curriculum);
    },
    onPlaced: (document) => checking.edited(document),
    onLeft: ({ curriculum, path }) => {
      void background.start(unread, async () => {
        await curriculum.take([{ path, exists: true }]);
        checking.look(curriculum);
      });
    },
    onReshaped: (curriculum) => void background.start(unread, () => loading.rescan(curriculum, 'different')),
  });
  const onTaken = (curriculum: LiveCurriculum): void => checking.look(curriculum);
  const loading = createLoading({
    connection,
    client,
    isOfInterest: (curriculum) => curricula.all().includes(curriculum),
    onTaken,
    pace,
    calm: () => checking.calm(),
    background,
  });
  const quiet = (): Promise<void> => traffic.quiet(library.pause);
  // Whoever asks is answered, also where it is told everything besides.
  const asked = createAsked(connection, documents, curricula, ability);
  const checking = createChecking({
    documents,
    curricula,
    publisher: createPublisher(connection),
    ability,
    asked: canAsk(client) ? asked : undefined,
    pace,
    quiet,
    background,
    onSettled: (curriculum) => {
      void background.start('The standards could not be got ready.', () => curriculum.prepareTyping());
      refreshing.refreshIfDifferent(curriculum);
      announce(curriculum);
    },
  });
  let found: Promise<void> = Promise.resolve();
  const discover = (): Promise<void> => curricula.discover(folders.shown());
  const watching = createWatching({
    connection,
    client,
    library,
    curricula,
    loading,
    pace,
    folders: folders.real,
    discover,
    onTaken,
    background,
  });

  const session = createSession({
    client,
    settings: configuration.settings,
    documents,
    curricula,
    encoding,
    found: () => found,
    loaded: loading.loaded,
    applyEdit: async (edit) => (await connection.workspace.applyEdit(edit)).applied,
  });
  const commands = commandsOf(features, session, { 'throughline.rescan': () => watching.rescan('all') });

  connection.onDidOpenTextDocument((opened) => {
    const document = documents.open(opened);
    void background.start(unread, async () => {
      await curricula.arrange();
      checking.edited(document);
    });
  });
  connection.onDidChangeTextDocument((changed) => {
    const document = documents.change(changed);
    if (document !== undefined) checking.edited(document);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const closed = documents.close(textDocument.uri);
    void background.start(unread, async () => {
      await curricula.arrange();
      // The same file may be open under another name.
      const other = closed === undefined ? undefined : documents.at(closed.location);
      if (other !== undefined) checking.edited(other);
    });
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.of(textDocument.uri);
    if (document !== undefined) {
      const { curriculum, path } = curricula.placeOf(document);
      void background.start(unread, () => curriculum.take([{ path, exists: true }]));
    }
    watching.glance();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    folders.change(event);
    void background.start(unread, discover);
  });
  connection.onNotification('throughline/focus', () => watching.glance());
  connection.onRequest('throughline/settled', async () => {
    await background.settled();
    return null;
  });
  connection.onInitialized(() => {
    configuration.begin();
    watching.begin();
    found = background.start(unread, async () => {
      // Whoever has opened a document with the editor looks at that, and not at how many others there are.
      await quiet();
      await curricula.arrange();
      await checking.calm();
      await discover();
    });
  });
  offerCommands(connection, commands);
  for (const feature of features) feature.register(connection, session);
  void background.start('The server could not get ready.', async () => {
    // The editor is answered first.
    await quiet();
    for (const _ of warmUp()) await library.pause();
  });
  return {
    capabilities: capabilitiesOf(client, encoding, features, [...commands.keys()]),
    serverInfo: { name: 'Throughline', version },
  };
}
