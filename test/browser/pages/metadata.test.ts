/** What the pages of samples/full say of themselves to machines. Their types are checked when they are compiled. */
import assert from 'node:assert/strict';
import { type PublishedSite, sampleSite, siteOf } from '../published.ts';

interface Said {
  readonly [key: string]: unknown;
}

function saidOn(site: PublishedSite, page: string): Said | undefined {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(site.text(page))?.[1];
  // It is made by our own pages, as an object.
  return found === undefined ? undefined : (JSON.parse(found) as Said);
}

function property(site: PublishedSite, page: string, name: string): string | undefined {
  return new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(site.text(page))?.[1];
}

describe('what the pages of samples/full say of themselves to machines', function () {
  this.timeout(120_000);
  const of = async (folder: string): Promise<readonly (readonly [string, Said])[]> => {
    const site = await sampleSite();
    const pages = site.pages.filter((page) => page.startsWith(`${folder}/`));
    assert.ok(pages.length > 2);
    return pages.map((page) => [page, saidOn(site, page) ?? assert.fail(`${page} says nothing`)] as const);
  };

  it('is a course for the whole', async () => {
    const said = saidOn(await sampleSite(), 'index.html');
    assert.deepEqual(
      [said?.['@context'], said?.['@type'], said?.['educationalLevel']],
      ['https://schema.org', 'Course', ['Grade 4']],
    );
    assert.ok(said?.['license'] !== undefined && said['name'] !== undefined && said['inLanguage'] === 'en');
  });

  for (const [folder, type, aligned] of [
    ['units', 'unit plan', 'teaches'],
    ['lessons', 'lesson plan', 'teaches'],
    ['assessments', 'assessment', 'assesses'],
  ] as const) {
    it(`is a resource for learning, with its standards, level, time and license: ${folder}`, async () => {
      for (const [page, said] of await of(folder)) {
        assert.deepEqual([said['@type'], said['learningResourceType']], ['LearningResource', type], page);
        for (const key of ['name', 'inLanguage', 'educationalLevel', 'license', 'isPartOf'])
          assert.ok(said[key] !== undefined, `${page} has no ${key}`);
        assert.match(String(said['timeRequired']), /^P(?:T\d+M|\d+D)$/, page);
        const terms = said[aligned] as readonly Said[];
        assert.ok(terms.length > 0, page);
        for (const term of terms) {
          assert.deepEqual(
            Object.keys(term).filter((key) => key !== 'url'),
            ['@type', 'termCode', 'name', 'inDefinedTermSet'],
            page,
          );
          // Without an address of its own, a standard has that of its page, where the site has one.
          assert.match(String(term['url'] ?? 'https://'), /^https?:\/\//, page);
        }
      }
    });
  }

  it('has a title, a kind and a summary for those who share a page', async () => {
    const site = await sampleSite();
    for (const page of site.pages) {
      assert.ok(property(site, page, 'og:title') !== undefined, page);
      assert.equal(property(site, page, 'og:type'), page === 'index.html' ? 'website' : 'article', page);
    }
    assert.match(property(site, 'lessons/folding-strips.html', 'og:description') ?? '', /\w+/);
  });

  it('has full addresses where the site has one', async () => {
    const site = await siteOf('with an address', {
      'curriculum.yaml':
        'id: c\ntitle: C\nsummary: About C.\nstandards: [ngss]\nlicense: CC-BY-4.0\nunits: [u]\npublish: { base: "https://example.org/c" }\n',
      'u.unit.yaml': 'id: u\ntitle: U\nlessons: [l]\n',
      'l.lesson.md': '---\nid: l\ntitle: L\nstandards: { addressing: [4-ESS2-1] }\n---\nWords.\n',
    });
    const said = saidOn(site, 'lessons/l.html');
    assert.equal(said?.['license'], 'https://creativecommons.org/licenses/by/4.0/');
    assert.deepEqual(said['isPartOf'], {
      '@type': 'LearningResource',
      name: 'U',
      url: 'https://example.org/c/units/u.html',
    });
    assert.match(
      JSON.stringify(said['teaches']),
      /"url":"https:\/\/example\.org\/c\/standards\/4-ess2-1\.html"/,
    );
    for (const page of site.pages) {
      const address = `https://example.org/c/${page === 'index.html' ? '' : page}`;
      assert.ok(site.text(page).includes(`<link rel="canonical" href="${address}">`), page);
      assert.equal(property(site, page, 'og:url'), address);
      assert.ok(site.text('sitemap.xml').includes(`<loc>${address}</loc>`), page);
    }
    assert.match(
      site.text('llms.txt'),
      /^# C\n\n> About C\.\n\n## U\n\n- \[U\]\(https:\/\/example\.org\/c\/units\/u\.html\)\n/,
    );
  });
});
