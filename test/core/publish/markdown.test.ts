import assert from 'node:assert/strict';
import { faults, headings, main, publish, type TestSite } from './site.ts';

/** The site of one lesson with this body. */
function lesson(body: string, files: Readonly<Record<string, string | undefined>> = {}): TestSite {
  return publish({
    'curriculum.yaml': 'id: c\ntitle: C\nstandards: [ccss-math]\nunits: []\n',
    'u/x.lesson.md': `---\nid: x\ntitle: Lesson\n---\n${body}`,
    ...files,
  });
}

function body(text: string, files: Readonly<Record<string, string | undefined>> = {}): string {
  const site = lesson(text, files);
  assert.deepEqual(faults(site), []);
  return (
    /<div class="body">\s*([\s\S]*?)\s*<\/div>\s*(?:<\/div>|<section>|<nav)/.exec(
      main(site.page('lessons/x.html')),
    )?.[1] ?? ''
  );
}

describe('Markdown on a page', () => {
  it('nests headings below the title, whatever level they are written on', () => {
    const site = lesson(
      '# One\n\n### Two\n\n#### Three\n\n### Four\n\n# Five\n\n> #### Quoted\n\n##### Six\n\n:::activity{title=Act}\n## In\n:::\n',
    );
    assert.deepEqual(headings(site.page('lessons/x.html')), [
      '1 Lesson',
      '2 One',
      '3 Two',
      '4 Three',
      '3 Four',
      '2 Five',
      '3 Quoted',
      '3 Six',
      '4 Act',
      '5 In',
    ]);
    assert.deepEqual(faults(site), []);
  });

  it('gives headings the anchors that links are checked against', () => {
    const text = body(
      '## Warm up\n\n## Warm up\n\n[again](#warm-up-1) [there](y.lesson.md#größe) [gone](#nowhere)',
      { 'u/y.lesson.md': '---\nid: y\n---\n## Größe\n' },
    );
    assert.match(text, /<h2 id="warm-up">Warm up<\/h2> <h2 id="warm-up-1">/);
    assert.match(text, /<a href="#warm-up-1">again<\/a> <a href="y\.html#gr%C3%B6%C3%9Fe">there<\/a> gone/);
  });

  it('keeps the anchors of headings that are called like notes', () => {
    const text = body(
      '## Note taking\n\n## Footnote label\n\n[there](#note-taking) and a note[^1].\n\n[^1]: The note.',
    );
    assert.match(text, /<h2 id="note-taking">Note taking<\/h2> <h2 id="footnote-label">Footnote label<\/h2>/);
    assert.match(text, /<a href="#note-taking">there<\/a>/);
    assert.match(text, /Notes<\/p>/);
  });

  it('shows an activity as a section with its time, grouping and standards', () => {
    const text = body(
      ':::activity{title="Fold & see" minutes=15 grouping=small-groups standards="4.nf.1 MP3 odd"}\nFold.\n:::',
    );
    assert.match(text, /<section class="activity" id="activity\.1">/);
    assert.match(text, /<h2>Fold &#x26; see<\/h2>/);
    assert.match(
      text,
      /15 min · small groups · <span class="code"><a href="\.\.\/standards\/4-nf-a-1\.html" title="[^"]+">4\.NF\.A\.1<\/a>/,
    );
    assert.match(text, /<span class="code">odd<\/span>/);
    assert.match(text, /<p>Fold\.<\/p>/);
  });

  it('marks what is for the teacher, for students, and what is an answer', () => {
    const text = body(
      ':::teacher-note\nListen.\n:::\n\n:::student\nDo.\n:::\n\n:::answer\n42\n:::\n\n:::materials\nGlue\n:::\n\n:::differentiation{for=multilingual-learners}\nA\n:::\n\n:::differentiation{for="early finishers"}\nB\n:::\n\n:::exit-ticket{assessment=e}\nC\n:::\n',
      { 'e.assessment.yaml': 'id: e\ntitle: Ticket\nitems: []' },
    );
    assert.match(
      text,
      /<div class="block teacher-note" role="note"><p class="label">Teacher note<\/p><p>Listen\.<\/p><\/div>/,
    );
    assert.match(
      text,
      /<section class="block student"><p class="label">Student task<\/p><p>Do\.<\/p><\/section>/,
    );
    assert.match(text, /<details class="block answer"><summary>Answer<\/summary><p>42<\/p><\/details>/);
    assert.match(text, /class="block materials"><p class="label">Materials</);
    assert.match(text, /Differentiation: Multilingual learners/);
    assert.match(text, /Differentiation: early finishers/);
    assert.match(text, /Exit ticket: <a href="\.\.\/assessments\/e\.html">Ticket<\/a>/);
  });

  it('keeps what a directive that is not ours holds, and drops its attributes', () => {
    assert.equal(body(':::weird{onload=x #id .c}\nInside *it*.\n:::'), '<p>Inside <em>it</em>.</p>');
    assert.equal(body('::video[A *clip*]{src="x"}'), '<p>::video[A *clip*]{src="x"}</p>');
  });

  it('leaves colons in text alone', () => {
    const written = 'At 3:30, a:b, 2:1[x] and note:see[*it*]{a="b"}, :: and :smile:.';
    assert.equal(body(written), `<p>${written.replace('*it*', '<em>it</em>')}</p>`);
  });

  it('turns mentions into links, and into words where there is no page', () => {
    const text = body(
      ':standard[CCSS.Math.Content.4.NF.A.1] :standard[9.X] :lesson[y] :lesson[z] :assessment[e] :protocol[p] :unit[u] :term[Unit  Fraction] :term[other] :lesson[d]',
      {
        'y.lesson.md':
          '---\nid: y\ntitle: "Y & Z"\nvocabulary: [{term: unit fraction, definition: One part.}]\n---\n',
        'd.lesson.md': '---\nid: d\ntitle: Draft one\nstatus: draft\n---\n',
        'e.assessment.yaml': 'id: e\ntitle: E\n',
        'p.protocol.yaml': 'id: p\ntitle: P\n',
        'u.unit.yaml': 'id: u\ntitle: U\n',
      },
    );
    assert.match(
      text,
      /<a href="\.\.\/standards\/4-nf-a-1\.html" title="[^"]+">4\.NF\.A\.1<\/a><\/span> <span class="code">9\.X<\/span>/,
    );
    assert.match(
      text,
      /<a href="y\.html">Y &#x26; Z<\/a> z <a href="\.\.\/assessments\/e\.html">E<\/a> <a href="\.\.\/protocols\/p\.html">P<\/a> <a href="\.\.\/units\/u\.html">U<\/a>/,
    );
    assert.match(
      text,
      /<a href="y\.html#term\.unit_20_fraction" class="term">Unit {1,2}Fraction<\/a> other Draft one/,
    );
  });

  it('rewrites links to documents and files, and copies the files', () => {
    const site = lesson(
      '[next](y.lesson.md) [home](../curriculum.yaml) [sheet](files/a%20b.pdf "Sheet") ![Strips](../img/s.svg) [web](https://example.org/?a=1&b=2) [mail](mailto:a@b.org) [![Strips](../img/s.svg)](y.lesson.md)\n\n[by ref][r]\n\n[r]: y.lesson.md',
      {
        'u/y.lesson.md': '---\nid: y\n---\n',
        'u/files/a b.pdf': undefined,
        'img/s.svg': undefined,
        'img/unused.svg': undefined,
      },
    );
    const text = main(site.page('lessons/x.html'));
    assert.deepEqual(faults(site), []);
    assert.deepEqual(site.copies, [
      { from: 'img/s.svg', to: 'files/img/s.svg' },
      { from: 'u/files/a b.pdf', to: 'files/u/files/a b.pdf' },
    ]);
    assert.match(
      text,
      /<a href="y\.html">next<\/a> <a href="\.\.\/index\.html">home<\/a> <a href="\.\.\/files\/u\/files\/a%20b\.pdf" title="Sheet">sheet<\/a> <img src="\.\.\/files\/img\/s\.svg" alt="Strips" loading="lazy" decoding="async">/,
    );
    assert.match(
      text,
      /<a href="https:\/\/example\.org\/\?a=1&#x26;b=2">web<\/a> <a href="mailto:a@b\.org">mail<\/a>/,
    );
    assert.match(text, /<p><a href="y\.html">by ref<\/a><\/p>/);
  });

  it('show a picture on the web as a link to it, so that a page asks for nothing from elsewhere', () => {
    const text = publish({
      'x.lesson.md':
        '---\nid: x\n---\n![A kite](https://example.org/kite.png) ![](//example.org/b.png) [![In a link](https://example.org/c.png)](y.lesson.md) ![Not there](gone.png)\n',
      'y.lesson.md': '---\nid: y\n---\n',
    }).page('lessons/x.html');
    assert.match(
      text,
      /<p><a href="https:\/\/example\.org\/kite\.png">A kite<\/a> <a href="https:\/\/example\.org\/b\.png">https:\/\/example\.org\/b\.png<\/a> <a href="y\.html">In a link<\/a> Not there<\/p>/,
    );
  });

  it('makes links to what is not there into words, and images into their text', () => {
    assert.equal(
      body(
        '[a](no.md) [b](../../out.pdf) [c](.env) [d](img) ![A pan](no.svg) ![](no.svg) [e]() [f](/curriculum.yaml)',
        { 'u/.env': undefined, 'u/img/a.svg': undefined },
      ),
      '<p>a b c d A pan <a href="x.html">e</a> <a href="../index.html">f</a></p>',
    );
  });

  it('renders equations as MathML', () => {
    const text = body('Half is $\\frac{1}{2}$.\n\n$$\nx^2 = \\begin{array}{c|c}1&2\\end{array}\n$$\n');
    assert.match(
      text,
      /Half is <math alttext="\\frac\{1\}\{2\}"><mfrac><mn>1<\/mn><mn>2<\/mn><\/mfrac><\/math>\./,
    );
    assert.match(
      text,
      /<div class="equation" role="group" aria-label="Equation" tabindex="0"><math display="block" class="tml-display" style="display:block math" alttext="[^"]*"><mrow><msup><mi>x<\/mi><mn class="tml-sml-pad">2<\/mn><\/msup>/,
    );
  });

  it('shows the source of an equation that is not understood', () => {
    for (const tex of [
      '\\frac{1',
      '\\nosuch',
      '\\href{javascript:alert(1)}{x}',
      '\\includegraphics{x.png}',
      '\\def\\a{\\a\\a}\\a',
      '{'.repeat(4000),
    ]) {
      assert.equal(body(`$${tex}$`), `<p><code class="tex">${tex}</code></p>`);
    }
  });

  it('does not carry a definition from one equation to the next', () => {
    assert.match(body('$\\gdef\\foo{1}$ $\\foo$'), /<code class="tex">\\foo<\/code>/);
  });

  it('shows tables that scroll, tasks with a mark, and footnotes', () => {
    const text = body(
      '| a | b |\n|---|--:|\n| 1 | $2$ |\n\n- [ ] open\n- [x] done\n\nText[^1].\n\n[^1]: The note.',
    );
    assert.match(text, /<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>/);
    assert.match(text, /<td class="end"><math/);
    assert.match(
      text,
      /<li class="task"><span class="box" role="img" aria-label="Not done">☐<\/span> open<\/li>/,
    );
    assert.match(text, /aria-label="Done">☑<\/span> done/);
    assert.match(
      text,
      /The note\. <a href="#note[^"]+" aria-label="Back to the text" class="footnote-back">↩<\/a>/,
    );
  });

  it('keeps the footnotes of several texts on a page apart', () => {
    const note = '"Text[^1]\\n\\n[^1]: Note"';
    const site = publish({ 'u.unit.yaml': `id: u\nsummary: ${note}\nunderstandings: [${note}, ${note}]\n` });
    assert.deepEqual(faults(site), []);
    assert.equal([...site.page('units/u.html').matchAll(/Notes<\/p>/g)].length, 3);
  });

  it('shows a footnote that nothing refers to where it stands', () => {
    assert.equal(body('Text.\n\n[^a]: Alone, and [^a].\n'), '<p>Text.</p> <p>Alone, and [^a].</p>');
    assert.match(body('Text[^a].\n\n[^a]: See[^b].\n\n[^b]: Last.\n'), /See<sup>[\s\S]*Last\./);
  });

  it('does not pass HTML on, and keeps its words, images and small marks', () => {
    assert.equal(
      body(
        'H<sub>2</sub>O, x<sup>*2*</sup>, <b onclick="x">bold</b><br>next <!-- hidden -->end <sub>open\n\n<!-- throughline-ignore a-rule: reason -->\n\n<div class="x">Some &lt;words&gt; &amp; more</div>\n\n<img src="s.svg" alt="A pan" onerror="x">',
        { 'u/s.svg': undefined },
      ),
      '<p>H<sub>2</sub>O, x<sup><em>2</em></sup>, bold<br> next end open</p> <p>Some &#x3C;words> &#x26; more</p> <p><img src="../files/u/s.svg" alt="A pan" loading="lazy" decoding="async"></p>',
    );
  });

  it('renders values of the data, without a paragraph where there is only one', () => {
    const page = main(
      publish({
        'u.unit.yaml':
          'id: u\nessential-questions: ["Is *it* $n$th?", "One.\\n\\nTwo.", "Plain words, (really)."]\n',
      }).page('units/u.html'),
    );
    assert.match(page, /<li>Is <em>it<\/em> <math alttext="n"><mi>n<\/mi><\/math>th\?<\/li>/);
    assert.match(page, /<li><p>One\.<\/p> <p>Two\.<\/p><\/li>/);
    assert.match(page, /<li>Plain words, \(really\)\.<\/li>/);
  });

  it('shows text that is nested without end', () => {
    const page = publish({
      'u.unit.yaml': `id: u\nsummary: ${JSON.stringify(`${'> '.repeat(20_000)}deep`)}\n`,
    }).page('units/u.html');
    assert.match(page, /deep/);
  });
});
