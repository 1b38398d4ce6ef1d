import assert from 'node:assert/strict';
import { colourOf, contrast, themeStyle } from '../../../server/src/core/publish/style/theme.ts';
import { faults, publish } from './site.ts';

const curriculum = {
  'curriculum.yaml': [
    'id: c',
    'title: C',
    'authors: [The team]',
    'license: CC-BY-4.0',
    'standards: [ccss-math]',
    'grades: [4]',
    'units: [u]',
    'publish:',
    '  accent: "#ffcc00"',
    '  font: serif',
    '  logo: images/logo.svg',
    '  style: own.css',
    '  header: "*Our* school"',
    '  base: https://example.org/math',
    '',
  ].join('\n'),
  'u.unit.yaml': 'id: u\ntitle: Unit\nformerly: [old-unit, u, x y]\nlessons: [x]\n',
  'x.lesson.md':
    '---\nid: x\ntitle: "Fold </script><b>"\nsummary: Sum & more.\nminutes: 45\nformerly: [before]\nstandards: {addressing: [4.nf.1]}\nauthors: [Ana]\n---\n',
  'y.lesson.md': '---\nid: y\ntitle: Y\nformerly: [before, x]\n---\n',
  'images/logo.svg': undefined,
  'own.css': undefined,
};
const site = publish(curriculum);
const lesson = site.page('lessons/x.html');

describe('the look of a site', () => {
  it('has the colour, the letters, the logo, the line and the style sheet that the curriculum chooses', () => {
    assert.deepEqual(faults(site), []);
    assert.match(site.page('style.css'), /:root \{ --body-font: Charter[\s\S]*--accent: #[0-9a-f]{6};/);
    assert.match(lesson, /<img class="logo" src="\.\.\/files\/images\/logo\.svg" alt="">/);
    assert.match(lesson, /<div class="site-note"><em>Our<\/em> school<\/div>/);
    assert.match(
      lesson,
      /href="\.\.\/style\.css">\n<link rel="icon" href="\.\.\/files\/images\/logo\.svg">\n<link rel="stylesheet" href="\.\.\/files\/own\.css">/,
    );
    assert.deepEqual(
      site.copies.map(({ from }) => from),
      ['images/logo.svg', 'own.css'],
    );
  });

  it('can be read, whatever colour is chosen', () => {
    for (const accent of [
      '#ffcc00',
      '#000000',
      '#ffffff',
      '#0b5a70',
      '#7f7f7f',
      '#ff0000',
      '#00ff00',
      '#0000ff',
    ]) {
      const [, light = '', dark = ''] =
        /--accent: (#\w+);[\s\S]*dark[^-]*\{ :root \{ --accent: (#\w+);/.exec(themeStyle(accent)) ?? [];
      assert.ok(contrast(colourOf(light) ?? [0, 0, 0], [255, 255, 255]) >= 5.5, `${accent} ${light}`);
      assert.ok(contrast(colourOf(dark) ?? [0, 0, 0], [18, 23, 29]) >= 5.5, `${accent} ${dark}`);
    }
  });

  it('is the usual one where a choice is none', () => {
    for (const accent of [undefined, 'red', '#fff', '#12345g', 'url(x)', '#000000;} body{'])
      assert.equal(themeStyle(accent), '');
    const plain = publish({
      'curriculum.yaml':
        'id: c\npublish: {logo: none.svg, style: ../../x.css, base: "javascript:1", font: 3}\n',
    });
    assert.doesNotMatch(plain.page('index.html'), /class="logo"|x\.css|canonical/);
  });
});

describe('what a page says of itself to machines', () => {
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(lesson)?.[1] ?? '';

  it('is what people see, with codes and addresses of standards', () => {
    const { teaches, timeRequired, name, author, url } = JSON.parse(data);
    assert.deepEqual(
      [name, timeRequired, url],
      ['Fold </script><b>', 'PT45M', 'https://example.org/math/lessons/x.html'],
    );
    assert.deepEqual(author, [{ '@type': 'Organization', name: 'Ana' }]);
    assert.equal(teaches[0].termCode, '4.NF.A.1');
    assert.equal(
      JSON.parse(/ld\+json">(.*?)<\/script>/.exec(site.page('index.html'))?.[1] ?? '')['@type'],
      'Course',
    );
  });

  it('cannot end its element', () => assert.doesNotMatch(data, /[<>&]/));

  it('names the address of the page, for those who share it', () => {
    assert.match(lesson, /<link rel="canonical" href="https:\/\/example\.org\/math\/lessons\/x\.html">/);
    assert.match(lesson, /<meta property="og:description" content="Sum &amp; more\.">/);
    assert.match(
      publish(curriculum, { base: 'https://other.example/a/' }).page('index.html'),
      /<link rel="canonical" href="https:\/\/other\.example\/a\/">/,
    );
  });

  it('has lists of all pages', () => {
    const sitemap = site.page('sitemap.xml');
    for (const path of site.files.keys())
      if (path.endsWith('.html') && !/old-unit|before|x-y/.test(path) && path !== 'index.html')
        assert.ok(sitemap.includes(`<loc>https://example.org/math/${path}</loc>`), path);
    assert.match(
      site.page('llms.txt'),
      /^# C\n\n## Unit\n\n- \[Unit\]\(https:\/\/example\.org\/math\/units\/u\.html\)/,
    );
    assert.equal(publish({ 'curriculum.yaml': 'id: c\n' }).files.has('sitemap.xml'), false);
  });
});

describe('the address that a document had before', () => {
  it('leads on to where it is, unless something else is there now', () => {
    assert.match(site.page('units/old-unit.html'), /<meta http-equiv="refresh" content="0; url=u\.html">/);
    assert.match(site.page('units/x-y.html'), /<a href="u\.html">Unit<\/a>/);
    // Of two that had an id, the first one is meant; an id that is in use is in use.
    assert.match(site.page('lessons/before.html'), /url=x\.html/);
    assert.match(lesson, /<h1>Fold/);
  });
});

describe('the page about the site', () => {
  it('names who made it, the terms, the standards and what it is made with', () => {
    const page = site.page('about.html');
    for (const part of ['The team', 'CC-BY-4.0', 'Common Core', 'MiniSearch'])
      assert.ok(page.includes(part), part);
    assert.match(lesson, /<a href="\.\.\/about\.html">About this site<\/a>/);
  });
});
