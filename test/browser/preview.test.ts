/** The preview as somebody sees it who writes: the page that follows, and the bar with what is wrong. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Running, start } from '../cli/command.ts';
import { change, lessonPath, sample } from '../cli/sample.ts';
import { startChromium } from '../vscode/rig/chromium.ts';

describe('the preview in a browser', () => {
  const folder = sample();
  const file = path.join(folder, lessonPath);
  const clean = fs.readFileSync(file, 'utf8');
  let running: Running;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  before(async () => {
    running = start(['preview', '--port', '0'], { cwd: folder });
    const address = await running.waitFor(/The site is at (http:\/\/127\.0\.0\.1:\d+\/)/);
    browser = await startChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    // What the policy of the page stops is told here, and nowhere else.
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await page.goto(`${address}lessons/first-lesson.html`);
  });
  after(async () => {
    await browser?.close();
    running?.child.kill('SIGINT');
    await running?.ended;
  });

  const bar = (): ReturnType<Page['locator']> => page.getByRole('region', { name: 'What the check found' });

  it('shows nothing where all is well', async () => {
    await Promise.all([page.waitForResponse(/findings/), page.reload()]);
    assert.equal(await bar().count(), 0);
  });

  it('loads the page again when it has changed, and says what is wrong with it', async () => {
    change(folder, lessonPath, 'minutes: 45', "minuts: 45\n'<img src=x onerror=alert(1)>': 1");
    fs.appendFileSync(file, '\nA line that is new.\n');
    await page.getByText('A line that is new.').waitFor();
    await bar().waitFor();
    // It is seen wherever somebody reads.
    const box = await bar().boundingBox();
    assert.equal((box?.y ?? 0) + (box?.height ?? 0), page.viewportSize()?.height);
    const summary = bar().getByRole('button', { expanded: false });
    assert.match(
      (await summary.textContent()) ?? '',
      /^2 errors( and \d warnings?)? in this page, 2 errors( and \d warnings?)? in the curriculum$/,
    );
    await summary.focus();
    await page.keyboard.press('Enter');
    await bar().getByText("There is no key 'minuts'").waitFor();
    const link = bar().getByRole('link').first();
    assert.match(
      (await link.getAttribute('href')) ?? '',
      new RegExp(`^vscode://file/.*/${path.basename(lessonPath)}:\\d+:1$`),
    );
    // What a file says is text.
    await bar().getByText('<img src=x onerror=alert(1)>').waitFor();
    assert.equal(await bar().locator('.list img, .list script').count(), 0);
  });

  it('is closed by the keyboard, and stays closed until something else is found', async () => {
    await page.keyboard.press('Escape');
    assert.equal(await bar().locator('.list').isVisible(), false);
    await bar().getByRole('button', { name: 'Close' }).click();
    assert.equal(await bar().count(), 0);
    await Promise.all([page.waitForResponse(/findings/), page.reload()]);
    assert.equal(await bar().count(), 0);
    fs.appendFileSync(file, '\n[b](other.pdf)\n');
    await bar().waitFor();
  });

  it('goes when all is well again, tells of a site that cannot be written, and is no part of it', async () => {
    fs.writeFileSync(file, clean);
    await bar().waitFor({ state: 'detached' });
    const about = path.join(folder, 'site/about.html');
    fs.rmSync(about);
    fs.mkdirSync(about);
    fs.writeFileSync(file, clean.replace('minutes: 45', 'minutes: 46'));
    await bar()
      .getByRole('button', { name: /^The site could not be published/ })
      .click();
    await bar().getByText('about.html is a folder').waitFor();
    fs.rmdirSync(about);
    fs.writeFileSync(file, clean);
    await bar().waitFor({ state: 'detached' });
    assert.doesNotMatch(
      fs.readFileSync(path.join(folder, 'site/lessons/first-lesson.html'), 'utf8'),
      /_throughline/,
    );
    assert.deepEqual(faults, []);
  });
});
