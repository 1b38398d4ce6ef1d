import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../../server/src/core/syntax/front-matter.ts';
import { readBody, readInset } from '../../../server/src/core/syntax/markdown.ts';
import { scanBody } from '../../../server/src/core/syntax/markdown-fast.ts';
import { readBodyTolerantly } from '../../../server/src/core/syntax/markdown-tolerant.ts';
import {
  anyMarkdown,
  lessonMarkdown,
  looseMarkdown,
  markdownLine,
  mutatedMarkdown,
} from '../../support/arbitrary-markdown.ts';
import { fuzz } from '../../support/fuzz.ts';
import { root } from '../../support/root.ts';

const samples = path.join(root, 'samples');
const documents = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(path.join(samples, file), 'utf8'));

/** Where the fast reader gives an answer, it is the tolerant reader's. */
function agree(text: string, range = { start: 0, end: text.length }): boolean {
  const fast = scanBody(text, range);
  const tolerant = readBodyTolerantly(text, range);
  if (fast === undefined) return false;
  assert.deepEqual(tolerant.problems, [], `the fast reader accepted ${JSON.stringify(text)}`);
  assert.deepEqual(fast, tolerant.body, JSON.stringify(text));
  return true;
}

describe('law: the two readers of Markdown agree', () => {
  it('on the samples, and the fast one seldom gives way', () => {
    const bodies = documents.map((text) => ({
      text,
      range: splitFrontMatter('a.lesson.md', text).body ?? { start: 0, end: text.length },
    }));
    const agreed = bodies.filter(({ text, range }) => agree(text, range)).length;
    assert.ok(agreed >= bodies.length * 0.8, `agreed on ${agreed} of ${bodies.length}`);
  });

  it('on pieces of the samples, changed a little', () => {
    const pieces = documents.flatMap((text) => {
      const { body } = splitFrontMatter('a.lesson.md', text);
      const lines = text.slice(body?.start).split('\n');
      return lines.flatMap((_, at) => (at % 12 === 0 ? [lines.slice(at, at + 18).join('\n')] : []));
    });
    fc.assert(
      fc.property(mutatedMarkdown(fc.constantFrom(...pieces)), (text) => void agree(text)),
      fuzz(300),
    );
  });

  it('on generated lessons', () => {
    fc.assert(
      fc.property(lessonMarkdown, (text) => void agree(text)),
      fuzz(300),
    );
  });

  it('on lessons as they are while someone types', () => {
    fc.assert(
      fc.property(mutatedMarkdown(lessonMarkdown), (text) => void agree(text)),
      fuzz(300),
    );
  });

  it('on links that are half typed, which the fast one does not give way to', () => {
    const open = fc.constantFrom(
      '[a](',
      '![a](',
      '[a [b](c) d](',
      '[*a*](',
      '[a](<',
      '> [a](',
      '- [a](',
      '# [a](',
    );
    const address = fc.constantFrom(
      '',
      '..',
      '../b',
      'two words',
      'b (c',
      'http://a.b',
      '#a',
      'b:standard[',
      'www.',
    );
    const after = fc.constantFrom('', ' ', ' "t', ' "t"', " 't", ' (t', ')', ' x)', '|', ' :::', '\\');
    const below = fc.constantFrom(
      '',
      'x',
      '"t")',
      "'t')",
      ')',
      '> )',
      '  )',
      '- )',
      '  "t")',
      ':::',
      '[a]: u',
      '---',
      '|-|',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('', 'x\n', '- x\n', '::::activity\n'),
        open,
        address,
        after,
        fc.array(below, { maxLength: 3 }),
        (head, first, url, last, lines) => {
          agree(`${head}${first}${url}${last}\n${lines.join('\n')}`);
        },
      ),
      fuzz(500),
    );
    for (const half of ['[the lesson](', '[the lesson](../unit', '[the lesson](equal parts'])
      assert.ok(agree(`Words before it.\n\nSee ${half}\n\nWords after it.\n`), half);
  });

  it('on every construct in any place', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, looseMarkdown, markdownLine), (text) => void agree(text)),
      fuzz(300),
    );
  });
});

describe('law: a part of a text is read as if it stood alone', () => {
  it('by both readers, and only its ranges are moved', () => {
    const outside = fc.constantFrom('---\nid: a\n---\n', '[^1]: x\n', '```\n', 'a `');
    fc.assert(
      fc.property(outside, lessonMarkdown, outside, (before, text, after) => {
        const alone = scanBody(text, { start: 0, end: text.length });
        const range = { start: before.length, end: before.length + text.length };
        const within = scanBody(before + text + after, range);
        assert.equal(within === undefined, alone === undefined, JSON.stringify(text));
        if (within !== undefined) agree(before + text + after, range);
      }),
      fuzz(200),
    );
  });
});

describe('law: Markdown in the data of a document', () => {
  it('is read like a body, whatever the quick look at it says', () => {
    const text = fc.oneof(markdownLine, looseMarkdown, fc.string({ unit: 'binary', maxLength: 40 }));
    fc.assert(
      fc.property(text, (value) => {
        const { body } = readBodyTolerantly(value, { start: 0, end: value.length });
        const inset = readInset(value);
        for (const part of ['headings', 'directives', 'links', 'images'] as const) {
          assert.deepEqual(inset[part], body[part], JSON.stringify(value));
        }
      }),
      fuzz(500),
    );
  });

  it('gives the one empty body where there is nothing in it', () => {
    assert.equal(readInset('Which is larger, 3:4 or $\\frac{2}{3}$? *Explain.*'), readInset('Four'));
  });
});

describe('law: the tolerant reader of Markdown', () => {
  it('reads any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void agree(text)),
      fuzz(300),
    );
  });

  for (const [title, text] of [
    ['brackets', '['.repeat(200_000)],
    ['image starts', '!['.repeat(100_000)],
    ['stars', '*a '.repeat(100_000)],
    ['underscores', '_a '.repeat(100_000)],
    ['backticks of every length', Array.from({ length: 600 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['quotes in quotes', '>'.repeat(100_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['angle brackets', '<a '.repeat(100_000)],
    [
      'directives in directives',
      Array.from({ length: 2_000 }, (_, at) => `${':'.repeat(2_003 - at)}activity`).join('\n'),
    ],
    ['dollar signs', '$a '.repeat(100_000)],
    ['closing brackets', 'a]'.repeat(300_000)],
    ['links in one line', '[a](b)'.repeat(100_000)],
    ['comments that never end', '<!--'.repeat(250_000)],
    ['empty quotes', '>\n\n'.repeat(100_000)],
    ['underlined headings', 'a\n=\n'.repeat(100_000)],
    ['rows of a table', `|a|\n|-|\n${'|b|\n'.repeat(100_000)}`],
    ['tabs and spaces', ' \t'.repeat(500_000)],
    ['braces', ':a[b]{'.repeat(30_000)],
  ] as const) {
    it(`survives a flood of ${title}`, () => {
      const range = { start: 0, end: text.length };
      for (const { body } of [readBody(text, range), readBodyTolerantly(text, range)]) {
        assert.deepEqual({ start: body.start, end: body.end }, range);
      }
    }).timeout(10_000);
  }
});

describe('law: front matter', () => {
  const parser = unified().use(remarkParse).use(remarkFrontmatter);
  const line = fc.constantFrom(
    '---',
    '--- ',
    '---\t',
    '----',
    '-- -',
    'id: a',
    '',
    '...',
    ' ---',
    '+++',
    '# a',
    '---x',
    'a: "\u2028---"',
    '\u2028---',
    '---\u2028',
  );
  const text = fc
    .tuple(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom('', '', '\ufeff'),
    )
    .map(([lines, newline, mark]) => mark + lines.join(newline));

  it('is where remark-frontmatter finds it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const parts = splitFrontMatter('a.md', source);
        const first = parser.parse(source).children[0];
        const found = first?.type === 'yaml' ? first.value : undefined;
        const own =
          parts.data === undefined || parts.unclosed
            ? undefined
            : source.slice(parts.data.start, parts.data.end);
        assert.equal(own?.replace(/(?:\r\n|\n|\r)$/, ''), found, JSON.stringify(source));
      }),
      fuzz(1_000),
    );
  });
});
