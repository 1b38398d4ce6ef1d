import assert from 'node:assert/strict';
import type { Body, Directive } from '../../../server/src/core/syntax/body.ts';
import { readBodyTolerantly } from '../../../server/src/core/syntax/markdown-tolerant.ts';
import type { Range } from '../../../server/src/core/text/range.ts';

/** Reads a text that stands below something else, so that every range is seen to count from the whole. */
const before = '---\nid: a\n---\n';

function read(text: string): { body: Body; shown: (range: Range) => string } {
  const whole = before + text;
  const { body, problems } = readBodyTolerantly(whole, { start: before.length, end: whole.length });
  assert.deepEqual(problems, []);
  return { body, shown: (range) => whole.slice(range.start, range.end) };
}

describe('headings of a body', () => {
  const cases: readonly [text: string, ...headings: string[]][] = [
    ['# Warm-up\n\ntext', '1 Warm-up #warm-up <# Warm-up>'],
    ['## A ##\n', '2 A #a <## A ##>'],
    ['Title\n=====\n', '1 Title #title <Title\n=====>'],
    ['Part\n---\n', '2 Part #part <Part\n--->'],
    [
      '# Same\n# Same\n# Same-1',
      '1 Same #same <# Same>',
      '1 Same #same-1 <# Same>',
      '1 Same-1 #same-1-1 <# Same-1>',
    ],
    ['# *Area* and **rows**', '1 Area and rows #area-and-rows <# *Area* and **rows**>'],
    ['# Use `code` & $x$', '1 Use code & x #use-code--x <# Use `code` & $x$>'],
    ['# [Plan](plan.md) :term[area]', '1 Plan area #plan-area <# [Plan](plan.md) :term[area]>'],
    ['# Meet at 3:30', '1 Meet at 3:30 #meet-at-330 <# Meet at 3:30>'],
    ['# ¿Qué es el área? 😀', '1 ¿Qué es el área? 😀 #qué-es-el-área- <# ¿Qué es el área? 😀>'],
    [
      '> # In a quote\n\n- # In a list',
      '1 In a quote #in-a-quote <# In a quote>',
      '1 In a list #in-a-list <# In a list>',
    ],
    ['# \n', '1  # <# >'],
    ['#No\n\n    # code\n\n```\n# code\n```\n'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const { body, shown } = read(text);
      const found = body.headings.map(
        (heading) => `${heading.level} ${heading.text} #${heading.anchor} <${shown(heading)}>`,
      );
      assert.deepEqual(found, expected);
    });
  }
});

describe('directives of a body', () => {
  const cases: readonly [text: string, ...directives: string[]][] = [
    [':::note\ntext\n:::', 'container note <:::note>'],
    [':::note[A *label*]{k=v}  \n:::', 'container note [A *label*] {k=v} <:::note[A *label*]{k=v}>'],
    [
      '::::activity{title="A b" minutes=10}\n:::student\nSee :term[area].\n:::\n::::\n:::answer\n:::',
      'container activity {title=A b, minutes=10} <::::activity{title="A b" minutes=10}>',
      'container student in 0 <:::student>',
      'text term [area] in 1 <:term[area]>',
      'container answer <:::answer>',
    ],
    // The first row of colons that is long enough closes, whatever has been opened since.
    [
      ':::a\n:::b\n:::\n:term[x]',
      'container a <:::a>',
      'container b in 0 <:::b>',
      'text term [x] <:term[x]>',
    ],
    [':::a\n```\n:::\n:term[x]', 'container a <:::a>', 'text term [x] <:term[x]>'],
    ['::leaf[Label]{#i .c .d}', 'leaf leaf [Label] {id=i, class=c d} <::leaf[Label]{#i .c .d}>'],
    [':a[b]{c="d &amp; e" f=\'g\' h}', 'text a [b] {c=d & e, f=g, h=} <:a[b]{c="d &amp; e" f=\'g\' h}>'],
    [':a[b]{k=1 k=2}', 'text a [b] {k=2} <:a[b]{k=1 k=2}>'],
    [':a[]', 'text a [] <:a[]>'],
    [':a[b [c] \\] d]', 'text a [b [c] \\] d] <:a[b [c] \\] d]>'],
    [':a[b]{c', 'text a [b] <:a[b]>'],
    ['x:a[b]', 'text a [b] <:a[b]>'],
    ['> :a[b\n> c]{d="e\n> f"}', 'text a [b\n> c] {d=e\nf} <:a[b\n> c]{d="e\n> f"}>'],
    ['- :::note\n  text :a[b]\n  :::', 'container note <:::note>', 'text a [b] in 0 <:a[b]>'],
    [
      '# :a[b] and [:c[d]](e)\n\n| :f[g] |\n|---|\n',
      'text a [b] <:a[b]>',
      'text c [d] <:c[d]>',
      'text f [g] <:f[g]>',
    ],
    // A text directive without a label is text; so are the colons of a time and of a ratio.
    ['3:30, a:b, :c{d=e}, ::f[g], `:h[i]`, $:j[k]$, \\:l[m]'],
    ['::: note\n\n:::\n\n:: leaf'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const { body, shown } = read(text);
      assert.deepEqual(
        body.directives.map((directive) => described(directive, shown)),
        expected,
      );
    });
  }

  function described(directive: Directive, shown: (range: Range) => string): string {
    const { form, name, label, attributes, parent } = directive;
    assert.equal(shown(directive.nameRange), name);
    assert.equal(shown(directive.labelRange), label);
    const hasLabel = shown({ start: directive.nameRange.end, end: directive.nameRange.end + 1 }) === '[';
    const pairs = attributes.map((attribute) => `${attribute.name}=${attribute.value}`).join(', ');
    const parts = [form, name];
    if (hasLabel) parts.push(`[${label}]`);
    if (pairs !== '') parts.push(`{${pairs}}`);
    if (parent !== undefined) parts.push(`in ${parent}`);
    return `${parts.join(' ')} <${shown(directive)}>`;
  }

  it('have the place of each name and value', () => {
    const { body, shown } = read(':::a{#i .c key=value other = "a &quot; b" bare}\n:::');
    const places = body.directives[0]?.attributes.map(({ nameRange, valueRange }) => [
      shown(nameRange),
      shown(valueRange),
    ]);
    assert.deepEqual(places, [
      ['#', 'i'],
      ['.', 'c'],
      ['key', 'value'],
      ['other', 'a &quot; b'],
      ['bare', ''],
    ]);
  });
});

describe('links of a body', () => {
  const cases: readonly [text: string, ...links: string[]][] = [
    ['[a](b.md)', 'b.md <b.md>'],
    ['[a](<b c.md> "T")', 'b c.md <b c.md>'],
    ['[a](b\\_c.md?d&amp;e)', 'b_c.md?d&e <b\\_c.md?d&amp;e>'],
    ['[a](b(c)d)', 'b(c)d <b(c)d>'],
    ['[a]()', ' <>'],
    ['[a][r] [r][] [r]\n\n[r]: <u v> "T"\n[r]: other', 'u v <u v>', 'u v <u v>', 'u v <u v>'],
    ['[a\nb](c)', 'c <c>'],
    ['[![x](i.png)](u)', 'u <u>'],
    ['[a [b](c) d](e)', 'c <c>'],
    ['<https://a.bc> <x@a.bc>', 'https://a.bc <https://a.bc>', 'mailto:x@a.bc <x@a.bc>'],
    ['See https://a.bc/d. Or www.a.bc!', 'https://a.bc/d <https://a.bc/d>', 'http://www.a.bc <www.a.bc>'],
    ['Ask x@a.bc; mailto:y@a.bc', 'mailto:x@a.bc <x@a.bc>', 'mailto:y@a.bc <y@a.bc>'],
    ['a_http://a.bc and *b*_http://c.de', 'http://a.bc <http://a.bc>', 'http://c.de <http://c.de>'],
    ['text <a href="b.md">x</a> <a name=y>', 'b.md <b.md>'],
    [
      "<div>\n<A class=x HREF = 'b.md?c&amp;d'>x</a>\n<a href=e.md/>\n</div>",
      'b.md?c&d <b.md?c&amp;d>',
      'e.md/ <e.md/>',
    ],
    ['<!-- <a href="b"> [c](d) -->\n\n`[e](f)` $[g](h)$ \\[i](j)'],
    ['[^1]\n\n[^1]: [a](b)', 'b <b>'],
    ['[a](b c) [d] [e][f] ](g)'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const { body, shown } = read(text);
      assert.deepEqual(
        body.links.map((link) => `${link.url} <${shown(link)}>`),
        expected,
      );
    });
  }
});

describe('images of a body', () => {
  const cases: readonly [text: string, ...images: string[]][] = [
    ['![Two bars](bars.png "T")', 'bars.png (Two bars) <bars.png>'],
    ['![](x.svg)', 'x.svg () <x.svg>'],
    ['![A *b* `c` at 3:30](<x y.svg>)', 'x y.svg (A b c at 3:30) <x y.svg>'],
    ['![a][r] ![r]\n\n[r]: x.png', 'x.png (a) <x.png>', 'x.png (r) <x.png>'],
    ['![a ![b](c) d](e)', 'e (a b d) <e>'],
    [
      'text <img src="a.png" alt="A &quot;b&quot;"/> <img src=b.png>',
      'a.png (A "b") <a.png>',
      'b.png () <b.png>',
    ],
    ["<figure>\n<img\n alt='x' src='a.png'>\n</figure>", 'a.png (x) <a.png>'],
    ['<img alt="x"> <imgs src=a>'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      const { body, shown } = read(text);
      assert.deepEqual(
        body.images.map((image) => `${image.url} (${image.alt}) <${shown(image)}>`),
        expected,
      );
    });
  }
});

describe('a body that cannot be read', () => {
  it('is empty, and the problem says where and what to do', () => {
    const text = `# A\n\n${'['.repeat(500_000)}`;
    const { body, problems } = readBodyTolerantly(text, { start: 0, end: text.length });
    assert.deepEqual(body.headings, []);
    assert.equal(problems.length, 1);
    assert.equal(problems[0]?.start, 5);
    assert.match(problems[0]?.message ?? '', /too many brackets.*Shorten it/);
  });

  it('is told apart by what makes it so', () => {
    const text = `text\n${'> '.repeat(5_000)}a`;
    const { problems } = readBodyTolerantly(text, { start: 0, end: text.length });
    assert.match(problems[0]?.message ?? '', /so deep in one another/);
  });

  it('does not concern a long lesson', () => {
    const lesson =
      ':::activity{title="A" minutes=10}\nStudents compare [two plans](a.md) of $3 \\times 4$ rows.\n\n- One\n- Two\n:::\n\n';
    const text = `${lesson.repeat(250)}Title\n===\n`;
    const { body, problems } = readBodyTolerantly(text, { start: 0, end: text.length });
    assert.deepEqual(problems, []);
    assert.equal(body.links.length, 250);
  }).timeout(20_000);
});

describe('a byte order mark', () => {
  it('before the body moves nothing', () => {
    const text = '\ufeff# A\n[b](c)';
    const { body } = readBodyTolerantly(text, { start: 0, end: text.length });
    assert.equal(text.slice(body.headings[0]?.start, body.headings[0]?.end), '# A');
    assert.equal(text.slice(body.links[0]?.start, body.links[0]?.end), 'c');
  });
});
