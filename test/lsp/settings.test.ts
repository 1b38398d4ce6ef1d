/** The editor's own settings. They change what it shows around a text, and never what is found. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { settingsFrom } from '../../server/src/lsp/settings.ts';
import { temporaryFolder, until } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import type { Editor } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

describe('settings', () => {
  for (const [sent, lens, inlayHints] of [
    [undefined, true, true],
    [null, true, true],
    [{}, true, true],
    [{ lens: false }, false, true],
    [{ lens: { enabled: false }, inlayHints: { enabled: true } }, false, true],
    [{ lens: 'no', inlayHints: 0 }, true, true],
    [[false], true, true],
    ['off', true, true],
  ] as const) {
    it(`are understood in ${JSON.stringify(sent)}`, () =>
      assert.deepEqual(settingsFrom(sent), { lens, inlayHints }));
  }

  const refreshes = (editor: Editor): number =>
    editor.asked.filter(({ method }) => method === 'workspace/codeLens/refresh').length;

  it('are asked for, and asked for again when they change', async () => {
    let own: unknown = { lens: false };
    const editor = await startEditor({
      folders: [temporaryFolder({})],
      capabilities: editors.vsCode,
      answer: (method) => (method === 'workspace/configuration' ? [own] : null),
    });
    await until('the lenses are shown anew', () => refreshes(editor) === 1);
    own = { lens: true };
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until('the lenses are shown anew', () => refreshes(editor) === 2);
    assert.ok(
      editor.asked.some(
        ({ method, params }) =>
          method === 'workspace/configuration' &&
          JSON.stringify(params) === JSON.stringify({ items: [{ section: 'throughline' }] }),
      ),
    );
    await editor.stop();
  });

  it('may be sent instead', async () => {
    const workspace = { codeLens: { refreshSupport: true } };
    const editor = await startEditor({
      folders: [temporaryFolder({})],
      capabilities: { workspace },
      initializationOptions: { lens: false },
    });
    editor.notify('workspace/didChangeConfiguration', { settings: { throughline: { lens: true } } });
    await until('the lenses are shown anew', () => refreshes(editor) === 1);
    for (const settings of [null, undefined, 7, [], { throughline: 'x' }])
      editor.notify('workspace/didChangeConfiguration', { settings });
    await editor.settled();
    await editor.stop();
  });

  it('do not change what is found', async () => {
    const folder = path.join(root, 'samples/minimal');
    const editor = await startEditor({
      folders: [folder],
      capabilities: {},
      initializationOptions: { rules: { 'taught-not-assessed': 'off' }, lens: false },
    });
    await editor.settled();
    assert.equal(editor.shown.size, 0);
    await editor.stop();
  });
});
