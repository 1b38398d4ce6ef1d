import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitFrontMatter } from '../../../server/src/core/syntax/front-matter.ts';
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

  it('on every construct in any place', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, looseMarkdown, markdownLine), (text) => void agree(text)),
      fuzz(300),
    );
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
    ['braces', ':a[b]{'.repeat(30_000)],
  ] as const) {
    it(`survives a flood of ${title}`, () => {
      const range = { start: 0, end: text.length };
      const { body } = readBodyTolerantly(text, range);
      assert.equal(typeof body.start, 'number');
    });
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
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
    .map(([lines, newline]) => lines.join(newline));

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
        assert.equal(own?.replace(/\r?\n$/, ''), found, JSON.stringify(source));
      }),
      fuzz(1_000),
    );
  });
});
