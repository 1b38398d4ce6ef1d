/** The coverage report as a page of the site and as a panel of an editor. */
import assert from 'node:assert/strict';
import { coveragePanel } from '../../../server/src/core/publish/panels/coverage-panel.ts';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';
import { faults, headings, publish } from './site.ts';
import { small } from './small.ts';

describe('the coverage report', () => {
  const site = publish(small);
  const page = site.page('coverage.html');

  it('has the gaps, the practices in figures and the matrix', () => {
    assert.deepEqual(headings(page).slice(0, 2), ['1 Coverage report', '2 What is missing']);
    assert.match(page, /2 of \d+ standards covered/);
    assert.match(page, /Promised, not taught<\/span> \(\d+\)/);
    assert.match(
      page,
      /Time to work together[\s\S]*<a href="schedules\/year\.html#team\.g4">Grade 4 team<\/a>[\s\S]*90 min[\s\S]*as asked for/,
    );
    assert.match(page, /\d of 2 sessions/);
    assert.match(page, /<table class="matrix">[\s\S]*heat-1/);
    assert.deepEqual(faults(site), []);
  });

  it('is led to by every page, the first page and the search', () => {
    for (const from of ['index.html', 'map.html', 'about.html'])
      assert.match(site.page(from), /<li><a href="coverage\.html">Coverage<\/a><\/li>/);
    assert.match(site.page('index.html'), /class="more"><a href="coverage\.html"/);
    assert.match(site.page('search/pages.js'), /"coverage\.html"/);
  });

  it('shows in an editor what the page shows', () => {
    const workspace = createWorkspace();
    workspace.apply(
      Object.entries(small).map(([path, text]) =>
        text === undefined ? { path, exists: true } : { path, text },
      ),
    );
    const panel = coveragePanel(workspace.index()).html;
    const shown = panel.slice(panel.indexOf('</header>') + '</header>\n'.length);
    assert.ok(shown.length > 1000 && page.includes(shown));
  });

  it('is for teachers', () => {
    const families = publish(small, { audience: 'family' });
    assert.ok(!families.files.has('coverage.html'));
    assert.ok(![...families.files.values()].some((text) => text.includes('coverage.html')));
  });
});
