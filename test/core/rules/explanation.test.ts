import assert from 'node:assert/strict';
import { allRules } from '../../../server/src/core/rules/all.ts';
import { explanationOf, plainText, ruleIds } from '../../../server/src/core/rules/explanation.ts';

describe('the explanation of a rule', () => {
  it('is there for every rule, and for nothing else', () => {
    assert.deepEqual(ruleIds().toSorted(), allRules.map(({ id }) => id).sort());
    assert.equal(explanationOf('constructor'), undefined);
  });

  for (const { id } of allRules) {
    it(`of ${id} has no title, no default and no examples`, () => {
      const { finds, help } = explanationOf(id) ?? { finds: '', help: '' };
      assert.match(finds, /^[A-Z][\s\S]*[.:]$/);
      assert.match(help, /^## Why it matters\n\n[\s\S]+\n\n## What to do\n\n[\s\S]+$/);
      assert.doesNotMatch(`${finds}\n${help}`, /Default:|^# |\n\n\n|## Examples|\]\(\.\.\//m);
    });
  }

  it('reads without the signs of Markdown', () => {
    assert.equal(
      plainText(
        '## Why\n\n- **One.** See [`two`](../two/README.md), *three* and `a * b`.\n\n```yaml\nkey: 1\n```\n',
      ),
      'Why\n\n- One. See two, three and a * b.\n\nkey: 1',
    );
  });
});
