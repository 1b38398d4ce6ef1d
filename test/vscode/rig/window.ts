/** A window of VS Code, and what a person does in it. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { pictures } from './places.ts';

export interface VsCodeWindow {
  readonly page: Page;
  /** Runs a command by its title, from the palette. */
  readonly command: (title: string) => Promise<void>;
  /** Opens a file of the folder by its name. */
  readonly open: (name: string) => Promise<void>;
  /** Puts the cursor behind a text of the open file, by the editor's own search. */
  readonly cursorAfter: (text: string) => Promise<void>;
  /** Waits until the part of the open file that can be seen has such a text in one line. */
  readonly shows: (text: string) => Promise<void>;
  /** Types as a person does, one sign after the other. */
  readonly type: (text: string) => Promise<void>;
  /** Puts another text into the open file. */
  readonly setText: (text: string) => Promise<void>;
  /** Asks for the open file to be written; the disk may have it a little later. */
  readonly save: () => Promise<void>;
  /** The rows of whatever list the palette shows. */
  readonly choose: (row: string | RegExp) => Promise<void>;
  readonly answer: (text: string) => Promise<void>;
  /** Opens the list of what can be done at the cursor, and gives the row with such a text. */
  readonly mend: (text: string) => Promise<Locator>;
  /** The frame of a webview that has such an element. */
  readonly webview: (selector: string) => Promise<Frame>;
  readonly editor: Locator;
  readonly squiggles: Locator;
  /** Keeps a picture of the window for whoever looks at it later. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const size = { width: 1280, height: 800 };
const waitMs = 60_000;

/** @param target - a folder, or a file that ends in `.code-workspace`. */
export async function openWindow(browser: Browser, origin: string, target: string): Promise<VsCodeWindow> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(waitMs);
  const page = await context.newPage();
  const query = new URLSearchParams(
    target.endsWith('.code-workspace') ? { workspace: target } : { folder: target },
  );
  await page.goto(`${origin}/?${query}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench .part.statusbar');
  return windowOf(page, context);
}

function windowOf(page: Page, context: BrowserContext): VsCodeWindow {
  const editor = page.locator('.part.editor .editor-instance').first();
  const input = page.locator('.quick-input-widget input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');

  async function palette(key: string, text: string): Promise<void> {
    // A key that is pressed while the window is still starting is lost.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await page.keyboard.press(key);
      if (await appears(input, 2_000)) break;
    }
    await input.fill(text);
  }

  async function choose(row: string | RegExp): Promise<void> {
    const found = rows.filter({ hasText: row }).first();
    await found.waitFor();
    await found.click();
  }

  /** A row that is clicked while its list is being replaced is lost, so the list must be gone afterwards. */
  async function chooseFrom(key: string, text: string, row: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await palette(key, text);
      await choose(row);
      for (let wait = 0; wait < 50; wait += 1) {
        const isAsking = (await input.isVisible()) && (await input.inputValue()) === text;
        if (!isAsking) return;
        await page.waitForTimeout(100);
      }
    }
  }

  return {
    page,
    editor,
    squiggles: page.locator('.squiggly-error, .squiggly-warning'),
    command: async (title) => {
      await chooseFrom('F1', `>${title}`, title);
    },
    open: async (name) => {
      await chooseFrom('Control+P', name, path.basename(name));
      await page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
      await page.locator('.editor-instance .view-lines').first().waitFor();
    },
    cursorAfter: async (text) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+F');
      const find = page.locator('.find-widget.visible .find-part .input').first();
      await find.waitFor();
      await find.fill(text);
      await page.locator('.find-widget.visible .matchesCount', { hasText: /^\d+ of/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
    },
    shows: (text) => editor.locator('.view-line', { hasText: text }).first().waitFor(),
    type: (text) => page.keyboard.type(text, { delay: 30 }),
    setText: async (text) => {
      await page.keyboard.press('Control+A');
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await page.keyboard.press('Control+V');
    },
    save: () => page.keyboard.press('Control+S'),
    choose,
    answer: async (text) => {
      await input.waitFor();
      await input.fill(text);
      await page.keyboard.press('Enter');
    },
    mend: async (text) => {
      const row = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
      for (let attempt = 0; attempt < 6; attempt += 1) {
        // A list of words that came up meanwhile would take the key.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+.');
        if (await appears(row, 10_000)) break;
      }
      await row.waitFor();
      return row;
    },
    webview: (selector) => frameWith(page, selector),
    picture: async (name) => {
      fs.mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
  try {
    await locator.waitFor({ timeout });
    return true;
  } catch {
    return false;
  }
}

async function frameWith(page: Page, selector: string): Promise<Frame> {
  const end = performance.now() + waitMs;
  while (performance.now() < end) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`no webview has ${selector}`);
}
