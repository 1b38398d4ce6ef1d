/** What a site weighs, by its files, so that a page opens at once on a slow line. In bytes, as they are on the disk. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writeCurriculum } from '../../bench/generate.ts';
import { temporaryFolder } from '../../host/temporary-folder.ts';
import { type PublishedSite, sampleSite, siteIn } from '../published.ts';

const kilobytes = (count: number): number => count * 1_000;

function sizeOf(site: PublishedSite, file: string): number {
  return fs.statSync(path.join(site.folder, file)).size;
}

/** A page with its style sheet and its scripts, without pictures. */
function weight(site: PublishedSite, page: string): number {
  const scripts = [...site.text(page).matchAll(/<script src="([^"]*)"/g)].map(([, script = '']) =>
    path.posix.join(path.posix.dirname(page), script),
  );
  return [page, 'style.css', ...scripts].reduce((sum, file) => sum + sizeOf(site, file), 0);
}

/** The words to search, which the page of the search alone loads. */
function searchData(site: PublishedSite): number {
  const folder = path.join(site.folder, 'search');
  return fs.readdirSync(folder).reduce((sum, file) => sum + sizeOf(site, `search/${file}`), 0);
}

function within(site: PublishedSite, folder: RegExp, most: number): void {
  for (const page of site.pages.filter((one) => folder.test(one)))
    assert.ok(weight(site, page) < most, `${page} weighs ${weight(site, page)}`);
}

function describeSite(
  name: string,
  site: () => Promise<PublishedSite>,
  most: { readonly map: number; readonly search: number },
): void {
  describe(`the weight of ${name}`, function () {
    this.timeout(240_000);

    it('is less than 60 KB for all scripts together', async () => {
      const made = await site();
      assert.ok(sizeOf(made, 'map.js') + sizeOf(made, 'search.js') < kilobytes(60));
    });

    it('is less than 100 KB for a lesson, a sheet, an assessment or a session, with all they load', async () =>
      within(
        await site(),
        /^(?:lessons|handouts|papers|scoring|assessments|protocols|feedback)\//,
        kilobytes(100),
      ));

    it('is less than 150 KB for a unit and for the page of a standard', async () =>
      within(await site(), /^(?:units|standards)\//, kilobytes(150)));

    it(`is less than ${most.map / 1e6} MB for the whole map, and ${most.search / 1e6} MB for the words to search`, async () => {
      const made = await site();
      assert.ok(weight(made, 'map.html') < most.map, `the map weighs ${weight(made, 'map.html')}`);
      assert.ok(searchData(made) < most.search, `the words weigh ${searchData(made)}`);
    });
  });
}

describeSite('samples/full', sampleSite, { map: kilobytes(500), search: kilobytes(200) });
describeSite(
  'a thousand lessons',
  () =>
    siteIn('a thousand lessons', () => {
      const folder = temporaryFolder();
      writeCurriculum(folder, 1_500);
      return folder;
    }),
  { map: kilobytes(2_000), search: kilobytes(800) },
);
