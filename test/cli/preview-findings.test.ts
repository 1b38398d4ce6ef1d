import assert from 'node:assert/strict';
import { editorAddress, findingsOnPage } from '../../server/src/cli/preview-findings.ts';
import { locateFindings, withFingerprints } from '../../server/src/core/report/shown.ts';
import { readDocument } from '../../server/src/core/syntax/read.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

const files = {
  'curriculum.yaml':
    'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\n',
  'u.unit.yaml': 'id: u\ntitle: U\nlessons: [x, y]\nstandards: {addressing: [9.ZZ.1]}\n',
  'x.lesson.md': '---\nid: x\ntitle: X\n---\n![](gone.png)\n\n![Strips](none.png)\n',
};

function found(): Parameters<typeof findingsOnPage>[0] {
  const workspace = createWorkspace();
  workspace.apply(Object.entries(files).map(([path, text]) => ({ path, text })));
  const documents = new Map(
    Object.entries(files).map(([path, text]) => [path, readDocument({ path, text })]),
  );
  return withFingerprints(
    workspace
      .pathsWithFindings()
      .flatMap((path) => locateFindings(workspace.findings(path), documents, workspace.index())),
  );
}

describe('what the bar of the preview shows', () => {
  const { page, curriculum, findings } = findingsOnPage(found(), ['x.lesson.md'], '/home/me/math', undefined);

  it('counts what is wrong in the page and in all', () => {
    const ofPage = findings.filter(({ isOfPage }) => isOfPage);
    assert.equal(page.errors, ofPage.filter(({ severity }) => severity === 'error').length);
    assert.ok(page.errors >= 2 && page.warnings >= 1);
    assert.ok(curriculum.errors > page.errors);
  });

  it('lists what is in the page first, and errors before warnings', () => {
    const order = findings.map(({ isOfPage, severity }) => `${isOfPage ? 0 : 1} ${severity}`);
    assert.deepEqual(order, order.toSorted());
  });

  it('leads to the place in the editor', () => {
    const image = findings.find(({ message }) => message.includes('gone.png'));
    assert.equal(image?.place, 'x.lesson.md:5');
    assert.equal(image?.editor, 'vscode://file/home/me/math/x.lesson.md:5:5');
    assert.equal(
      editorAddress('C:\\Users\\me\\my math', 'units/a#b?.md', 3, 1),
      'vscode://file/C:/Users/me/my%20math/units/a%23b%3F.md:3:1',
    );
  });

  it('has a bound', () => {
    const one = found().find(({ severity }) => severity === 'error');
    assert.ok(one !== undefined);
    const many = findingsOnPage(Array(5_000).fill(one), [], '/x', 'The disk is full.');
    assert.equal(many.findings.length, 200);
    assert.equal(many.curriculum.errors + many.curriculum.warnings, 5_000);
    assert.equal(many.failure, 'The disk is full.');
  });
});
