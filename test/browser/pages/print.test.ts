/** What comes out of a printer: whole, without navigation, and without answers where students get it. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../support/root.ts';
import { sampleSite } from '../published.ts';
import { ask, assertNoFaults, visit } from '../visitor.ts';

/** The width of what is printed on Letter, the narrower in its height, and on A4, the narrower in its width. */
const widths = { Letter: 695, A4: 672 } as const;
/** A wide table goes across the sheet. */
const acrossWidth = 960;

/** The pages of a PDF that Chromium makes: it writes each as an object of its own, which is not compressed. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe('a page on paper', function () {
  this.timeout(400_000);

  for (const [name, most] of [
    ['lessons/equivalent-or-not', 6],
    ['handouts/equivalent-or-not', 2],
    ['papers/fractions-end', 4],
    ['scoring/fractions-end', 6],
    ['assessments/fractions-end', 9],
    ['units/fraction-equivalence', 12],
    ['protocols/fractions-end-data', 2],
    ['calendar', 4],
    ['map', 18],
    ['map/fraction-equivalence', 5],
  ] as const) {
    it(`is whole, and has no navigation: ${name}`, async () => {
      const site = await sampleSite();
      const visitor = await visit(site);
      const { page } = visitor;
      await page.goto(site.fromDisk(`${name}.html`));
      await page.emulateMedia({ media: 'print' });
      const text = await ask<string>(page, 'document.body.innerText');
      assert.doesNotMatch(
        text,
        /Skip to content|Glossary|About this site|Open all units|\nPrevious\n|\nNext\n/,
      );
      for (const format of ['Letter', 'A4'] as const) {
        await page.setViewportSize({ width: widths[format], height: 900 });
        const wide = await ask(
          page,
          `[...document.querySelectorAll('main :is(table, svg, img, math, pre)')]
            .filter((one) => one.getBoundingClientRect().right > (one.closest('.matrix') === null ? innerWidth : ${acrossWidth}) + 1)
            .map((one) => one.outerHTML.slice(0, 100))`,
        );
        assert.deepEqual(wide, [], format);
        const pdf = await page.pdf({ format });
        assert.ok(pagesIn(pdf) >= 1 && pagesIn(pdf) <= most, `${format}: ${pagesIn(pdf)} pages`);
        const folder = path.join(root, 'out/pages');
        fs.mkdirSync(folder, { recursive: true });
        fs.writeFileSync(path.join(folder, `${name.replaceAll('/', '-')}-${format}.pdf`), pdf);
      }
      assertNoFaults(visitor);
      await visitor.leave();
    });
  }

  it('has the answers of a lesson open for teachers, and none for students', async () => {
    const site = await sampleSite();
    const visitor = await visit(site);
    const { page } = visitor;
    await page.emulateMedia({ media: 'print' });
    const printed = async (name: string): Promise<string> => {
      await page.goto(site.fromDisk(name));
      return ask<string>(page, 'document.body.innerText');
    };
    const answer = /half became two fourths/;
    assert.match(await printed('lessons/equivalent-or-not.html'), answer);
    assert.doesNotMatch(await printed('handouts/equivalent-or-not.html'), /Answer|half became|Teacher note/);
    assert.match(await printed('scoring/fractions-end.html'), /Answers and what they tell[\s\S]*✓ correct/);
    const paper = await printed('papers/fractions-end.html');
    assert.doesNotMatch(paper, /Answer\b|✓|What it tells|Scored with|4\.NF|Depth of knowledge/);
    assert.match(paper, /^Fraction equivalence[\s\S]*Name[\s\S]*Date[\s\S]*Item 11/m);
    await visitor.leave();
  });
});
