/** One page of every kind, looked at by axe: from disk and from a server, narrow and wide, light and dark. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pageOfEachKind, sampleSite } from '../published.ts';
import { rightToLeftSite } from '../right-to-left.ts';
import { ask, assertNoFaults, picture, visit } from '../visitor.ts';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colours of a page decide; all else is the same in the dark. */
const inTheDark = ['color-contrast', 'link-in-text-block'];

function axeOver(only: unknown): string {
  // Without `preload`, axe asks for no style sheet again.
  const options = JSON.stringify({
    runOnly: only,
    rules: { 'target-size': { enabled: true } },
    preload: false,
    resultTypes: ['violations'],
  });
  return `axe.run(${options}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => [id, node.html.slice(0, 200), node.failureSummary].join(': '))))`;
}

describe('axe finds nothing wrong on a page of any kind', function () {
  this.timeout(400_000);

  for (const [name, width, way] of [
    ['samples/full', 320, 'from disk'],
    ['samples/full', 1280, 'from a server'],
    ['a site from right to left', 320, 'from a server'],
  ] as const) {
    it(`of ${name}, at ${width} pixels, ${way}`, async () => {
      const site = await (name === 'samples/full' ? sampleSite() : rightToLeftSite());
      const visitor = await visit(site, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const { page } = visitor;
      const found: string[] = [];
      for (const [kind, path] of pageOfEachKind(site)) {
        // One that leads on would be gone before it was looked at.
        if (kind.startsWith('moved'))
          await page.setContent(site.text(path).replace(/<meta http-equiv="refresh"[^>]*>/, ''));
        else await page.goto(way === 'from disk' ? site.fromDisk(path) : site.fromServer(path));
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const only = colorScheme === 'light' ? levels : { type: 'rule', values: inTheDark };
          const violations = await ask<readonly string[]>(page, axeOver(only));
          found.push(...violations.map((one) => `${path}, ${colorScheme}: ${one}`));
          await picture(page, `${name} ${kind} ${width} ${colorScheme}`);
        }
      }
      assert.deepEqual(found, []);
      assertNoFaults(visitor);
      await visitor.leave();
    });
  }
});
