/**
 * Stands between the protocol and every handler. What a handler throws is caught here, once, and logged: the
 * editor is answered with nothing, and the server goes on. It also keeps to the order of a session, and answers
 * cancelled requests as such.
 */
import {
  type CancellationToken,
  type ConnectionOptions,
  ErrorCodes,
  InitializeRequest,
  LSPErrorCodes,
  Message,
  type ProtocolConnection,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver';

/**
 * A request that is cancelled before its turn comes is answered without being worked on.
 *
 * @param onMessage - is told of each message before it is handled.
 */
export function connectionOptions(onMessage: () => void): ConnectionOptions {
  return {
    connectionStrategy: {
      cancelUndispatched: (message) =>
        Message.isRequest(message) && !milestones.has(message.method)
          ? { jsonrpc: '2.0', id: message.id, error: cancelled().toJson() }
          : undefined,
    },
    messageStrategy: {
      handleMessage: (message, next) => {
        onMessage();
        return next(message);
      },
    },
  };
}

/** Requests that begin and end a session, which are never passed over. */
const milestones: ReadonlySet<string> = new Set([InitializeRequest.method, ShutdownRequest.method]);

type Handler = (...values: readonly unknown[]) => unknown;

/** @param log - is told of each failure, in words for whoever reads the editor's log. */
export function guarded(connection: ProtocolConnection, log: (message: string) => void): ProtocolConnection {
  let phase: 'new' | 'running' | 'ended' = 'new';

  function refusal(method: string): ResponseError<void> | undefined {
    if (method === InitializeRequest.method) {
      if (phase === 'new') return undefined;
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.');
    }
    if (phase === 'new')
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.');
    if (phase === 'ended') return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.');
    return undefined;
  }

  function requestHandler(method: string, handler: Handler): Handler {
    return async (...values) => {
      const refused = refusal(method);
      if (refused !== undefined) return refused;
      if (method === InitializeRequest.method) phase = 'running';
      if (method === ShutdownRequest.method) phase = 'ended';
      const token = values.at(-1) as CancellationToken | undefined;
      if (token?.isCancellationRequested) return cancelled();
      try {
        const answer = await handler(...values);
        return token?.isCancellationRequested ? cancelled() : answer;
      } catch (error) {
        if (error instanceof ResponseError) return error;
        log(failureText(method, error));
        return null;
      }
    };
  }

  function notificationHandler(method: string, handler: Handler): Handler {
    return async (...values) => {
      if (phase !== 'running' && method !== 'exit') return;
      try {
        await handler(...values);
      } catch (error) {
        log(failureText(method, error));
      }
    };
  }

  // The many overloads say only what a handler of each type is given, which is passed on as it is.
  const onRequest = ((type: { readonly method: string } | string, handler: Handler) => {
    const method = typeof type === 'string' ? type : type.method;
    return connection.onRequest(type as string, requestHandler(method, handler) as () => unknown);
  }) as ProtocolConnection['onRequest'];
  const onNotification = ((type: { readonly method: string } | string, handler: Handler) => {
    const method = typeof type === 'string' ? type : type.method;
    return connection.onNotification(type as string, notificationHandler(method, handler) as () => void);
  }) as ProtocolConnection['onNotification'];
  // Whatever nobody has set a handler for: the connection can do this, though its type for servers leaves it out.
  (connection as unknown as { readonly onRequest: (answer: (method: string) => unknown) => void }).onRequest(
    (method) =>
      refusal(method) ?? new ResponseError(ErrorCodes.MethodNotFound, `The server does not know ${method}.`),
  );
  return Object.assign(Object.create(connection) as ProtocolConnection, { onRequest, onNotification });
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function failureText(method: string, error: unknown): string {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Throughline could not answer ${method}. This is a fault of Throughline, not of your files; please report it.\n${reason}`;
}
