/** What has changed: on pages, on the first page, and in the feed. */
import assert from 'node:assert/strict';
import { parseXml } from '@rgrove/parse-xml';
import { type Files, faults, main, publish } from './site.ts';
import { curriculum, end, folding, small, unit } from './small.ts';

const base = 'https://example.org/math/';
const changed: Files = {
  ...small,
  'curriculum.yaml': `${curriculum}  base: ${base}\nchanges: [{ on: 2026-06-01, what: The year is out. }]\n`,
  'u/fractions.unit.yaml': `${unit}changes:\n  - { on: 2026-08-01, what: "Fewer <b>days</b> & more." }\n  - { on: 2026-08-01, what: Another thing. }\n  - { on: 2026-02-30, what: On no day. }\n`,
  'u/folding.lesson.md': folding.replace(
    'id: folding',
    'id: folding\nchanges:\n  - on: 2026-07-04\n    what: Older.\n  - on: 2026-08-15\n    what: Newer.',
  ),
};

function items(feed: string): readonly string[] {
  return [...feed.matchAll(/<item>([\s\S]*?)<\/item>/g)].map((match) => match[1] ?? '');
}

function part(item: string, name: string): string {
  return new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(item)?.[1] ?? '';
}

describe('what has changed', () => {
  const site = publish(changed);
  const feed = site.page('feed.xml');

  it('stands at the foot of its page, the newest first', () => {
    assert.match(
      main(site.page('lessons/folding.html')),
      /<h2>What changed<\/h2> <ul class="changes"> <li><time datetime="2026-08-15">August 15, 2026<\/time>: Newer\.<\/li> <li><time datetime="2026-07-04">/,
    );
    assert.doesNotMatch(site.page('handouts/folding.html'), /Newer/);
    assert.doesNotMatch(site.page('lessons/comparing.html'), /What changed<\/h2>/);
  });

  it('stands on the first page with all others', () => {
    const home = main(site.page('index.html'));
    assert.equal(home.match(/<h2>What changed<\/h2>/g)?.length, 1);
    assert.match(
      home,
      /August 15, 2026<\/time>, <a href="lessons\/folding\.html">Folding strips<\/a>: Newer\./,
    );
    assert.match(home, /<a href="feed\.xml">All changes, as a feed \(RSS\)<\/a>/);
    assert.deepEqual(faults(site), []);
  });

  it('is a feed, the newest first, with dates of mail and names that stay', () => {
    assert.deepEqual(
      items(feed).map((item) => [part(item, 'title'), part(item, 'pubDate'), part(item, 'description')]),
      [
        ['Folding strips', 'Sat, 15 Aug 2026 00:00:00 GMT', 'Newer.'],
        [
          'Fractions',
          'Sat, 01 Aug 2026 00:00:00 GMT',
          'Fewer &amp;lt;b&amp;gt;days&amp;lt;/b&amp;gt; &amp;amp; more.',
        ],
        ['Fractions', 'Sat, 01 Aug 2026 00:00:00 GMT', 'Another thing.'],
        ['Folding strips', 'Sat, 04 Jul 2026 00:00:00 GMT', 'Older.'],
        ['Small &amp; whole', 'Mon, 01 Jun 2026 00:00:00 GMT', 'The year is out.'],
      ],
    );
    assert.doesNotThrow(() => parseXml(feed));
    assert.match(feed, /<lastBuildDate>Sat, 15 Aug 2026 00:00:00 GMT<\/lastBuildDate>/);
    assert.match(feed, /<atom:link href="https:\/\/example\.org\/math\/feed\.xml" rel="self"/);
    const guids = items(feed).map((item) => part(item, 'guid'));
    assert.equal(new Set(guids).size, guids.length);
    assert.equal(guids[1], `${base}units/fractions.html#2026-08-01-1`);
    assert.equal(part(items(feed)[0] ?? '', 'link'), `${base}lessons/folding.html`);
    for (const page of ['index.html', 'lessons/comparing.html'])
      assert.match(
        site.page(page),
        /<link rel="alternate" type="application\/rss\+xml" title="Small &amp; whole: What changed" href="(?:\.\.\/)?feed\.xml">/,
      );
  });

  it('is no feed without an address, and none without changes', () => {
    const here = publish({ ...changed, 'curriculum.yaml': curriculum });
    assert.ok(!here.files.has('feed.xml'));
    assert.doesNotMatch(here.page('index.html'), /rss/);
    assert.match(here.page('index.html'), /Newer/);
    assert.ok(!publish(small, { base }).files.has('feed.xml'));
  });

  it('is for teachers, and says nothing of drafts', () => {
    for (const audience of ['student', 'family'] as const) {
      const others = publish(changed, { audience });
      assert.ok(![...others.files.values()].some((text) => /Newer|Another thing|rss/.test(text)), audience);
    }
    const draft: Files = {
      ...changed,
      'u/end.assessment.yaml': `${end}status: draft\nchanges: [{ on: 2026-09-01, what: A secret. }]\n`,
    };
    assert.ok(![...publish(draft).files.values()].some((text) => text.includes('A secret.')));
    assert.match(publish(draft, { drafts: true }).page('feed.xml'), /A secret\./);
  });
});
