/** Every page of a site is valid HTML, whatever stands in its curriculum. */
import assert from 'node:assert/strict';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type PublishedSite, sampleSite } from '../published.ts';
import { rightToLeftSite } from '../right-to-left.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A title is as long as a teacher wrote it.
      'long-title': 'off',
      // HTML allows any sign but spaces. The full stop keeps our own ids apart from those of headings.
      'valid-id': ['error', { relaxed: true }],
      // The tools of the map act at once; there is nothing to send.
      'wcag/h32': 'off',
      // A list may have a name (ARIA 1.2, 5.2.8.4).
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
);

async function problems(site: PublishedSite): Promise<readonly string[]> {
  const found: string[] = [];
  for (const page of site.pages) {
    const { results } = await validator.validateString(site.text(page), page);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        found.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
  }
  return found;
}

describe('every page is valid HTML', function () {
  this.timeout(180_000);

  it('of samples/full', async () => assert.deepEqual(await problems(await sampleSite()), []));
  it('of a site from right to left', async () =>
    assert.deepEqual(await problems(await rightToLeftSite()), []));
});
