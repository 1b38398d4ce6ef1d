/** The standards that a writer chooses from, and writing one where the cursor is. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { insertStandard } from '../../../server/src/core/features/insert-standard.ts';
import { standardPlaces } from '../../../server/src/core/features/standard-places.ts';
import { standardsList } from '../../../server/src/core/features/standards-list.ts';
import { subjectOf } from '../../../server/src/core/features/subject.ts';
import { applyTextEdits } from '../../../server/src/core/syntax/edit.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';

const full = filesOf(path.join(root, 'samples/full'));
const index = workspaceOf(full).index();

describe('the list of standards', () => {
  it('has the grade by domain, in catalogue order, and the practices at the end', () => {
    const { groups, isCut } = standardsList(index, {});
    assert.deepEqual(
      groups.map(({ code, covered, of }) => `${code} ${covered}/${of}`),
      [
        ...['4.OA 0/5', '4.NBT 0/6', '4.NF 2/14', '4.MD 0/9', '4.G 0/3'],
        ...['RL.4 4/9', 'RI.4 6/10', 'RF.4 0/6', 'W.4 9/26', 'SL.4 5/10', 'L.4 6/26'],
        ...['4-PS3 0/4', '4-PS4 0/3', '4-LS1 0/2', '4-ESS1 0/1', '4-ESS2 1/2', '4-ESS3 1/2', '3-5-ETS1 1/3'],
        'practices 0/0',
      ],
    );
    assert.equal(isCut, false);
    const row = groups[2]?.rows.find(({ code }) => code === '4.NF.A.1');
    assert.equal(row?.state, 'covered');
    assert.ok((row?.lessons ?? 0) > 3 && (row?.assessments ?? 0) > 3);
    assert.equal(groups.at(-1)?.rows.length, 17);
  });

  it('may be only what is missing, with the figures of all', () => {
    const { groups } = standardsList(index, { gapsOnly: true });
    const fractions = groups.find(({ code }) => code === '4.NF');
    assert.deepEqual([fractions?.covered, fractions?.of], [2, 14]);
    assert.ok(fractions?.rows.every(({ state }) => state !== 'covered'));
    assert.equal(
      groups.some(({ code }) => code === 'practices'),
      false,
    );
  });

  it('is searched by words, half typed, and by codes', () => {
    const found = standardsList(index, { words: 'equivalent frac' }).groups[0];
    assert.equal(found?.code, 'found');
    assert.ok(found.rows.some(({ code }) => code === '4.NF.A.1'));
    assert.equal(standardsList(index, { words: '4.nf.a.2' }).groups[0]?.rows[0]?.code, '4.NF.A.2');
    assert.deepEqual(standardsList(index, { words: 'zzzz' }).groups, []);
    assert.ok(standardsList(index, { words: '3.NF.A.1' }).elsewhere > 0);
  });

  it('is empty where there is nothing', () => {
    assert.deepEqual(standardsList(workspaceOf({}).index(), {}).groups, []);
  });

  it('says where each is used, in the order of teaching', () => {
    const { definition, places } = standardPlaces(index, '4.NF.A.2', (name) =>
      full[name] === undefined ? undefined : readDocument({ path: name, text: full[name] }),
    );
    assert.equal(definition, undefined);
    assert.ok(places.length > 10);
    for (const { range } of places) {
      const written = full[range.path]?.slice(range.start, range.end) ?? '';
      assert.match(written, /^4\.NF(\.A(\.2)?)?$/, `${range.path} ${written}`);
    }
  });
});

/** The text with `|` where the cursor is, and after the standard is written there; or why not. */
function inserted(name: string, marked: string, code: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const own = workspaceOf({
    'curriculum.yaml':
      'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: []\n',
    [name]: text,
  });
  const answer = insertStandard(subjectOf(readDocument({ path: name, text }), own.index()), offset, code);
  return answer.type === 'edit' ? applyTextEdits(text, [answer.edit]) : answer.reason;
}

describe('a standard is written where the cursor is', () => {
  const code = '4.NF.A.2';
  for (const [what, name, before, after] of [
    [
      'as an item on a new line',
      'a.unit.yaml',
      'id: a\nstandards:\n  addressing:\n    - 4.NF.A.1\n    - |\n',
      'id: a\nstandards:\n  addressing:\n    - 4.NF.A.1\n    - 4.NF.A.2\n',
    ],
    [
      'in brackets',
      'a.unit.yaml',
      'id: a\nstandards: { addressing: [|] }\n',
      'id: a\nstandards: { addressing: [4.NF.A.2] }\n',
    ],
    [
      'in place of what is half typed',
      'a.unit.yaml',
      'id: a\nstandards:\n  addressing: [4.NF.A.1, 4.nf.a|]\n',
      'id: a\nstandards:\n  addressing: [4.NF.A.1, 4.NF.A.2]\n',
    ],
    [
      'in the quotes that are there',
      'a.unit.yaml',
      'id: a\nstandards:\n  addressing: ["|"]\n',
      'id: a\nstandards:\n  addressing: ["4.NF.A.2"]\n',
    ],
    [
      'after a key that has nothing yet',
      'a.unit.yaml',
      'id: a\nstandards:\n  addressing: |\n',
      'id: a\nstandards:\n  addressing: [4.NF.A.2]\n',
    ],
    [
      'after the code that the cursor is on',
      'a.unit.yaml',
      'id: a\nstandards:\n  addressing:\n    - 4.NF.|A.1\n    - 4.OA.A.1\n',
      'id: a\nstandards:\n  addressing:\n    - 4.NF.A.1\n    - 4.OA.A.1\n    - 4.NF.A.2\n',
    ],
    [
      'among the standards of a document, from anywhere else in it',
      'a.lesson.md',
      '---\nid: a\ntitle: A l|esson\nstandards:\n  addressing: [4.NF.A.1]\n---\n',
      '---\nid: a\ntitle: A lesson\nstandards:\n  addressing: [4.NF.A.1, 4.NF.A.2]\n---\n',
    ],
    [
      'with all the keys that it needs',
      'a.lesson.md',
      '---\nid: a\ntitle: A l|esson\n---\n',
      '---\nid: a\ntitle: A lesson\nstandards:\n  addressing: [4.NF.A.2]\n---\n',
    ],
    [
      'as a mention in a text',
      'a.lesson.md',
      '---\nid: a\n---\nThis is about| folding.\n',
      '---\nid: a\n---\nThis is about :standard[4.NF.A.2] folding.\n',
    ],
    [
      'in an attribute of a block',
      'a.lesson.md',
      '---\nid: a\n---\n:::activity{title="A" standards="4.NF.A.1|"}\n:::\n',
      '---\nid: a\n---\n:::activity{title="A" standards="4.NF.A.1 4.NF.A.2"}\n:::\n',
    ],
    [
      'for the item that the cursor is in',
      'a.assessment.yaml',
      'id: a\nitems:\n  - id: one\n    standards: [4.NF.A.1]\n  - id: two\n    prompt: Wh|at?\n    standards: []\n',
      'id: a\nitems:\n  - id: one\n    standards: [4.NF.A.1]\n  - id: two\n    prompt: What?\n    standards: [4.NF.A.2]\n',
    ],
  ] as const)
    it(what, () => assert.equal(inserted(name, before, code), after));

  it('a practice goes to the practices', () => {
    assert.equal(
      inserted('a.unit.yaml', 'id: a\nti|tle: A\n', 'MP3'),
      'id: a\ntitle: A\nstandards:\n  practices: [MP3]\n',
    );
  });

  it('says why not', () => {
    assert.equal(inserted('a.unit.yaml', 'id: a\nti|tle: A\n', '4.ZZ.1'), 'unknown');
    assert.equal(
      inserted(
        'a.unit.yaml',
        'id: a\nti|tle: A\nstandards: { addressing: [CCSS.Math.Content.4.NF.A.2] }\n',
        code,
      ),
      'named',
    );
    assert.equal(inserted('a.schedule.yaml', 'id: a\nti|tle: A\n', code), 'nowhere');
  });

  it('never throws, wherever it is asked', () => {
    const text = full['units/fraction-equivalence/lessons/01-folding-strips.lesson.md'] ?? '';
    for (let offset = 0; offset <= text.length; offset += 97)
      inserted('a.lesson.md', `${text.slice(0, offset)}|${text.slice(offset)}`, code);
  });
});
