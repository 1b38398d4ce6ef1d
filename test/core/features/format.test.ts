/** Laws of formatting: the data says the same, comments stay, and what is in order is left alone. */
import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { format } from '../../../server/src/core/features/format.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { mutated, yamlText } from '../../support/arbitrary-yaml.ts';
import { filesOf } from '../../support/folder.ts';
import { fuzz } from '../../support/fuzz.ts';
import { root } from '../../support/root.ts';

function formatted(name: string, text: string): string {
  return applyTextEdits(text, format(readDocument({ path: name, text })));
}

describe('formatting', () => {
  for (const sample of ['minimal', 'full', 'broken']) {
    it(`leaves samples/${sample} alone`, () => {
      for (const [name, text] of Object.entries(filesOf(path.join(root, 'samples', sample))))
        if (text !== undefined) assert.equal(formatted(name, text), text, name);
    });
  }

  it('brings back a sample whose lines were set deeper', () => {
    const files = filesOf(path.join(root, 'samples/full'));
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined || !name.endsWith('.yaml')) continue;
      const deeper = text.replace(/^( +)/gm, '$1$1');
      const back = formatted(name, deeper);
      assert.deepEqual(
        readDocument({ path: name, text: back }).value,
        readDocument({ path: name, text: deeper }).value,
        name,
      );
      assert.equal(back.match(/#.*$/gm)?.length, text.match(/#.*$/gm)?.length, name);
    }
  });

  it('never changes what any text says, and is done after once (law)', () => {
    fc.assert(
      fc.property(fc.oneof(yamlText, mutated(yamlText)), (text) => {
        const once = formatted('a.unit.yaml', text);
        const before = readDocument({ path: 'a.unit.yaml', text });
        const after = readDocument({ path: 'a.unit.yaml', text: once });
        assert.deepEqual(after.value, before.value);
        assert.equal(after.problems.length, before.problems.length);
        assert.equal(formatted('a.unit.yaml', once), once);
      }),
      fuzz(300),
    );
  });
});
