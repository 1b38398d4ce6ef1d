import assert from 'node:assert/strict';
import { textEdit } from '../../../server/src/core/syntax/edit.ts';
import { yamlText } from '../../../server/src/core/syntax/edit-scalar.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';

describe('a file that an edit adds', () => {
  const text = 'id: a\n';

  it('has all of its text', () => {
    const none = readDocument({ path: 'a.protocol.yaml', text: '' });
    assert.deepEqual(textEdit(none, { kind: 'create', text }), { start: 0, end: 0, newText: text });
  });

  it('never takes the place of one that is there', () => {
    const other = readDocument({ path: 'a.protocol.yaml', text: 'id: b\n' });
    assert.equal(textEdit(other, { kind: 'create', text }), undefined);
  });
});

describe('a text as YAML', () => {
  for (const value of [
    'plain text',
    'Unit 1: fractions',
    "Students' work",
    '12',
    'true',
    'a #b',
    '- x',
    '"x" and y',
    '@home',
    '',
    'x\u00a0y',
  ]) {
    it(`reads back as it was: ${JSON.stringify(value)}`, () => {
      const { value: read } = readDocument({
        path: 'a.unit.yaml',
        text: `title: ${yamlText(value)}\nid: a\n`,
      });
      assert.deepEqual(read, { title: value.replace(/\s+/g, ' '), id: 'a' });
    });
  }

  it('has its lines joined, since it stands on one', () => {
    assert.equal(yamlText('one\n  two\n'), 'one two');
  });
});
