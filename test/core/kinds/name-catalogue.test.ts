import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameCatalogue } from '../../../server/src/core/kinds/curriculum/name-catalogue.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';

function named(text: string, id = 'ours'): ReturnType<typeof nameCatalogue> {
  return nameCatalogue(readDocument({ path: 'curriculum.yaml', text }), id);
}

/** The text with the line in it; fails where it was not added. */
function added(text: string): string {
  const naming = named(text);
  assert.equal(naming.outcome, 'added');
  return naming.outcome === 'added' ? naming.text : '';
}

describe('the line for a catalogue in curriculum.yaml', () => {
  for (const [what, before, after] of [
    [
      'is the last of a list, in its indentation, and comments stay',
      'id: x\n# ours\nstandards:\n  - ccss-math # the year\n\n# more\nunits: []\n',
      'id: x\n# ours\nstandards:\n  - ccss-math # the year\n  - ours\n\n# more\nunits: []\n',
    ],
    [
      'stands as far left as the others',
      'standards:\n- ccss-math\nunits: []\n',
      'standards:\n- ccss-math\n- ours\nunits: []\n',
    ],
    ['goes into brackets', 'standards: [ccss-math] # all\n', 'standards: [ccss-math, ours] # all\n'],
    [
      'goes into brackets over several lines',
      'standards: [\n  ccss-math, # one\n  ngss # two\n]\n',
      'standards: [\n  ccss-math, # one\n  ngss, ours # two\n]\n',
    ],
    [
      'keeps Windows line ends',
      'standards:\r\n  - ngss\r\nid: x\r\n',
      'standards:\r\n  - ngss\r\n  - ours\r\nid: x\r\n',
    ],
    ['needs no line end at the end of the file', 'standards:\n  - ngss', 'standards:\n  - ngss\n  - ours'],
    ['comes after one in quotes', "standards:\n  - 'ngss'\n", "standards:\n  - 'ngss'\n  - ours\n"],
  ] as const) {
    it(what, () => assert.equal(added(before), after));
  }

  it('is there already', () => {
    assert.deepEqual(named('standards: [ngss, ours]\n'), { outcome: 'already' });
    assert.deepEqual(named("standards:\n  - 'ours'\n"), { outcome: 'already' });
  });

  it('is not needed where no catalogue is named, since then all are in force', () => {
    for (const text of ['id: x\n', 'standards:\n', 'standards: []\nid: x\n', 'standards: ~\n'])
      assert.deepEqual(named(text), { outcome: 'not-needed' });
  });

  for (const [what, text, said] of [
    ['a text', 'standards: ccss-math\n', /not a list .*'- ours'/],
    ['a map', 'standards:\n  a: b\n', /not a list/],
    ['a list that stands elsewhere', 'x-all: &all\n  - ngss\nstandards: *all\n', /Write it there yourself/],
    ['an open bracket', 'standards: [ccss-math\n', /line \d+ is not well formed/],
    ['a tab', 'standards:\n\t- ngss\n', /line 2 is not well formed/],
    ['two keys of one name', 'standards: [ngss]\nstandards: [ngss]\n', /line 2 is not well formed/],
    ['an empty file', '', /has no keys/],
    ['a list', '- a\n', /has no keys/],
    ['half a key', 'id: x\nstandar', /line \d+ is not well formed/],
  ] as const) {
    it(`is refused in ${what}, with a reason`, () => {
      const naming = named(text);
      assert.equal(naming.outcome, 'refused');
      assert.match(naming.outcome === 'refused' ? naming.reason : '', said);
    });
  }

  it('changes nothing else, whatever the file says', () => {
    const ids = fc.uniqueArray(fc.constantFrom('ngss', 'ccss-math', 'a-1', 'zz'), { minLength: 1 });
    const layout = fc.constantFrom(
      (list: readonly string[]) => `standards:\n${list.map((id) => `  - ${id} # ${id}\n`).join('')}`,
      (list: readonly string[]) => `standards: [${list.join(', ')}]\n`,
      (list: readonly string[]) => `standards:\n${list.map((id) => `- "${id}"\n`).join('\n')}`,
    );
    const around = fc.constantFrom(
      '',
      '# note\n',
      'id: x\n',
      'title: "a: b"\n',
      'rules:\n  a: off\n',
      '\n\n',
    );
    fc.assert(
      fc.property(around, ids, layout, around, (before, list, write, after) => {
        if (before !== '' && before === after) return;
        const text = before + write(list) + after;
        const value = readDocument({ path: 'curriculum.yaml', text: added(text) }).value;
        const former = readDocument({ path: 'curriculum.yaml', text }).value;
        assert.deepEqual(value, { ...(former as object), standards: [...list, 'ours'] });
        const left = added(text).split('\n');
        for (const line of text.split('\n'))
          assert.ok(
            left.some((each) => each.startsWith(line.replace(/\]$/, ''))),
            line,
          );
      }),
    );
  });
});
