import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { readAttributes } from '../../../server/src/core/syntax/directive-attributes.ts';
import { parseMarkdown } from '../../../server/src/core/syntax/markdown-processor.ts';
import { fuzz } from '../../support/fuzz.ts';

describe('law: the attributes of a directive', () => {
  const piece = fc.constantFrom(
    'a',
    'b-c',
    '_d',
    '1',
    'class',
    'é',
    '=',
    ' = ',
    '"',
    "'",
    '"x y"',
    "'z'",
    'v',
    '#i',
    '.c',
    '#',
    '.',
    '.c.d#e',
    ' ',
    ' ',
    '\t',
    '\n',
    '}',
    '{',
    '<',
    '`',
    '&',
    '&amp;',
    ':',
    '@',
    '😀',
    '\u00a0',
    '-',
    '__proto__',
    '/',
    '\\',
  );
  const source = fc.array(piece, { maxLength: 8 }).map((pieces) => `:a[b]{${pieces.join('')}} c`);

  it('are what the parser finds, each in its place', () => {
    fc.assert(
      fc.property(source, (text) => {
        const tree = parseMarkdown(text);
        // A blank line or an underline ends the paragraph before the brace closes: then there are no attributes.
        fc.pre(tree.children.length === 1 && tree.children[0]?.type === 'paragraph');
        const directive = firstDirective(tree);
        const reading = readAttributes(text, 5, text.length, true);
        assert.equal(directive?.position?.end.offset, reading?.end ?? 5, JSON.stringify(text));
        const own: Record<string, string> = {};
        for (const { name, value, nameRange, valueRange } of reading?.attributes ?? []) {
          own[name] = value;
          if (name === 'class' || name === 'id') continue;
          assert.equal(text.slice(nameRange.start, nameRange.end), name);
          assert.equal(text.slice(valueRange.start, valueRange.end), value);
        }
        // The values are as written; the parser has decoded its own.
        if (!text.includes('&')) assert.deepEqual(own, directive?.attributes, JSON.stringify(text));
        assert.deepEqual(Object.keys(own), Object.keys(directive?.attributes ?? {}), JSON.stringify(text));
      }),
      fuzz(1_000),
    );
  });

  function firstDirective(node: Nodes): TextDirective | undefined {
    if (node.type === 'textDirective') return node;
    if (!('children' in node)) return undefined;
    return node.children.map(firstDirective).find((found) => found !== undefined);
  }
});
