import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { splitFrontMatter } from '../../../server/src/core/syntax/front-matter.ts';
import { parseMarkdown } from '../../../server/src/core/syntax/markdown-processor.ts';
import { fastTree } from '../../../server/src/core/syntax/markdown-tree.ts';
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
const bodies = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const text = readFileSync(path.join(samples, file), 'utf8');
    return text.slice(splitFrontMatter('a.lesson.md', text).body?.start);
  });

/** What pages are made from: everything but places, of which only the beginnings of headings are used. */
function shape(node: Nodes): unknown {
  const { position, data, ...rest } = node;
  const own = {
    ...rest,
    ...(data !== undefined && 'directiveLabel' in data ? { isLabel: true } : {}),
    ...(node.type === 'heading' ? { at: position?.start.offset } : {}),
  };
  return 'children' in node ? { ...own, children: node.children.map(shape) } : own;
}

/** Where the fast reader gives an answer, it is the parser's. */
function agree(text: string): boolean {
  const fast = fastTree(text);
  if (fast === undefined) return false;
  assert.deepEqual(shape(fast), shape(parseMarkdown(text)), JSON.stringify(text));
  return true;
}

describe('law: the fast reader of trees gives what the parser gives', () => {
  it('on the samples, and seldom gives way', () => {
    const agreed = bodies.filter(agree).length;
    assert.ok(agreed >= bodies.length * 0.8, `agreed on ${agreed} of ${bodies.length}`);
  });

  it('on pieces of the samples, changed a little', () => {
    const pieces = bodies.flatMap((body) => {
      const lines = body.split('\n');
      return lines.flatMap((_, at) => (at % 12 === 0 ? [lines.slice(at, at + 18).join('\n')] : []));
    });
    fc.assert(
      fc.property(mutatedMarkdown(fc.constantFrom(...pieces)), (text) => void agree(text)),
      fuzz(400),
    );
  });

  it('on generated lessons, and on them while someone types', () => {
    fc.assert(
      fc.property(fc.oneof(lessonMarkdown, mutatedMarkdown(lessonMarkdown)), (text) => void agree(text)),
      fuzz(500),
    );
  });

  it('on every construct in any place', () => {
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, looseMarkdown, markdownLine), (text) => void agree(text)),
      fuzz(800),
    );
  });

  it('on gaps to fill in, emphasis and brackets in any order', () => {
    const sign = fc.constantFrom(...'_ __ ___ * ** a b " ( ) ` [ ] é - . ,'.split(' '), ' ', '\n');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => void agree(`x ${signs.join('')}`)),
      fuzz(2000),
    );
  });
});
