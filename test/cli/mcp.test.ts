/** The tools as a server of the Model Context Protocol: one message a line, in and out, and nothing else. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { tools } from '../../server/src/tools/all.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';

interface Reply {
  readonly id: unknown;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Sends lines to a server for a folder, closes the line, and gives what it said, by the id of the request. */
async function talk(
  folder: string,
  lines: readonly (string | object)[],
): Promise<ReadonlyMap<unknown, Reply>> {
  const child = spawn(process.execPath, [path.join(root, 'dist/throughline.cjs'), 'mcp', folder]);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = new Promise((done) => child.once('close', done));
  child.stdin.end(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
  assert.equal(await ended, 0);
  const replies = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reply & { readonly jsonrpc: string });
  assert.ok(replies.every(({ jsonrpc }) => jsonrpc === '2.0'));
  return new Map(replies.map((reply) => [reply.id, reply]));
}

const request = (id: number, method: string, params?: object): object => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params === undefined ? {} : { params }),
});
const called = (id: number, name: string, input?: object): object =>
  request(id, 'tools/call', { name, ...(input === undefined ? {} : { arguments: input }) });
const textOf = (reply: Reply | undefined): string =>
  (reply?.result?.['content'] as readonly { readonly text: string }[] | undefined)?.[0]?.text ?? '';

describe('throughline mcp', () => {
  it('begins a session, lists its tools and answers each', async () => {
    const replies = await talk(path.join(root, 'samples/minimal'), [
      request(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: {} }),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      request(2, 'tools/list'),
      called(3, 'search_standards', { query: 'area', most: 2 }),
      called(4, 'read_map'),
      called(5, 'check_document'),
      called(6, 'find_gaps'),
      request(7, 'ping'),
    ]);
    assert.equal(replies.get(1)?.result?.['protocolVersion'], '2025-06-18');
    const listed = replies.get(2)?.result?.['tools'] as readonly { readonly name: string }[];
    assert.deepEqual(
      listed.map(({ name }) => name),
      tools.map(({ name }) => name),
    );
    assert.match(textOf(replies.get(3)), /MD/);
    assert.match(textOf(replies.get(4)), /^Unit 1: /m);
    assert.match(textOf(replies.get(5)), /Nothing to report/);
    assert.match(textOf(replies.get(6)), /gaps/i);
    assert.deepEqual(replies.get(7)?.result, { resultType: 'complete' });
  });

  it('agrees on a revision that both know', async () => {
    for (const [asked, agreed] of [
      ['2024-11-05', '2024-11-05'],
      ['2025-03-26', '2024-11-05'],
      ['2031-01-01', '2025-11-25'],
      [undefined, '2025-11-25'],
    ]) {
      const replies = await talk(path.join(root, 'samples/minimal'), [
        request(1, 'initialize', { protocolVersion: asked }),
      ]);
      assert.equal(replies.get(1)?.result?.['protocolVersion'], agreed);
    }
  });

  it('answers requests that name their revision, without a beginning', async () => {
    const meta = (version: string): object => ({
      _meta: { 'io.modelcontextprotocol/protocolVersion': version },
    });
    const replies = await talk(path.join(root, 'samples/minimal'), [
      request(1, 'server/discover', meta('2026-07-28')),
      request(2, 'tools/list', meta('2026-07-28')),
      request(3, 'tools/list', meta('1999-01-01')),
    ]);
    assert.match(JSON.stringify(replies.get(1)?.result?.['supportedVersions']), /"2026-07-28"/);
    assert.equal(replies.get(2)?.result?.['resultType'], 'complete');
    assert.equal(replies.get(3)?.error?.code, -32022);
  });

  it('goes on after what it does not understand, and says so', async () => {
    const replies = await talk(path.join(root, 'samples/minimal'), [
      '{"jsonrpc":',
      '[]',
      '',
      request(1, 'resources/list'),
      called(2, 'mend'),
      called(3, 'check_document', { path: 'nowhere.unit.yaml' }),
      request(4, 'tools/call'),
      { jsonrpc: '2.0', method: 'notifications/nobody' },
      called(5, 'find_gaps', []),
    ]);
    assert.ok([-32700, -32600].includes(replies.get(null)?.error?.code ?? 0));
    assert.equal(replies.get(1)?.error?.code, -32601);
    assert.equal(replies.get(2)?.error?.code, -32602);
    assert.equal(replies.get(3)?.result?.['isError'], true);
    assert.match(textOf(replies.get(3)), /^There is no document 'nowhere/);
    assert.equal(replies.get(4)?.error?.code, -32602);
    assert.match(textOf(replies.get(5)), /gaps/i);
  });

  it('answers about the files as they are now, broken ones too', async () => {
    const folder = temporaryFolder({ 'curriculum.yaml': 'id: [' });
    const replies = await talk(folder, [called(1, 'check_document'), called(2, 'read_map')]);
    assert.match(textOf(replies.get(1)), /curriculum\.yaml:1:\d+ {2}error {2}syntax/);
    assert.match(textOf(replies.get(2)), /./);
    assert.ok(fs.existsSync(path.join(folder, 'curriculum.yaml')));
  });
});
