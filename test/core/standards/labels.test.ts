import assert from 'node:assert/strict';
import { canonicalCode } from '../../../server/src/core/standards/grammar.ts';
import type { ReferenceNode } from '../../../server/standards/reference.ts';
import { builtInCatalogue, readReference } from './reference.ts';

for (const id of ['ccss-math', 'ccss-ela', 'ngss']) {
  const { standards } = builtInCatalogue(id);
  const labels = new Map(standards.map(({ code, label }) => [code, label]));
  const nodes = readReference<readonly ReferenceNode[]>(`${id}.json`);

  describe(`labels of ${id}`, () => {
    it('have 1 to 12 words and differ from those of their siblings', () => {
      const siblings = new Map<string, string>();
      for (const { code, label, parent, grades } of standards) {
        const words = label.split(/\s+/).filter((word) => word !== '');
        assert.ok(words.length >= 1 && words.length <= 12, `${code}: ${label}`);
        const key = `${parent ?? grades.join()} ${label.toLowerCase()}`;
        assert.equal(siblings.get(key), undefined, `${code} has the label of ${siblings.get(key)}`);
        siblings.set(key, code);
      }
    });

    it('are plain sentences without a full stop', () => {
      for (const [code, label] of labels) assert.match(label, /^\S[^\t]*[^.\s]$/, code);
    });

    it('share no run of 8 words with the official statement, and are not the statement', () => {
      for (const node of nodes) {
        const code = codeOf(node);
        if (code === undefined) continue;
        const words = wordsOf(labels.get(code) ?? '');
        const official = ` ${wordsOf(node.text).join(' ')} `;
        assert.notEqual(` ${words.join(' ')} `, official, code);
        for (let start = 0; start + 8 <= words.length; start++) {
          const run = words.slice(start, start + 8).join(' ');
          assert.ok(!official.includes(` ${run} `), `${code}: ${run}`);
        }
      }
    });
  });
}

it('the labels of the levels of adult education are short and differ', () => {
  const levels = builtInCatalogue('ccrs-adult').standards.filter(({ code }) => code.startsWith('CCRS'));
  assert.equal(new Set(levels.map(({ label }) => label)).size, 5);
  for (const { label } of levels) assert.ok(label.split(' ').length <= 12, label);
});

function codeOf(node: ReferenceNode): string | undefined {
  if (node.code === undefined) return undefined;
  return node.id === 'S2390253' ? '5.MD.B' : canonicalCode(node.code);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
