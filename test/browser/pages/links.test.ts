/** The files of a site, without a browser: every link leads somewhere, and nothing comes from elsewhere. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { noIcon, tags } from '../../core/publish/site.ts';
import { hostileSite } from '../hostile.ts';
import { type PublishedSite, sampleSite } from '../published.ts';
import { rightToLeftSite } from '../right-to-left.ts';

const sites: Readonly<Record<string, () => Promise<PublishedSite>>> = {
  'samples/full': sampleSite,
  'a site from right to left': rightToLeftSite,
  'a hostile curriculum': hostileSite,
};

for (const [name, site] of Object.entries(sites)) {
  describe(`the files of ${name}`, function () {
    this.timeout(120_000);

    it('have only links that lead somewhere, and to a place on that page', async () =>
      assert.deepEqual(brokenLinks(await site()), []));

    it('ask for nothing from elsewhere, and each page forbids it', async () => {
      const { pages, text } = await site();
      for (const page of pages) {
        const all = tags(text(page)).filter((tag) => tag !== noIcon);
        for (const tag of all.filter((one) =>
          /^<(?:img|script|link|iframe|source|video|audio|svg|use|image)\b/i.test(one),
        ))
          assert.ok(
            !/\s(?:src|href|srcset|poster)="(?:[a-z]+:|\/)/i.test(tag) || /rel="canonical"/.test(tag),
            `${page}: ${tag}`,
          );
        const policy = all.findIndex((tag) => tag.includes('Content-Security-Policy'));
        const firstAsked = all.findIndex((tag) => /^<(?:script|link)\b/.test(tag));
        assert.ok(
          policy > 0 && policy < firstAsked,
          `${page} says what it may load before it loads anything`,
        );
        assert.match(all[policy] ?? '', /default-src 'self' file:/);
      }
    });

    it('can all be reached from the first page', async () => {
      const { folder, pages, text } = await site();
      const seen = new Set(['index.html']);
      for (const page of seen)
        for (const { target } of links(folder, page, text(page)))
          if (target.endsWith('.html') && fs.existsSync(path.join(folder, target))) seen.add(target);
      // Pages that lead on are reached from elsewhere; the script of the search knows every other.
      const unreached = pages.filter((page) => !seen.has(page) && !text(page).includes('class="page-moved"'));
      assert.deepEqual(unreached, []);
    });
  });
}

interface Link {
  readonly written: string;
  /** Relative to the site's folder; above it, it begins with `..`. */
  readonly target: string;
  readonly anchor: string;
}

function links(folder: string, page: string, text: string): readonly Link[] {
  return tags(text)
    .flatMap((tag) =>
      /rel="canonical"/.test(tag) || tag === noIcon ? [] : [...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)],
    )
    .map(([, written = '']) => written.replace(/&(?:amp|#x26|#38);/g, '&'))
    .filter((written) => !/^(?:https?|mailto|tel):/.test(written))
    .map((written) => {
      const [before = '', anchor = ''] = written.split('#');
      const file =
        before === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(before));
      return {
        written,
        target: path.relative(folder, path.resolve(folder, file)),
        anchor: decodeURIComponent(anchor),
      };
    });
}

function brokenLinks({ folder, pages, text }: PublishedSite): readonly string[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (page: string): ReadonlySet<string> => {
    const known =
      ids.get(page) ?? new Set(tags(text(page)).flatMap((tag) => /\sid="([^"]*)"/.exec(tag)?.[1] ?? []));
    ids.set(page, known);
    return known;
  };
  return pages.flatMap((page) =>
    links(folder, page, text(page)).flatMap(({ written, target, anchor }) => {
      const isAbsolute = written.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(written);
      if (isAbsolute || target.startsWith('..')) return [`${page}: ${written} leaves the site`];
      const file = path.join(folder, target);
      if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return [`${page}: ${written} leads nowhere`];
      if (anchor !== '' && !idsOf(target).has(anchor))
        return [`${page}: ${written} leads to no place on its page`];
      return [];
    }),
  );
}
