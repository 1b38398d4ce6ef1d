/** The pieces of the map in a panel: an edit makes only those anew that it changes, and they are as from scratch. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { panelMap } from '../../../server/src/core/publish/panels/map-panel.ts';
import { workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';

const files = filesOf(path.join(root, 'samples/full'));
const lesson = Object.keys(files).find((name) => name.endsWith('01-folding-strips.lesson.md')) ?? '';

const edits: Readonly<Record<string, readonly [from: RegExp, to: string, changed: number]>> = {
  'the title of a lesson changes its unit': [/^title: .*/m, 'title: Cutting strips', 1],
  'text that is not in the map changes nothing': [/$/, '\nOne line more.\n', 0],
};

describe('the map in a panel', () => {
  for (const [name, [from, to, changed]] of Object.entries(edits))
    it(name, () => {
      const workspace = workspaceOf(files);
      const before = panelMap(workspace.index());
      const text = (files[lesson] ?? '').replace(from, to);
      workspace.apply([{ path: lesson, text }]);
      const after = panelMap(workspace.index());
      assert.deepEqual(after, panelMap(workspaceOf({ ...files, [lesson]: text }).index()));
      const marks = new Map(before.units.map(({ id, mark }) => [id, mark]));
      assert.equal(after.units.filter(({ id, mark }) => marks.get(id) !== mark).length, changed);
      assert.equal(after.frame.mark, before.frame.mark);
    });

  it('a standard that is no longer taught is drawn anew wherever it stands', () => {
    const workspace = workspaceOf(files);
    panelMap(workspace.index());
    const text = (files[lesson] ?? '').replace(/addressing: \[[^\]]*\]/, 'addressing: [4.MD.B.4]');
    assert.notEqual(text, files[lesson]);
    workspace.apply([{ path: lesson, text }]);
    assert.deepEqual(
      panelMap(workspace.index()),
      panelMap(workspaceOf({ ...files, [lesson]: text }).index()),
    );
  });
});
