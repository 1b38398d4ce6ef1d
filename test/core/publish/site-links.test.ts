import assert from 'node:assert/strict';
import { addPage, deadAmong, noLinks } from '../../../server/src/core/publish/site-links.ts';

/** What leads nowhere in a site, as `page: link`. */
function dead(site: Readonly<Record<string, string>>): readonly string[] {
  const links = noLinks();
  for (const [path, text] of Object.entries(site)) if (path.endsWith('.html')) addPage(links, path, text);
  return deadAmong(links, new Map(Object.entries(site)), (path) =>
    path.endsWith('.html') ? site[path] : undefined,
  ).map(({ from, written }) => `${from}: ${written}`);
}

describe('the links of a site as it is written', () => {
  it('lead to pages, places on them, copies and parts of the page itself', () => {
    assert.deepEqual(
      dead({
        'index.html':
          '<body id="top"><a href="units/a.html#part.1">a</a> <a href="#top">b</a> <a href="files/x%20y.pdf#page=2">c</a>',
        'units/a.html':
          '<h2 id="part.1">A</h2><a href="../index.html">b</a> <img src="../files/s.svg"> <a href="a.html">c</a> <a href="a.html#part.1">c</a> <a href="./b.html?x=1#caf%C3%A9">d</a>',
        'units/b.html': '<p id="café">B</p><a class="x" href="../index.html#">e</a>',
        'files/x y.pdf': '',
        'files/s.svg': '',
      }),
      [],
    );
  });

  it('are told where they lead nowhere, each place once', () => {
    assert.deepEqual(
      dead({
        'index.html':
          '<a href="units/none.html">a</a><a href="units/a.html#none">b</a><a href="#none">c</a><a href="../index.html">d</a><script src="no.js"></script>',
        'units/a.html': '<a href="none.html">a</a> <a href="a.html#no">b</a>',
        'units/b.html': '<a href="none.html">a</a> <link rel="stylesheet" href="../no.css">',
      }),
      [
        'index.html: units/none.html',
        'index.html: units/a.html#none',
        'index.html: #none',
        'index.html: ../index.html',
        'index.html: no.js',
        'units/a.html: a.html#no',
        'units/b.html: ../no.css',
      ],
    );
  });

  it('are those of tags, not words of the text, and not those to elsewhere', () => {
    assert.deepEqual(
      dead({
        'index.html':
          '<p>Write href="none.html" or id="x", as in &lt;a href="no.html"></p><a title="a > b" href="none.html">a</a><a href="#x">b</a>',
        'other.html':
          '<a href="https://example.org/">a</a><a href="mailto:a@b.org">b</a><a href="//example.org">c</a><img src="data:image/png;base64,AA">',
      }),
      ['index.html: none.html', 'index.html: #x'],
    );
  });

  it('are read as a browser reads them', () => {
    assert.deepEqual(
      dead({
        'a&b.html': '<p id="&quot;x&#39;&#x26;">x</p>',
        'index.html': '<a href="a&amp;b.html#%22x%27&#x26;">a</a><a href="a&amp;c.html">b</a>',
      }),
      ['index.html: a&c.html'],
    );
  });
});
