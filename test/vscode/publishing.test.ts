/** Publishing from a real VS Code: the site is there, and the window says so. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../host/temporary-folder.ts';
import { copyOf, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

describe('publishing in VS Code', function () {
  this.timeout(300_000);
  const folder = copyOf('minimal');
  let window: VsCodeWindow;

  before(async () => {
    window = await windowOn(folder);
    await window.open('curriculum.yaml');
    await window.page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.picture(`failed ${this.currentTest.title}`);
  });
  after(() => window.close());

  it('writes the site and says what it wrote', async () => {
    await window.command('Throughline: Publish as a Website');
    const told = window.page.locator('.notifications-toasts .notification-toast', {
      hasText: /Published \d+ files/,
    });
    await told.first().waitFor();
    await window.picture('published');
    await until('the site is there', () => fs.existsSync(path.join(folder, 'site/index.html')));
    assert.match(fs.readFileSync(path.join(folder, 'site/index.html'), 'utf8'), /<h1/);
  });

  it('shows the way in five steps', async () => {
    await window.command('Welcome: Open Walkthrough');
    await window.choose('Get Started with Throughline');
    await window.page.getByText('Create a curriculum').first().waitFor();
    await window.picture('walkthrough');
  });
});
