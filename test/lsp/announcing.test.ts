/** What an editor of ours is told so that its views follow. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { changedNotification } from '../../server/src/protocol/changed.ts';
import { temporaryFolder, until } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { type Editor, uriOfFile } from '../support/editor-session.ts';

const curriculum = 'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nunits: []\n';

const changes = (editor: Editor): readonly unknown[] =>
  editor.told.filter(({ method }) => method === changedNotification).map(({ params }) => params);

describe('a curriculum that has changed', () => {
  it('is announced once it is loaded, and after an edit', async () => {
    const folder = temporaryFolder({ 'curriculum.yaml': curriculum });
    const editor = await startEditor({
      folders: [folder],
      capabilities: { ...editors.vsCode, experimental: { throughlineChanged: true } },
    });
    await until('the curriculum is announced', () => changes(editor).length === 1);
    editor.open(uriOfFile(path.join(folder, 'curriculum.yaml')), curriculum.replace('title: C', 'title: D'));
    await until('the edit is announced', () => changes(editor).length === 2);
    assert.deepEqual(changes(editor)[1], { folder: uriOfFile(folder) });
    await editor.stop();
  });

  it('is not announced to an editor that did not ask for it', async () => {
    const editor = await startEditor({
      folders: [temporaryFolder({ 'curriculum.yaml': curriculum })],
      capabilities: editors.vsCode,
    });
    await editor.settled();
    await wait(500);
    assert.deepEqual(changes(editor), []);
    await editor.stop();
  });
});
