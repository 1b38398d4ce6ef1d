/** What someone meets who goes through a page with the keyboard, with large text, or without moving pictures. */
import assert from 'node:assert/strict';
import { pageOfEachKind, sampleSite } from '../published.ts';
import { ask, assertNoFaults, picture, type Visitor, visit } from '../visitor.ts';

/** What has the focus: what it is, where it is in the page, and whether one sees that it has it. */
interface Focused {
  readonly tag: string;
  readonly place: number;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
  readonly words: string;
}

const focused = `(() => {
  const element = document.activeElement;
  const shape = element.querySelector(':scope > rect') ?? element;
  const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(shape);
  const box = element.getBoundingClientRect();
  return {
    tag: element.tagName.toLowerCase(),
    place: [...document.querySelectorAll('*')].indexOf(element),
    isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isMarked: shape === element ? outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 : parseFloat(strokeWidth) >= 2.5,
    words: element.textContent.trim().slice(0, 40),
  };
})()`;

async function onEachKind(
  options: Parameters<typeof visit>[1],
  look: (visitor: Visitor, kind: string) => Promise<void>,
): Promise<void> {
  const site = await sampleSite();
  const visitor = await visit(site, options);
  for (const [kind, path] of pageOfEachKind(site)) {
    await visitor.page.goto(site.fromDisk(path));
    await look(visitor, kind);
  }
  assertNoFaults(visitor);
  await visitor.leave();
}

describe('a page of any kind', function () {
  this.timeout(400_000);

  it('has its landmarks, one first heading, and no order of tabs of its own', () =>
    onEachKind({}, async ({ page }, kind) => {
      const counts = await ask(
        page,
        `['h1', 'main', 'body > header', 'body > footer', 'body > header nav', '[tabindex]:not([tabindex="0"], [tabindex="-1"])'].map((one) => document.querySelectorAll(one).length)`,
      );
      assert.deepEqual(counts, [1, 1, 1, 1, 1, 0], kind);
    }));

  it('lets the keyboard skip to its content, and shows what has the focus', () =>
    onEachKind({ reducedMotion: 'reduce' }, async ({ page }, kind) => {
      // There the search has the focus to begin with; its own test goes on from there.
      if (kind.startsWith('search')) return;
      await page.keyboard.press('Tab');
      const first = await ask<Focused>(page, focused);
      assert.deepEqual([first.words, first.isSeen, first.isMarked], ['Skip to content', true, true], kind);
      await page.keyboard.press('Enter');
      let before = await ask<number>(
        page,
        `[...document.querySelectorAll('*')].indexOf(document.querySelector('main'))`,
      );
      for (let presses = 0; presses < 8; presses++) {
        await page.keyboard.press('Tab');
        const now = await ask<Focused>(page, focused);
        // After the last, the browser itself has the focus.
        if (now.tag === 'body') break;
        assert.ok(now.place > before, `${kind}: ${now.words} comes before what had the focus`);
        assert.ok(now.isSeen, `${kind}: ${now.words} has the focus and is not seen`);
        assert.ok(now.isMarked, `${kind}: ${now.words} has the focus and does not look so`);
        before = now.place;
      }
    }));

  for (const [what, options, style] of [
    ['at 320 pixels', { viewport: { width: 320, height: 800 } }, ''],
    ['with text twice as large', { viewport: { width: 1280, height: 900 } }, 'html { font-size: 200% }'],
    // WCAG 1.4.12.
    [
      'at 320 pixels with letters and lines far apart',
      { viewport: { width: 320, height: 800 } },
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    ],
  ] as const) {
    it(`is no wider than the window ${what}, and cuts nothing off`, () =>
      onEachKind(options, async ({ page }, kind) => {
        // The policy of a page lets no other style in than by this way.
        await page.evaluate(
          `document.adoptedStyleSheets = [new CSSStyleSheet()]; document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(style)})`,
        );
        const [wide, cut] = await ask<readonly [number, readonly string[]]>(
          page,
          `[document.documentElement.scrollWidth - innerWidth, [...document.querySelectorAll('main *')]
            .filter((one) => getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1 && !one.matches('.hidden, svg *, math *'))
            .map((one) => one.outerHTML.slice(0, 120))]`,
        );
        assert.deepEqual([wide, cut], [0, []], kind);
        if (style.includes('200%')) await picture(page, `large text ${kind}`);
      }));
  }

  it('moves nothing for those who asked for that', () =>
    onEachKind({ reducedMotion: 'reduce' }, async ({ page }, kind) => {
      const moving = await ask(
        page,
        `[...document.querySelectorAll('*')].filter((one) => { const style = getComputedStyle(one); return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth'; }).length`,
      );
      assert.equal(moving, 0, kind);
    }));

  it('is seen in the colors that the system forces', () =>
    onEachKind({ forcedColors: 'active' }, async ({ page }, kind) => {
      await picture(page, `forced colors ${kind}`);
    }));
});
