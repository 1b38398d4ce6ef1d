/** A session from its first word to its last: what the server says it can do, and how it ends. */
import assert from 'node:assert/strict';
import net from 'node:net';
import path from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { run } from '../cli/command.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, serverCommand, startEditor, startProcess } from '../support/editor.ts';
import { beginSession } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

const [command = ''] = serverCommand;
const session = { folders: null, capabilities: {} };

describe('a session', () => {
  for (const [name, capabilities] of Object.entries(editors)) {
    it(`begins and ends with an editor that can do what ${name} can`, async () => {
      const editor = await startEditor({ folders: [temporaryFolder()], capabilities });
      const { capabilities: own, serverInfo } = editor.initialized;
      assert.deepEqual(serverInfo, { name: 'Throughline', version: '0.1.0' });
      assert.deepEqual(own.textDocumentSync, { openClose: true, change: 2, save: true });
      assert.equal(own.diagnosticProvider !== undefined, name === 'vsCode');
      await editor.settled();
      assert.equal(await editor.stop(), 0);
    });
  }

  it('waits for initialize', async () => {
    const { child, ended } = startProcess(serverCommand, ['pipe', 'pipe', 'inherit']);
    assert.ok(child.stdout !== null && child.stdin !== null);
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    await assert.rejects(connection.sendRequest('throughline/settled'), { code: -32002 });
    await connection.sendNotification('exit');
    assert.equal(await ended, 1);
  });

  it('is initialized once', async () => {
    const editor = await startEditor(session);
    await assert.rejects(editor.request('initialize', { processId: null, rootUri: null, capabilities: {} }), {
      code: -32600,
    });
    assert.equal(await editor.stop(), 0);
  });

  it('answers nothing more after shutdown', async () => {
    const editor = await startEditor(session);
    await editor.request('shutdown');
    await assert.rejects(editor.request('throughline/settled'), { code: -32600 });
    editor.notify('exit');
    assert.equal(await editor.ended, 0);
  });

  it('that ends without shutdown has exit code 1', async () => {
    const editor = await startEditor(session);
    editor.notify('exit');
    assert.equal(await editor.ended, 1);
  });

  it('ends when the editor closes the line', async () => {
    const editor = await startEditor(session);
    editor.child?.stdin?.end();
    assert.equal(await editor.ended, 1);
  });

  it('ends when the editor is gone and left the line open', async () => {
    // A process in between holds the line, as a shell may; the editor itself is another one, which then ends.
    const other = startProcess(['-e', 'setInterval(() => 0, 1000)'], 'ignore').child;
    const words = [...serverCommand, '--clientProcessId', String(other.pid)];
    const { ended } = startProcess(words, ['pipe', 'ignore', 'inherit']);
    other.kill();
    assert.equal(await ended, 1);
  });

  it('does not know requests that do not exist', async () => {
    const editor = await startEditor(session);
    await assert.rejects(editor.request('textDocument/nonsense', {}), { code: -32601 });
    await assert.rejects(
      editor.request('workspace/executeCommand', { command: 'rm' }),
      /There is no command 'rm'/,
    );
    assert.equal(await editor.stop(), 0);
  });

  it('goes over a socket', async () => {
    const listener = net.createServer();
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    const address = listener.address();
    assert.ok(typeof address === 'object' && address !== null);
    const { child, ended } = startProcess([command, 'lsp', `--socket=${address.port}`], 'inherit');
    const socket = await new Promise<net.Socket>((done) => listener.once('connection', done));
    const connection = createMessageConnection(
      new SocketMessageReader(socket),
      new SocketMessageWriter(socket),
    );
    const editor = await beginSession(connection, child, ended, session);
    assert.equal(await editor.stop(), 0);
    listener.close();
  });

  it('goes over a pipe', async () => {
    const name = path.join(temporaryFolder(), 'editor.sock');
    const listener = net.createServer();
    await new Promise<void>((done) => listener.listen(name, done));
    const { child, ended } = startProcess([command, 'lsp', `--pipe=${name}`], 'inherit');
    const socket = await new Promise<net.Socket>((done) => listener.once('connection', done));
    const connection = createMessageConnection(
      new SocketMessageReader(socket),
      new SocketMessageWriter(socket),
    );
    const editor = await beginSession(connection, child, ended, session);
    socket.destroy();
    assert.equal(await editor.ended, 1);
    listener.close();
  });

  it('goes to a Node.js process, which may start the server itself', async () => {
    const words = [path.join(root, 'dist/server.cjs'), '--node-ipc'];
    const { child, ended } = startProcess(words, ['ignore', 'inherit', 'inherit', 'ipc']);
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const editor = await beginSession(connection, child, ended, session);
    assert.equal(await editor.stop(), 0);
  });

  for (const [words, reason] of [
    [['--stdio', '--socket=5000'], /one of --stdio and --socket, not both/],
    [['--socket=nowhere'], /--socket cannot be 'nowhere'/],
    [['--socket=1'], /nobody listens on port 1 /],
    [['--pipe=/nowhere/at.all'], /nobody listens on \/nowhere\/at\.all /],
    [['--node-ipc'], /--node-ipc is for an editor/],
    [['--clientProcessId', 'me'], /--clientProcessId cannot be 'me'/],
    [['--studio'], /has no option --studio\. Did you mean --stdio\?/],
    [['folder'], /takes no folder/],
  ] as const) {
    it(`does not begin with ${words.join(' ')}`, () => {
      const { code, out, err } = run(['lsp', ...words], { cwd: root });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, reason);
    });
  }
});
