/** What goes wrong in an answer: it is logged, the editor is answered with nothing, and the session goes on. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createProtocolConnection,
  ErrorCodes,
  HoverRequest,
  type ProtocolConnection,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { connectionOptions, guarded } from '../../server/src/lsp/guard.ts';

interface Pair {
  readonly server: ProtocolConnection;
  readonly client: ProtocolConnection;
  readonly logged: readonly string[];
}

/** A server and a client in one process, with real streams between them. */
function pair(): Pair {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const logged: string[] = [];
  const server = guarded(
    createProtocolConnection(
      up,
      down,
      undefined,
      connectionOptions(() => undefined),
    ),
    (message) => logged.push(message),
  );
  const client = createProtocolConnection(down, up);
  server.onRequest('initialize', () => ({ capabilities: {} }));
  server.onRequest('shutdown', () => null);
  server.listen();
  client.listen();
  return { server, client, logged };
}

const place = { textDocument: { uri: 'file:///x' }, position: { line: 0, character: 0 } };

describe('an answer', () => {
  for (const [name, fail] of [
    [
      'at once',
      () => {
        throw new TypeError('x is not a function');
      },
    ],
    [
      'after a while',
      async () => {
        await Promise.resolve();
        throw new TypeError('x is not a function');
      },
    ],
    [
      'with no error at all',
      () => {
        throw 'x is not a function';
      },
    ],
  ] as const) {
    it(`that fails ${name} is nothing, and is logged`, async () => {
      const { server, client, logged } = pair();
      server.onRequest(HoverRequest.type, fail);
      await client.sendRequest('initialize', {});
      assert.equal(await client.sendRequest(HoverRequest.type, place), null);
      assert.equal(await client.sendRequest(HoverRequest.type, place), null);
      assert.equal(logged.length, 2);
      assert.match(logged[0] ?? '', /could not answer textDocument\/hover.*report it.*x is not a function/s);
    });
  }

  it('that is a refusal is one', async () => {
    const { server, client, logged } = pair();
    server.onRequest('textDocument/rename', () => {
      throw new ResponseError(ErrorCodes.InvalidParams, 'That name is taken.');
    });
    server.onRequest(
      'textDocument/prepareRename',
      () => new ResponseError(ErrorCodes.InvalidParams, 'Not here.'),
    );
    await client.sendRequest('initialize', {});
    await assert.rejects(client.sendRequest('textDocument/rename', {}), /That name is taken/);
    await assert.rejects(client.sendRequest('textDocument/prepareRename', {}), /Not here/);
    assert.deepEqual(logged, []);
  });

  it('that nobody waits for any more is not worked out', async () => {
    const { server, client } = pair();
    const worked: unknown[] = [];
    server.onRequest('slow', async () => {
      worked.push('slow');
      await new Promise((done) => setTimeout(done, 50));
      return 1;
    });
    await client.sendRequest('initialize', {});
    const [first, second] = [new CancellationTokenSource(), new CancellationTokenSource()];
    const one = client.sendRequest('slow', {}, first.token);
    const other = client.sendRequest('slow', {}, second.token);
    second.cancel();
    await assert.rejects(other, { code: -32800 });
    first.cancel();
    await assert.rejects(one, { code: -32800 });
    assert.equal(worked.length, 1);
  });

  it('to a notification that fails is logged, and the next one is handled', async () => {
    const { server, client, logged } = pair();
    const seen: unknown[] = [];
    server.onNotification('note', (value: { readonly at: number }) => {
      seen.push(value.at);
      if (value.at === 1) throw new Error('no such luck');
    });
    await client.sendRequest('initialize', {});
    await client.sendNotification('note', { at: 1 });
    await client.sendNotification('note', { at: 2 });
    await client.sendRequest('shutdown');
    assert.deepEqual(seen, [1, 2]);
    assert.equal(logged.length, 1);
  });

  it('comes only between initialize and shutdown', async () => {
    const { server, client } = pair();
    let notes = 0;
    server.onRequest('ask', () => 1);
    server.onNotification('note', () => {
      notes++;
    });
    await client.sendNotification('note');
    await assert.rejects(client.sendRequest('ask'), { code: -32002 });
    await assert.rejects(client.sendRequest('unheard/of'), { code: -32002 });
    await client.sendRequest('initialize', {});
    assert.equal(await client.sendRequest('ask'), 1);
    await assert.rejects(client.sendRequest('unheard/of'), { code: -32601 });
    await assert.rejects(client.sendRequest('initialize', {}), { code: -32600 });
    await client.sendRequest('shutdown');
    await assert.rejects(client.sendRequest('ask'), { code: -32600 });
    await client.sendNotification('note');
    assert.equal(notes, 0);
  });
});
