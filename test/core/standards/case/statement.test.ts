import assert from 'node:assert/strict';
import fc from 'fast-check';
import { statementText } from '../../../../server/src/core/standards/case/statement.ts';
import { plainLine } from '../../../../server/src/core/standards/plain-line.ts';

describe('statements as Markdown', () => {
  const table: readonly (readonly [what: string, written: string, markdown: string])[] = [
    ['plain text', ' Count to 100. ', 'Count to 100.'],
    [
      'Markdown stays',
      'A _table_:\r\n\r\n| a | b |\r\n| --- | --- |\r\n| 1 | 2 |',
      'A _table_:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |',
    ],
    ['an escape stays', 'a\\*b and \\<c>', 'a\\*b and \\<c>'],
    ['references', 'a &le; b, &quot;c&quot; &#8212; &#x2264; &nbsp;d &eacute;', 'a ≤ b, "c" — ≤  d é'],
    ['references written twice', 'a &amp;lt; b &amp;amp; c', 'a < b & c'],
    ['references of word processors', 'it&#146;s &#147;so&#148;', 'it’s “so”'],
    ['no references', 'R&D, A & B, &unknown; &#0; &#xD800;', 'R&D, A & B, &unknown; \ufffd \ufffd'],
    ['a tag that was a text', '&lt;script&gt;alert(1)&lt;/script&gt;', '\\<script>alert(1)\\</script>'],
    ['Markdown signs that were texts', '&#42;a&#42; &#36;5 &#91;x&#93;', '\\*a\\* \\$5 [x]'],
    ['less and more', 'a<b and c>d, x<y, 3 < 4', 'a\\<b and c>d, x\\<y, 3 < 4'],
    ['bold and italic', 'a <b>bold</b> and <em> it </em>word', 'a **bold** and  *it* word'],
    ['bold in bold', '<b>a <strong>b</strong> c</b>', '**a b c**'],
    ['bold that is not closed', '<b>a', '**a**'],
    ['an end without a beginning', 'a</b> c', 'a c'],
    ['bold in a word', 'un<b>like</b>ly, <b>Note:</b> x, <b>a.</b>b', 'un**like**ly, **Note:** x, a.b'],
    [
      'raised',
      '10<sup>2</sup>, x<sup>-1</sup>, x<sup>y</sup>, x<sup>a+b</sup>, 1<sup>st</sup>',
      '10², x⁻¹, x^y, x^(a+b), 1st',
    ],
    ['lowered', 'H<sub>2</sub>O, a<sub>n</sub>, a<sub>n+1</sub>', 'H₂O, a\\_n, a\\_(n+1)'],
    [
      'a fraction in small characters',
      '<sup>1</sup>/<sub>2</sub> and 2<sup>3</sup>⁄<sub>4</sub> and <sup>1/2</sup>/<sub>1/4</sub>',
      '1/2 and 2 3/4 and (1/2)/(1/4)',
    ],
    ['lines', 'one<br>two<br/>three', 'one  \ntwo  \nthree'],
    ['paragraphs', '<p>one\n  two</p>\n<p>three</p>', 'one two\n\nthree'],
    ['a list', 'Do:<ul><li>one</li><li><p>two</p></li></ul>then', 'Do:\n\n- one\n- two\n\nthen'],
    [
      'a numbered list',
      '<ol><li>one<ol><li>in</li></ol></li><li>two</li></ol>',
      '1. one\n   1. in\n\n2. two',
    ],
    [
      'a link',
      'see <a href="https://example.org/?a=1">this</a>, <a href="javascript:x">that</a>',
      'see [this](https://example.org/?a=1), that',
    ],
    ['an image', 'a <img src="x.png" alt="triangle"> b', 'a triangle b'],
    ['what nobody reads', 'a<script>b</script><style>c</style><!-- d --> e', 'a e'],
    ['other tags', '<span style="x">a</span> <o:p>b</o:p> <u>c</u>', 'a b c'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n c'],
    [
      'LaTeX between dollars',
      'Solve $ax^2 + b_1 = 0$ and $$\\frac{a}{b}$$.',
      'Solve $ax^2 + b_1 = 0$ and $$\\frac{a}{b}$$.',
    ],
    [
      'LaTeX between brackets',
      'Solve \\(ax^2\\) and \\[\\frac{a}{b}\\], \\(see above\\)',
      'Solve $ax^2$ and $$\\frac{a}{b}$$, \\(see above\\)',
    ],
    ['LaTeX in HTML', '$a &lt; b$, $x<sup>2</sup>$, $a<b$', '$a < b$, $x^{2}$, $a<b$'],
    [
      'money',
      'costs $5 and another $10, or $3 per item and $4',
      'costs \\$5 and another \\$10, or \\$3 per item and \\$4',
    ],
    [
      'MathML',
      'the sum <math><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&#8804;</mo><msup><mi>x</mi><mn>2</mn></msup></math>.',
      'the sum $\\frac{1}{2}≤{x}^{2}$.',
    ],
    [
      'MathML with prefixes and spaces',
      '<math>\n <msqrt> <mi>a</mi> <mo>+</mo> <mi>b</mi> </msqrt>\n</math>',
      '$\\sqrt{a+b}$',
    ],
  ];
  for (const [what, written, markdown] of table) {
    it(what, () => assert.equal(statementText(written), markdown));
  }

  it('Markdown is not changed when it is read again', () => {
    for (const [, written] of table) {
      const once = statementText(written);
      assert.equal(statementText(once), once);
    }
  });

  it('any text is read without throwing, and no tag is left that was not one', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '$',
      '$$',
      '\\',
      '\\(',
      '\\)',
      '*',
      '"',
      "'",
      'b',
      '<b',
      '</b>',
      '<sup>',
      '</sup>',
      '<li>',
      '<ul>',
      '&lt;',
      '&amp;',
      ';',
      '<math>',
      '<mfrac>',
      '</math>',
      '<a href=',
      '<!--',
      ' ',
      '\n',
      'x',
      '5',
      '=',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = statementText(pieces.join(''));
        plainLine(markdown);
        // Outside of formulas, what could begin a tag is escaped.
        if (!pieces.some((each) => each.includes('$') || each.includes('\\') || each === '<math>'))
          assert.doesNotMatch(markdown, /(?<!\\)<[a-z/!?]/i);
      }),
      { numRuns: 3000 },
    );
  });

  it('long texts of any signs are read in a time that grows with them', () => {
    for (const sign of [
      '<',
      '&',
      '$',
      '\\(',
      '<b',
      '<b>',
      '<a "',
      "<a '",
      '<a \'"',
      '<li>',
      '</b>',
      '&amp;',
      '$x ',
      '<math>',
      '<sup>',
      '*',
      '**a',
      ' ',
      '\n',
      ' \n',
      '<!--',
      '<script',
      '<sup>1</sup>/',
      '<a x="" ',
    ]) {
      plainLine(statementText(`<p>${sign.repeat(10_000)}`));
      plainLine(statementText(`${sign.repeat(10_000)}&`));
    }
  });
});

describe('labels', () => {
  const table: readonly (readonly [markdown: string, label: string])[] = [
    ['**Bold** and *it*', 'Bold and it'],
    ['3*4*5 = 60', '3*4*5 = 60'],
    ['costs \\$5\n\nor \\*', 'costs $5 or *'],
    ['$a_1$', '$a_1$'],
  ];
  for (const [markdown, label] of table) it(markdown, () => assert.equal(plainLine(markdown), label));
});
