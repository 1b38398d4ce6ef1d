/** Search with the keyboard alone, from disk and from a server, and without a script. */
import assert from 'node:assert/strict';
import { sampleSite } from '../published.ts';
import { ask, assertNoFaults, picture, visit } from '../visitor.ts';

describe('search in a browser', function () {
  this.timeout(120_000);

  for (const way of ['from disk', 'from a server']) {
    it(`finds by what people type, with the keyboard alone, ${way}`, async () => {
      const site = await sampleSite();
      const visitor = await visit(site);
      const { page } = visitor;
      await page.goto(way === 'from disk' ? site.fromDisk('index.html') : site.fromServer('index.html'));
      // To the link in the head, as someone without a mouse goes there.
      for (let at = 0; at < 12; at++) {
        await page.keyboard.press('Tab');
        if ((await ask(page, 'document.activeElement.textContent')) === 'Search') break;
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\.html/);
      const said = page.locator('.search [role=status]');
      const first = page.locator('.results a').first();
      for (const [asked, title] of [
        ['equivlent frations', /^Equivalent or not\? Fractions on trial$/],
        ['4.NF.A.1', /^4\.NF\.A\.1$/],
        ['4.nf.1', /^4\.NF\.A\.1$/],
        ['4nfa1', /^4\.NF\.A\.1$/],
        ['CCSS.Math.Content.4.NF.A.1', /^4\.NF\.A\.1$/],
        ['4-ESS2-1', /^4-ESS2-1$/],
        ['trail day', /Trail Day/i],
      ] as const) {
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(asked);
        assert.match((await first.textContent({ timeout: 5_000 })) ?? '', title, asked);
        assert.match((await said.textContent()) ?? '', /^Pages found: \d+$/, asked);
      }
      await picture(page, `search ${way}`);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('zzzzzz');
      assert.match((await said.textContent()) ?? '', /^Nothing was found/);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('folding strips');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/folding-strips\.html$/);
      // What was looked for is there again on the way back.
      await page.goBack();
      await page.waitForURL(/search\.html/);
      assert.equal(await page.locator('.search input').inputValue(), 'folding strips');
      assert.match((await said.textContent()) ?? '', /^Pages found/);
      assertNoFaults(visitor);
      await visitor.leave();
    });
  }

  it('says that it needs a script where there is none', async () => {
    const site = await sampleSite();
    const visitor = await visit(site, { javaScriptEnabled: false });
    await visitor.page.goto(site.fromDisk('search.html'));
    assert.match(
      (await visitor.page.locator('main noscript').textContent()) ?? '',
      /Search works with scripts/,
    );
    assert.equal(await visitor.page.locator('.search').isHidden(), true);
    await visitor.leave();
  });

  it('keeps nothing: no cookie, and nothing in the stores of the browser', async () => {
    const site = await sampleSite();
    const visitor = await visit(site);
    const { page, context } = visitor;
    for (const path of ['index.html', 'search.html', 'map.html', 'lessons/folding-strips.html']) {
      await page.goto(site.fromServer(path));
      assert.deepEqual(
        await ask(
          page,
          '(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])()',
        ),
        [0, 0, 0, 0, 0],
        path,
      );
    }
    assert.deepEqual(await context.cookies(), []);
    assertNoFaults(visitor);
    await visitor.leave();
  });
});
