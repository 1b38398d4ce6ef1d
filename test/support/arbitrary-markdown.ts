/** Generated Markdown: what lessons are written with, and everything that could look like it, for the laws. */
import fc from 'fast-check';

const words = [
  'Students compare',
  'a',
  'unit',
  'área',
  '漢字',
  '😀',
  '10 minutes',
  'Part 1',
  '(see below)',
  'x < 3',
  'R&D',
  "don't",
  '½',
  'A.',
  'e.g. this',
  '#1',
  '50%',
  '3:30',
  'a:b',
  '2*3',
  'a_b',
];
/** What the fast reader should understand. */
const tameMarkup = [
  '[a plan](plan.md)',
  '[one *two*](units/a.unit.yaml#top)',
  '![Two bars](bars.png)',
  '[![alt](i.png)](u)',
  '[x](<a b.md> "T")',
  ':standard[4.NF.A.1]',
  ':term[unit square]{a=b}',
  ':lesson[x]{.c #d k="v w"}',
  '`code`',
  '`[a](b)`',
  '$3 \\times 4$',
  '$x$',
  '\\$5',
  '**bold**',
  '*it*',
  '&nbsp;',
  '<br>',
  '<!-- note -->',
  '[^1]',
  '[0, 1]',
  '[ ]',
  'https://example.org/a/b.html',
];
const wildMarkup = [
  "![](x.svg 't')",
  '[a](b(c)d)',
  '[]()',
  ':term[]',
  ':x[a:b]',
  ':é[b]',
  'see:term[y]',
  ':x{a=b}',
  ':-a[b]',
  ':a-[b]',
  '::a[b]',
  ':::b',
  '``a`b``',
  '`:term[x]`',
  '$[a](b)$',
  '$5',
  '$$x$$',
  '_i_',
  '__s__',
  '~~gone~~',
  '***',
  '&amp;',
  '&frac12;',
  '&',
  '&#64;',
  '&commat;',
  '&x;',
  '<br/>',
  '<b>',
  '</b>',
  '<!-- [a](b) -->',
  '<http://a.bc>',
  '<a href="u.md">',
  '<img src=i.png alt="I">',
  '![^1]',
  '[^note]',
  '[ref]',
  '[a][ref]',
  '[x]',
  'http://a.bc.',
  'www.example.org',
  'a@b.cd',
  '@home',
  'ftp://a.bc',
];
const odd = [
  '[',
  ']',
  '![',
  '](u)',
  '](',
  '(',
  ')',
  '`',
  '``',
  '$',
  '$$',
  '*',
  '**',
  '_',
  '~',
  '\\',
  '\\\\',
  '\\[',
  '\\]',
  '\\`',
  '\\:',
  '\\!',
  '\\.',
  '\\@',
  '<',
  '>',
  '<!--',
  '-->',
  '|',
  '\\|',
  ':',
  '::',
  ':x[',
  ':x[a',
  '{',
  '}',
  '"',
  "'",
  '!',
  '#',
  '##',
  '^',
  '[^',
  '[^a',
  ']:',
  '@',
  '.',
  'www',
  'http',
  '://',
  '&',
  ';',
  '\t',
  '  ',
  '   ',
  '-',
  '=',
  '\u00a0',
  '\u0085',
  '\f',
];

function inlineOf(...lists: readonly (readonly string[])[]): fc.Arbitrary<string> {
  return fc
    .array(
      fc.tuple(
        fc.oneof(...lists.map((list) => fc.constantFrom(...list))),
        fc.constantFrom(' ', ' ', ' ', '', ', ', '  ', '. '),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) =>
      pieces
        .map(([text, gap]) => text + gap)
        .join('')
        .trimEnd(),
    );
}
const tame = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: inlineOf(words, tameMarkup) },
);
const wild = inlineOf(words, tameMarkup, wildMarkup, odd);

const indent = fc.constantFrom('', '', '', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t');
const lineStarts = [
  '# ',
  '## ',
  '###### ',
  '#',
  '- ',
  '* ',
  '+ ',
  '-',
  '1. ',
  '2) ',
  '12. ',
  '- [ ] ',
  '- [x] ',
  '1.',
  '> ',
  '>',
  '> > ',
  '> 2) ',
  '> - ',
  '[^1]: 3. ',
  '- - ',
  '[^1]: ',
  '[ref]: ',
  '[^note]:',
  '| ',
  ':::note{title="A b" minutes=5} ',
  ':: ',
  ': ',
  '-   ',
  '-     ',
  '\t- ',
  '10) ',
];
const lines = [
  '```',
  '````',
  '~~~',
  '```js',
  '``` a`b',
  '$$',
  '$$$',
  '$$ x $$',
  '$$ m',
  ':::',
  '::::',
  ':::note',
  '::::activity{title="A & b" minutes=10}',
  '::::activity{title="A &amp; b"}',
  ':::student ',
  ':::answer[Key]',
  ':::a[x *y*]{k}',
  '::leaf',
  '::leaf[x]{y=z}',
  '::leaf [x]',
  ':::a b',
  '---',
  '***',
  '___',
  '- - -',
  '===',
  '--',
  '=',
  '-',
  '1.',
  '2. ',
  '* ',
  '|---|---|',
  '|-|',
  '--- | ---',
  ':-:',
  '| :-- | --: |',
  '<!-- note -->',
  '<!-- ignore x: y --> ',
  '<!--',
  '-->',
  'x --> y',
  '<div>',
  '</div>',
  '<?php',
  '| a | b |',
  'a | b',
  '|a|',
  '| $5 | `x|y` |',
  '| [a](b) | :term[c] |',
  '> ---',
  '- ```',
  '  ```',
  '> ```',
];

/** One line of any kind, as text is before anyone has made it fit together. */
function looseLine(inline: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(indent, inline).map((parts) => parts.join('')) },
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: 6,
      arbitrary: fc.tuple(indent, fc.constantFrom(...lineStarts), inline).map((parts) => parts.join('')),
    },
    { weight: 5, arbitrary: fc.tuple(indent, fc.constantFrom(...lines)).map((parts) => parts.join('')) },
  );
}

/** Lines that belong together, with lists, quotes and container directives around them. */
function blocksOf(inline: fc.Arbitrary<string>, others: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 });
  const table = fc
    .tuple(
      fc.array(inline, { minLength: 1, maxLength: 3 }),
      fc.array(fc.array(inline, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
      fc.constantFrom('---', ':-:', '--:', '-'),
    )
    .map(([head, rows, rule]) =>
      [head, head.map(() => rule), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    );
  const fenced = fc
    .tuple(
      fc.constantFrom('```', '~~~', '````', '$$', '```md'),
      fc.array(looseLine(inline), { maxLength: 3 }),
    )
    .map(([fence, content]) => [fence, ...content, fence.replace('md', '')]);
  const heading = fc
    .tuple(fc.constantFrom('# ', '## ', '### '), inline, fc.constantFrom('', '', '', ' ##', '  '))
    .map((parts) => [parts.join('')]);
  return fc.letrec<{ block: string[]; many: string[] }>((tie) => ({
    many: fc
      .array(fc.tuple(tie('block'), fc.constantFrom([''], [''], [], ['', ''])), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.flatMap(([content, gap]) => [...content, ...gap])),
    block: fc.oneof(
      { maxDepth: 4 },
      paragraph,
      table,
      fenced,
      heading,
      others,
      paragraph,
      fc
        .tuple(
          tie('many'),
          fc.constantFrom(':::', '::::', ':::::', '::::::'),
          fc.constantFrom(
            'student',
            'activity{title="A, b" minutes=10 standards="4.NF.A.1 MP3" grouping=pairs}',
            'teacher-note',
            'differentiation[Label]{for=x}',
          ),
          fc.constantFrom('', '', ' '),
        )
        .map(([content, colons, name, end]) => [`${colons}${name}`, ...content, colons + end]),
      fc
        .tuple(
          fc.array(tie('many'), { minLength: 1, maxLength: 3 }),
          fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '2) ', '+   '),
        )
        .map(([items, marker]) =>
          items.flatMap((content) =>
            prefixed(content, marker, ' '.repeat(marker.startsWith('- [') ? 2 : marker.length)),
          ),
        ),
      tie('many').map((content) => prefixed(content, '> ', '> ')),
      tie('many').map((content) => prefixed(content, '[^1]: ', '    ')),
    ),
  })).many;
}

function prefixed(content: readonly string[], first: string, others: string): string[] {
  return content.map((line, index) =>
    index === 0 ? first + line : line === '' && others.trim() === '' ? '' : others + line,
  );
}

const tameBlock = fc.constantFrom<string[][]>(
  ['---'],
  ['<!-- throughline-ignore rule: reason -->'],
  ['<!--', ':::note', '-->'],
  ['::leaf[Label]{a=b}'],
  ['    code :term[x]'],
  ['[^1]: A note.'],
);
const wildBlock = fc.oneof(
  fc.constantFrom<string[][]>(
    ['Title', '==='],
    ['[ref]: target.md "T"'],
    ['<div>', '[a](b)', '</div>'],
    ['text', ':::'],
  ),
  fc.array(looseLine(wild), { minLength: 1, maxLength: 4 }),
);
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n');

function joined(content: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return fc.tuple(content, newline).map(([all, end]) => all.join(end));
}

/** Markdown as lessons are written, in any order and nesting. */
export const lessonMarkdown: fc.Arbitrary<string> = joined(blocksOf(tame, tameBlock));

/** The same with everything else that Markdown has. */
export const anyMarkdown: fc.Arbitrary<string> = joined(blocksOf(wild, wildBlock));

/** Lines that need not fit together. */
export const looseMarkdown: fc.Arbitrary<string> = fc.oneof(
  joined(fc.array(looseLine(tame), { minLength: 1, maxLength: 8 })),
  joined(fc.array(looseLine(wild), { minLength: 1, maxLength: 8 })),
);

/** One line of text and markup in a block of its own. */
export const markdownLine: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '# ', '- ', '| a | b |\n|---|---|\n| '), wild)
  .map((parts) => parts.join(''));

/** A text with a few cuts, copies and marks put in: what an editor holds while someone types. */
export function mutatedMarkdown(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constantFrom(0, 0, 1, 1, 2, 5, 12),
    insert: fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        '\n\n',
        ' ',
        '    ',
        '\t',
        '- ',
        '> ',
        '1. ',
        '# ',
        '```\n',
        '$$\n',
        ':::\n',
        ':::a\n',
        '|',
        '\\',
        '\r',
        '\u0000',
        '\ufeff',
      ),
      fc.constantFrom(...odd),
      fc.constantFrom(...tameMarkup, ...wildMarkup),
    ),
    isCopied: fc.boolean(),
  });
  return fc.tuple(text, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([start, edits]) =>
    edits.reduce((current, { at, length, insert, isCopied }) => {
      const offset = Math.floor(at * current.length);
      const piece = current.slice(offset, offset + length);
      return (
        current.slice(0, offset) + insert + (isCopied ? piece + piece : '') + current.slice(offset + length)
      );
    }, start),
  );
}
