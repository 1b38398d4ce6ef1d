import assert from 'node:assert/strict';
import { cleanSvg } from '../../../server/src/core/publish/copies/svg.ts';

const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 40">';

/** What is left inside of a picture, and whether something was taken out. */
function inside(content: string): string {
  const svg = cleanSvg(`${open}${content}</svg>`);
  assert.ok(svg !== undefined, content);
  return `${/^<svg[^>]*>([\s\S]*)<\/svg>\n$/.exec(svg.text)?.[1]}${svg.isCut ? ' (cut)' : ''}`;
}

describe('a vector picture that is copied', () => {
  it('keeps what draws', () => {
    for (const content of [
      '<title>A strip &#38; more</title><rect x="1" width="20" height="4" fill="#08c" class="part"></rect>',
      '<defs><linearGradient id="a"><stop offset="1" stop-color="rgb(0, 0, 0)"></stop></linearGradient></defs><path d="M0 0h9" fill="url(#a)" transform="rotate(9)"></path>',
      '<g style="fill:url(#a);stroke:rgb(1,2,3)"><text x="3"><tspan>1/2 &#60; 3/4</tspan></text></g>',
      '<style>@media (prefers-color-scheme: dark) { .part { fill: var(--x, hsl(1 2% 3%)) } }</style>',
      '<style>@font-face { font-family: x; src: url(data:font/woff2;base64,AAAA) format(&#34;woff2&#34;) }</style>',
      '<symbol id="s"></symbol><use xlink:href="#s"></use><use href="#s"></use>',
      '<image href="data:image/png;base64,iVBORw0KGgo=" width="2"></image>',
      '<circle r="2"><animate attributeName="r" values="1;2" dur="2s" repeatCount="indefinite"></animate></circle>',
    ])
      assert.equal(inside(content), content);
  });

  for (const [what, content, left] of [
    ['a script', '<script>alert(1)</script>', ''],
    ['a script with a prefix', '<svg:script>alert(1)</svg:script>', ''],
    [
      'a script of another namespace',
      '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
      '',
    ],
    [
      'a script inside another element',
      '<g><script href="evil.js"/><path d="M0 0"/></g>',
      '<g><path d="M0 0"></path></g>',
    ],
    ['a handler', '<rect onclick="alert(1)" ONLOAD="alert(1)" x="1"/>', '<rect x="1"></rect>'],
    [
      'HTML',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(1)"/></body></foreignObject>',
      '',
    ],
    ['an element of HTML alone', '<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>', ''],
    ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', '<g><path d="M0 0"></path></g>'],
    ['a link with a prefix', '<a xlink:href=" java&#10;script:alert(1)"><path/></a>', '<g><path></path></g>'],
    ['a picture elsewhere', '<image href="https://evil.example/x.png"/>', '<image></image>'],
    [
      'a picture that is a drawing itself',
      '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
      '<image></image>',
    ],
    ['a drawing elsewhere', '<use xlink:href="https://evil.example/x.svg#a"/>', '<use></use>'],
    ['a drawing in an address', '<use href="data:image/svg+xml,&lt;svg/>#x"/>', '<use></use>'],
    ['a change of an address', '<g><set attributeName="href" to="javascript:alert(1)"/></g>', '<g></g>'],
    [
      'a change of an address with a prefix',
      '<g><animate attributeName="xlink:href" values="javascript:alert(1)"/></g>',
      '<g></g>',
    ],
    ['a change of a handler', '<g><set attributeName="onclick" to="alert(1)"/></g>', '<g></g>'],
    ['an imported style', '<style>@import "https://evil.example/x.css";</style>', ''],
    ['an imported style in disguise', '<style>@\\69mport "https://evil.example/x.css";</style>', ''],
    ['a fetched background', '<style>rect { fill: url(https://evil.example/x) }</style>', ''],
    ['a fetched background in quotes', '<style>rect { fill: URL( "//evil.example/x" ) }</style>', ''],
    ['a fetched background in disguise', '<rect style="fill:u\\72l(//evil.example)"/>', '<rect></rect>'],
    ['a set of pictures', '<style>rect { background: image-set("https://evil.example/x" 1x) }</style>', ''],
    ['a fetched filter', '<rect filter="url(https://evil.example/x.svg#f)"/>', '<rect></rect>'],
    ['a fetched cursor', '<rect cursor="url(https://evil.example/x.cur)" x="1"/>', '<rect x="1"></rect>'],
    [
      'a fetched fill by animation',
      '<set attributeName="fill" to="url(//evil.example#a)"/>',
      '<set attributeName="fill"></set>',
    ],
    [
      'a filter that fetches',
      '<filter><feImage href="https://evil.example/"/></filter>',
      '<filter></filter>',
    ],
    ['an embedded page', '<embed src="x"/><object data="x"/><audio src="x"/><video src="x"/>', ''],
    [
      'an event listener',
      '<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" handler="#h"/><handler id="h"/>',
      '',
    ],
  ] as const) {
    it(`loses ${what}`, () => {
      const found = inside(content);
      assert.equal(found.replace(' (cut)', ''), left);
      assert.doesNotMatch(found, /alert|evil|script/i);
    });
  }

  it('tells what was taken out, but not the notes of a drawing program', () => {
    assert.match(inside('<script/>'), / \(cut\)$/);
    assert.match(inside('<rect onclick="x"/>'), / \(cut\)$/);
    assert.match(inside('<rect fill="url(//x)"/>'), / \(cut\)$/);
    assert.equal(
      inside(
        '<metadata><x/></metadata><sodipodi:namedview id="a"/><g inkscape:label="Layer" data-name="x"/>',
      ),
      '<g></g>',
    );
  });

  it('loses instructions, comments and declarations around it', () => {
    const svg = cleanSvg(
      `\ufeff<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/x.css"?><!DOCTYPE svg [<!ENTITY ns "http://x"><!ENTITY e SYSTEM "file:///etc/passwd">]><!-- a --><svg xmlns="&ns;"><text>&e;<![CDATA[<script>]]></text></svg>`,
    );
    assert.equal(
      svg?.text,
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><text>&#60;script&#62;</text></svg>\n',
    );
  });

  it('is refused when it is none, or not well-formed', () => {
    for (const source of [
      '',
      'not a picture',
      '<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>',
      '<svg><g></svg>',
      '<svg><rect x=1></svg>',
      '<svg/><svg/>',
      `${'<g>'.repeat(50_000)}`,
      `<svg>${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`,
    ])
      assert.equal(cleanSvg(source), undefined, source.slice(0, 40));
  });

  it('stays as it is when it is cleaned again', () => {
    const once = cleanSvg(
      `${open}<a href="x"><text xml:space="preserve">a  &quot;b&quot;</text></a><script/></svg>`,
    );
    const twice = cleanSvg(once?.text ?? '');
    assert.equal(twice?.text, once?.text);
    assert.equal(twice?.isCut, false);
  });

  for (const [attributes, size] of [
    ['width="120" height="40"', [120, 40]],
    ['width="120px" height="40PX" viewBox="0 0 3 1"', [120, 40]],
    ['width="1in" height="2.54cm"', [96, 96]],
    ['width="120" viewBox="0 0 30 10"', [120, 40]],
    ['height="40" viewBox="0,0,30,10"', [120, 40]],
    ['width="100%" height="100%" viewBox="0 0 30 10"', [30, 10]],
    ['viewBox="-5 -5 240.4 60.2"', [240, 60]],
    ['width="100%"', undefined],
    ['width="-3" height="0"', undefined],
    ['width="constructor" viewBox="a b c d"', undefined],
    ['viewBox="0 0 0 0"', undefined],
    ['', undefined],
  ] as const) {
    it(`has the size of <svg ${attributes}>`, () => {
      const found = cleanSvg(`<svg ${attributes}/>`)?.size;
      assert.deepEqual(found === undefined ? undefined : [found.width, found.height], size);
    });
  }
});
