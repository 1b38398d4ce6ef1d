/** The tools as a server of the Model Context Protocol, over standard streams. */
import { createMessageConnection, ErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import { sentenceStart } from '../../core/text/article.ts';
import { Refusal } from '../../host/refusal.ts';
import { tools } from '../../tools/all.ts';
import type { ToolCurriculum } from '../../tools/tool.ts';
import { LineReader, LineWriter } from './lines.ts';
import { strangeVersion, versionFor, versions } from './versions.ts';

const unsupportedVersion = -32022;
/** What the tools are does not change while the program runs. */
const lastsMs = 3_600_000;

const capabilities = { tools: {} };
const instructions =
  'A curriculum kept as files: units, lessons, assessments, team protocols. Search standards before writing a code, check a document after changing it, read the map to see which lessons teach a standard and which assessments measure it, and find gaps to see what is missing.';

/** @returns once the other side has gone. */
export async function serveTools(version: string, load: () => Promise<ToolCurriculum>): Promise<void> {
  // Standard output belongs to the protocol.
  globalThis.console = new console.Console(process.stderr, process.stderr);
  const refuse = (code: number, message: string): void =>
    void process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } })}\n`);
  const reader = new LineReader(process.stdin, refuse);
  const connection = createMessageConnection(reader, new LineWriter(process.stdout));
  const serverInfo = { name: 'throughline', title: 'Throughline', version };

  const answers: Readonly<Record<string, (params: unknown) => unknown>> = {
    initialize: (params) => ({
      protocolVersion: versionFor(
        (params as { readonly protocolVersion?: unknown } | undefined)?.protocolVersion,
      ),
      capabilities,
      serverInfo,
      instructions,
    }),
    'server/discover': () => ({ supportedVersions: versions, capabilities, serverInfo, instructions }),
    ping: () => ({}),
    'tools/list': () => ({
      tools: tools.map(({ name, title, description, input }) => ({
        name,
        title,
        description,
        inputSchema: input,
        annotations: { title, readOnlyHint: true, openWorldHint: false },
      })),
      ttlMs: lastsMs,
      cacheScope: 'public',
    }),
    'tools/call': (params) => call(params, load),
  };
  for (const [method, answer] of Object.entries(answers))
    connection.onRequest(method, async (params: unknown): Promise<unknown> => {
      const strange = strangeVersion(params);
      if (strange !== undefined)
        return new ResponseError(unsupportedVersion, `The revision ${strange} is not spoken here.`, {
          supported: versions,
          requested: strange,
        });
      const result = await answer(params);
      return result instanceof ResponseError ? result : { resultType: 'complete', ...(result as object) };
    });
  connection.onNotification(() => undefined);
  const ended = new Promise<void>((done) => connection.onClose(done));
  connection.listen();
  await ended;
}

async function call(params: unknown, load: () => Promise<ToolCurriculum>): Promise<unknown> {
  const { name, arguments: input } = (params ?? {}) as {
    readonly name?: unknown;
    readonly arguments?: unknown;
  };
  const tool = tools.find((own) => own.name === name);
  if (tool === undefined)
    return new ResponseError(
      ErrorCodes.InvalidParams,
      `There is no tool '${String(name)}'. There are: ${tools.map((own) => own.name).join(', ')}.`,
    );
  try {
    const given = typeof input === 'object' && input !== null ? { ...input } : {};
    return { content: [{ type: 'text', text: await tool.answer(given, await load()) }] };
  } catch (error) {
    // What cannot be answered is told to the assistant, which may ask again in another way.
    if (!(error instanceof Refusal)) console.error(error);
    const text = sentenceStart(error instanceof Error ? error.message : String(error));
    return { content: [{ type: 'text', text }], isError: true };
  }
}
