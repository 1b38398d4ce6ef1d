/** A curriculum full of attacks, page by page in a browser: nothing of it runs, and nothing is asked for. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { hostileSite } from '../hostile.ts';
import { ask, assertNoFaults, visit } from '../visitor.ts';

describe('a hostile curriculum in a browser', function () {
  this.timeout(400_000);

  it('runs nothing and asks for nothing on any of its pages', async () => {
    const site = await hostileSite();
    const visitor = await visit(site);
    const { page } = visitor;
    const own = site.pages.filter((name) => !/^standards\/(?!x-)/.test(name));
    assert.ok(own.length > 100);
    for (const name of own) {
      // The same pages are looked at from both sides; a browser treats files with more suspicion.
      await page.goto(name.length % 2 === 0 ? site.fromDisk(name) : site.fromServer(name));
      // One that leads on does so at once.
      if (site.text(name).includes('class="page-moved"'))
        await page.waitForURL(({ pathname }) => !pathname.endsWith(`/${name}`));
      assert.notEqual(await page.title(), 'run', name);
      assert.deepEqual(
        await ask(
          page,
          `document.querySelectorAll('iframe, object, embed, base, style, [onload], [onerror], [onclick], [onfocus], [ontoggle]').length`,
        ),
        0,
        name,
      );
      assert.deepEqual(visitor.faults, [], name);
    }
    await visitor.leave();
  });

  it('runs nothing where it is searched for, and in the map', async () => {
    const site = await hostileSite();
    const visitor = await visit(site);
    const { page } = visitor;
    await page.goto(site.fromDisk('search.html'));
    await page.locator('input').fill('alert script');
    assert.ok((await page.locator('.results li').count()) > 10);
    assert.equal(await page.locator('.results script, .results img, .results svg').count(), 0);
    await page.goto(site.fromDisk('map.html'));
    const node = page.locator('.map-unit[open] .n-lesson').first();
    await node.click();
    assert.match((await page.locator('.map-said').textContent()) ?? '', /Connected/);
    assert.equal(await page.locator('.map-said script, .map-said img, .map-said svg').count(), 0);
    assertNoFaults(visitor);
    await visitor.leave();
  });

  it('leaves nothing outside of its folder, and nothing of elsewhere in it', async () => {
    const { folder } = await hostileSite();
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files)
      assert.match(file, /^(?:\.throughline-site\.json|[a-z][\w.-]*(?:\/[\w-][\w.-]*)*)$/);
    assert.deepEqual(fs.readdirSync(path.dirname(folder)), ['site']);
    for (const name of ['sitemap.xml', 'llms.txt'])
      assert.doesNotMatch(fs.readFileSync(path.join(folder, name), 'utf8'), /<script/);
  });
});
