/** What an editor of ours asks besides the standard: how curricula stand, and what stands behind the checks. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { allRules } from '../../server/src/core/rules/all.ts';
import { type CheckSummary, checksRequest, explainRequest } from '../../server/src/protocol/explain.ts';
import { type CurriculumStatus, statusRequest } from '../../server/src/protocol/status.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { editors, startEditor } from '../support/editor.ts';
import { uriOfFile } from '../support/editor-session.ts';
import { root } from '../support/root.ts';

describe('requests of our own', () => {
  it('say how each curriculum stands, in the order of their folders', async () => {
    const minimal = path.join(root, 'samples/minimal');
    const empty = temporaryFolder({ 'curriculum.yaml': '' });
    const editor = await startEditor({ folders: [minimal, empty], capabilities: editors.vsCode });
    await editor.settled();
    const all = await editor.request<readonly CurriculumStatus[]>(statusRequest);
    const own = all.find(({ folder }) => folder === uriOfFile(minimal));
    assert.deepEqual(
      all.map(({ folder }) => folder),
      [uriOfFile(minimal), uriOfFile(empty)].sort(),
    );
    assert.ok(own?.isLoaded && own.title !== '');
    assert.deepEqual([own.units, own.lessons, own.assessments], [1, 3, 1]);
    assert.ok(own.covered > 0 && own.covered <= own.standards);
    const other = all.find(({ folder }) => folder === uriOfFile(empty));
    assert.deepEqual(other, {
      folder: uriOfFile(empty),
      isLoaded: true,
      title: 'curriculum.yaml',
      units: 0,
      lessons: 0,
      assessments: 0,
      standards: 0,
      covered: 0,
    });
    await editor.stop();
  });

  it('list the checks and explain each as a page', async () => {
    const editor = await startEditor({ folders: null, capabilities: editors.vsCode });
    const checks = await editor.request<readonly CheckSummary[]>(checksRequest);
    assert.deepEqual(
      checks.map(({ id }) => id),
      allRules.map(({ id }) => id),
    );
    for (const { id } of checks) {
      const page = await editor.request<string>(explainRequest, { check: id });
      assert.match(page, new RegExp(`^# ${id}\n`));
      assert.doesNotMatch(page, /^`{3,}(?:findings|fixes|choices|file)/m);
    }
    assert.equal(await editor.request(explainRequest, { check: 'constructor' }), null);
    assert.equal(await editor.request(explainRequest, {}), null);
    await editor.stop();
  });
});
