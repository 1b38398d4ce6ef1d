/** The pictures of the extension's README, taken from a real VS Code: `npm run screenshots`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/root.ts';
import { packaged } from '../support/vsix.ts';
import { startChromium } from './rig/chromium.ts';
import { startVsCodeServer } from './rig/vscode-server.ts';
import { openWindow, type VsCodeWindow } from './rig/window.ts';

const out = path.join(root, 'client/images');
/** Of each picture: all of them together are a small part of the package. */
const mostBytes = 35_000;
/** The best of these with which a picture is small enough. */
const qualities = [60, 45, 35, 25];

const folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-pictures-')), 'grade-4');
fs.cpSync(path.join(root, 'samples/full'), folder, { recursive: true });
const server = await startVsCodeServer({
  vsix: packaged(),
  settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.fontSize': 13 },
});
try {
  const browser = await startChromium();
  try {
    await take(await openWindow(browser, server.origin, folder));
  } finally {
    await browser.close();
  }
} finally {
  await server.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}

async function take(window: VsCodeWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize({ width: 1120, height: 680 });
  await window.open('01-folding-strips.lesson.md');
  await page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor();

  await sideBar(window);
  await save(window, 'side-bar');

  await window.command('Throughline: Show the Map');
  const map = await window.webview('.map-unit[open] .n');
  await map.locator('.n[data-id="lesson:folding-strips"]').first().focus();
  await save(window, 'map');
  await window.command('View: Close Editor');

  await window.command('View: Toggle Primary Side Bar Visibility');
  await window.command('Throughline: Show the Preview Beside');
  await (await window.webview('.panel-preview h1')).locator('h1').waitFor();
  await save(window, 'preview');
  await window.command('View: Close Editors in Other Groups');
  await window.command('View: Toggle Primary Side Bar Visibility');

  await window.editor.click();
  await window.cursorAfter('addressing: [4.NF.A.1');
  await window.type(', equiv');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await save(window, 'completion');
  await page.keyboard.press('Escape');
  for (let at = 0; at < ', equiv'.length; at += 1) await page.keyboard.press('Backspace');

  await window.cursorAfter('- folding-strips-exit');
  await page.keyboard.press('Backspace');
  await window.squiggles.first().waitFor();
  await page.keyboard.press('ArrowLeft');
  await window.mend('Write folding-strips-exit');
  await save(window, 'fix');
}

async function sideBar({ page }: VsCodeWindow): Promise<void> {
  await page
    .locator('.activitybar .action-item', { has: page.locator('[aria-label*="Throughline"]') })
    .click();
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Folding strips' }).first().waitFor();
}

async function save({ page }: VsCodeWindow, name: string): Promise<void> {
  fs.mkdirSync(out, { recursive: true });
  // No words come up where the mouse rests, and what moves comes to rest.
  await page.mouse.move(page.viewportSize()?.width ?? 0, 0);
  await page.waitForTimeout(1_500);
  const session = await page.context().newCDPSession(page);
  for (const quality of qualities) {
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
    const picture = Buffer.from(data, 'base64');
    if (picture.length > mostBytes && quality !== qualities.at(-1)) continue;
    fs.writeFileSync(path.join(out, `${name}.webp`), picture);
    console.log(`client/images/${name}.webp: ${picture.length} bytes`);
    return;
  }
}
