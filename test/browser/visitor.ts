/** A reader of published sites: one browser for all tests, which notes everything that no site should do. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { root } from '../support/root.ts';
import { startChromium } from '../vscode/rig/chromium.ts';
import type { PublishedSite } from './published.ts';

let started: Promise<Browser> | undefined;

after(async () => {
  await (await started)?.close();
});

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What a page did that it should not: an error, a dialog, a request to elsewhere, a breach of its policy. */
  readonly faults: readonly string[];
  readonly leave: () => Promise<void>;
}

export async function visit(site: PublishedSite, options: BrowserContextOptions = {}): Promise<Visitor> {
  started ??= startChromium();
  const browser = await started;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const home = [site.fromDisk(''), site.fromServer('')];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  // A breach of the content security policy is told here.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!home.some((own) => address.startsWith(own))) faults.push(`request: ${address}`);
  });
  page.on('popup', () => faults.push('a window was opened'));
  return { context, page, faults, leave: () => context.close() };
}

/** Leaves a picture of what is seen in `out/pages`, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = path.join(root, 'out/pages');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`) });
}

/** The value of an expression in the page; the test says what it is. */
export async function ask<T>(page: Page, expression: string): Promise<T> {
  // What comes out of a page is known by the expression only.
  return (await page.evaluate(expression)) as T;
}

export function assertNoFaults({ faults }: Visitor): void {
  assert.deepEqual(faults, []);
}
