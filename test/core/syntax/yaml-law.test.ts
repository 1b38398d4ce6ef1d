import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainValue } from '../../../server/src/core/syntax/data.ts';
import { readYamlFast } from '../../../server/src/core/syntax/yaml-fast.ts';
import { readYamlTolerantly } from '../../../server/src/core/syntax/yaml-tolerant.ts';
import { mutated, yamlText } from '../../support/arbitrary-yaml.ts';
import { fuzz } from '../../support/fuzz.ts';

/** Where the fast reader gives an answer, it is the tolerant reader's: same values, same pointers, same ranges. */
function agree(text: string): 'agreed' | 'gave way' {
  const range = { start: 0, end: text.length };
  const fast = readYamlFast(text, range);
  const tolerant = readYamlTolerantly(text, range);
  JSON.stringify(plainValue(tolerant.data));
  if (fast === undefined) return 'gave way';
  assert.deepEqual(tolerant.problems, [], `the fast reader accepted ${JSON.stringify(text)}`);
  assert.deepEqual(fast, tolerant, JSON.stringify(text));
  return 'agreed';
}

describe('law: the two readers of YAML agree', () => {
  it('on generated text, and the fast one seldom gives way', () => {
    const counts = { agreed: 0, 'gave way': 0 };
    fc.assert(
      fc.property(yamlText, (text) => void counts[agree(text)]++),
      fuzz(1_500),
    );
    assert.ok(counts.agreed > 100, `agreed on ${counts.agreed}`);
  });

  it('on mutated text', () => {
    fc.assert(
      fc.property(mutated(yamlText), (text) => void agree(text)),
      fuzz(3_000),
    );
  });

  it('on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void agree(text)),
      fuzz(1_000),
    );
  });
});
