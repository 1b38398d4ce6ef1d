/** The site's map in a real browser, from disk and from a server: by mouse, by keyboard, and without a script. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { run } from '../../cli/command.ts';
import { temporaryFolder } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { startChromium } from '../../vscode/rig/chromium.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Pictures of the pages, to be looked at. */
const pictures = path.join(root, 'out/pages');

describe("the site's map in a browser", function () {
  this.timeout(180_000);
  const site = path.join(temporaryFolder(), 'site');
  let browser: Browser;
  let server: Server;
  let origin = '';
  const faults: string[] = [];

  before(async () => {
    assert.equal(run(['publish', '--out', site], { cwd: path.join(root, 'samples/full') }).code, 0);
    server = createServer((request, response) => {
      const file = path.join(site, path.normalize(decodeURIComponent(request.url ?? '/')));
      const types: Readonly<Record<string, string>> = {
        '.html': 'text/html',
        '.css': 'text/css',
        '.js': 'text/javascript',
      };
      if (!fs.existsSync(file)) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': types[path.extname(file)] ?? '' })
          .end(fs.readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startChromium();
    fs.mkdirSync(pictures, { recursive: true });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address);
    return page;
  }

  const node = (id: string): string => `.map-unit[open] .n[data-id="${id}"]`;
  const addresses = (): Readonly<Record<string, string>> => ({
    'from disk': String(pathToFileURL(path.join(site, 'map.html'))),
    'from a server': `${origin}/map.html`,
  });

  for (const way of ['from disk', 'from a server']) {
    it(`lights the thread of what is chosen, and follows it when it is chosen again, ${way}`, async () => {
      const page = await open(addresses()[way] ?? '');
      await page.locator(node('lesson:equivalent-or-not')).click();
      assert.match(
        (await page.locator('.map-said').textContent()) ?? '',
        /^Lesson 6: .*Connected: .*2 assessments/,
      );
      assert.equal(await page.locator(`${node('standard:4.NF.A.1')}.lit`).count(), 1);
      assert.equal(await page.locator(`${node('standard:4.NF.A.2')}.lit`).count(), 0);
      await page.locator(node('lesson:equivalent-or-not')).click();
      await page.waitForURL(/lessons\/equivalent-or-not\.html$/);
      await page.context().close();
    });

    it(`goes along the threads by the arrow keys, ${way}`, async () => {
      const page = await open(addresses()[way] ?? '');
      const focused = (): Promise<unknown> => page.evaluate('document.activeElement.dataset.id');
      await page.locator(node('lesson:folding-strips')).focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'lesson:splitting-areas');
      assert.equal(await page.locator(`${node('lesson:splitting-areas')}.chosen`).count(), 1);
      await page.keyboard.press('ArrowRight');
      assert.equal(await focused(), 'assessment:splitting-areas-exit');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      assert.match(String(await focused()), /^standard:/);
      assert.equal(await page.locator('.n[tabindex="0"]').count(), 1, 'one thing is in the order of tabs');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.lit').count(), 0);
      await page.locator(node('lesson:folding-strips')).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/lessons\/folding-strips\.html$/);
      await page.context().close();
    });

    it(`finds words, and narrows down to gaps, ${way}`, async () => {
      const page = await open(addresses()[way] ?? '');
      await page.locator('[name=words]').fill('trail day');
      assert.match((await page.locator('.map-said').textContent()) ?? '', /^\d+ found\.$/);
      assert.equal(await page.locator('.map-unit:visible').count(), 1);
      await page.locator('button[type=reset]').click();
      await page.locator('[name=coverage]').selectOption('gaps');
      assert.equal(await page.locator('.map-unit[data-id="unit:fraction-equivalence"]').isHidden(), true);
      assert.ok((await page.locator('.map-unit:visible').count()) > 3);
      await page.locator('[name=words]').fill('no such words anywhere');
      assert.match((await page.locator('.map-said').textContent()) ?? '', /^Nothing in the map fits/);
      await page.locator('button[type=reset]').click();
      await page.waitForFunction('document.querySelectorAll(".map-unit:not([hidden])").length > 8');
      await page.context().close();
    });
  }

  it('is there without a script, with every thing a link', async () => {
    const page = await open(addresses()['from disk'] ?? '', { javaScriptEnabled: false });
    assert.equal(await page.locator('.map-tools').isHidden(), true);
    assert.equal(await page.locator(`${node('lesson:folding-strips')}[href]`).isVisible(), true);
    await page.locator('.map-unit summary').first().click();
    assert.equal(await page.locator('.map-unit').first().getAttribute('open'), '');
    await page.context().close();
  });

  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds wrong at ${width} pixels, ${colorScheme}`, async () => {
        for (const name of ['map', 'map/fraction-equivalence']) {
          const page = await open(`${origin}/${name}.html`, {
            viewport: { width, height: 900 },
            colorScheme,
            reducedMotion: 'reduce',
            bypassCSP: true,
          });
          await page.addScriptTag({ path: axe });
          const check = async (): Promise<void> => {
            const found = (await page.evaluate(
              'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html.slice(0, 200), one.nodes[0].failureSummary].join(": ")))',
            )) as readonly string[];
            assert.deepEqual(found, [], name);
          };
          await check();
          await page.screenshot({
            path: path.join(pictures, `${name.replace('/', '-')}-${width}-${colorScheme}.png`),
          });
          await page.context().close();
        }
      });
    }
  }

  it('leaves no error behind', () => assert.deepEqual(faults, []));
});
