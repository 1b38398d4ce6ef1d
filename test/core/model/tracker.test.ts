/** What is worked out from the index is worked out again when what it read has changed, and only then. */
import assert from 'node:assert/strict';
import { createIndex, type Index } from '../../../server/src/core/model/index.ts';
import { memo, memoBy, prompt } from '../../../server/src/core/model/memo.ts';
import { standardsInForce } from '../../../server/src/core/model/standards-in-force.ts';
import { Answer, Source } from '../../../server/src/core/model/tracker.ts';
import { readFile } from '../../../server/src/core/workspace/read.ts';

const texts = {
  'curriculum.yaml': 'id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nstandards: [own]\nunits: [u]\n',
  'own.standards.yaml': 'id: own\ntitle: Own\nstandards: [{code: A.1}, {code: A.2}]\n',
  'u.unit.yaml': 'id: u\ntitle: U\nstandards: {addressing: [A.1]}\nlessons: [l]\n',
  'l.lesson.md': '---\nid: l\ntitle: L\nstandards: {addressing: [A.1]}\n---\n',
};

function put(index: Index, path: string, text: string | undefined): void {
  index.setFile(path, text !== undefined);
  index.replace(path, text === undefined ? undefined : readFile({ path, text })?.facts);
}

function filled(): Index {
  const index = createIndex(standardsInForce);
  for (const [path, text] of Object.entries(texts)) put(index, path, text);
  return index;
}

type Asked = Exclude<keyof Index, 'tracker' | 'replace' | 'setFile'>;

/**
 * All that can be asked of the index, each with an edit that changes the answer and one that does not. Whatever comes
 * to be asked does not compile until it stands here.
 */
const questions: Readonly<
  Record<
    Asked,
    {
      readonly ask: (index: Index) => unknown;
      readonly changes: readonly [path: string, text: string | undefined];
      readonly leaves: readonly [path: string, text: string | undefined];
    }
  >
> = {
  standards: {
    ask: ({ standards }) => standards.get('A.3')?.code,
    changes: ['own.standards.yaml', texts['own.standards.yaml'].replace('A.2', 'A.3')],
    leaves: ['u.unit.yaml', texts['u.unit.yaml'].replace('A.1', 'A.2')],
  },
  definitions: {
    ask: (index) => index.definitions('lesson', 'l').map(({ path }) => path),
    changes: ['m.lesson.md', texts['l.lesson.md']],
    leaves: ['m.lesson.md', texts['l.lesson.md'].replace('id: l', 'id: m')],
  },
  document: {
    ask: (index) => index.document('lesson', 'l')?.title,
    changes: ['l.lesson.md', texts['l.lesson.md'].replace('title: L', 'title: M')],
    leaves: ['u.unit.yaml', texts['u.unit.yaml'].replace('title: U', 'title: V')],
  },
  references: {
    ask: (index) => index.references('standard', 'A.1').map(({ path }) => path),
    changes: ['u.unit.yaml', texts['u.unit.yaml'].replace('A.1', 'A.2')],
    leaves: ['u.unit.yaml', texts['u.unit.yaml'].replace('title: U', 'title: V')],
  },
  ids: {
    ask: (index) => index.ids('lesson'),
    changes: ['m.lesson.md', texts['l.lesson.md'].replace('id: l', 'id: m')],
    leaves: ['m.lesson.md', texts['l.lesson.md']],
  },
  all: {
    ask: (index) => index.all('lesson').map(({ title }) => title),
    changes: ['l.lesson.md', texts['l.lesson.md'].replace('title: L', 'title: M')],
    leaves: ['u.unit.yaml', texts['u.unit.yaml'].replace('title: U', 'title: V')],
  },
  allOf: {
    ask: (index) => index.allOf('standards').map(({ title }) => title),
    changes: ['own.standards.yaml', undefined],
    leaves: ['u.unit.yaml', undefined],
  },
  facts: {
    ask: (index) => index.facts('l.lesson.md')?.title,
    changes: ['l.lesson.md', undefined],
    leaves: ['u.unit.yaml', undefined],
  },
  hasFile: {
    ask: (index) => index.hasFile('pictures'),
    changes: ['pictures/a.svg', ''],
    leaves: ['others/a.svg', ''],
  },
  filePaths: {
    ask: (index) => index.filePaths().length,
    changes: ['pictures/a.svg', ''],
    leaves: ['u.unit.yaml', texts['u.unit.yaml'].replace('title: U', 'title: V')],
  },
};

describe('what is worked out from the index', () => {
  for (const [name, { ask, changes, leaves }] of Object.entries(questions)) {
    it(`follows index.${name}, and is not worked out again for what is something else`, () => {
      const index = filled();
      let times = 0;
      const question = memo((own: Index) => {
        times++;
        return ask(own);
      });
      const before = question(index);
      assert.deepEqual(question(index), before);
      assert.equal(times, 1);
      put(index, ...leaves);
      assert.deepEqual(question(index), before);
      assert.equal(times, 1, 'it was worked out again for nothing');
      put(index, ...changes);
      const after = question(index);
      assert.notDeepEqual(after, before);
      assert.deepEqual(after, ask(index));
    });
  }

  it('follows what it is made of only where that says something else', () => {
    const index = filled();
    let times = 0;
    const hasLesson = memoBy((own: Index, id) => own.document('lesson', id) !== undefined);
    const answer = memo((own: Index) => {
      times++;
      return hasLesson(own, 'l') ? 'there' : 'gone';
    });
    assert.equal(answer(index), 'there');
    put(index, 'l.lesson.md', texts['l.lesson.md'].replace('title: L', 'title: M'));
    assert.equal(answer(index), 'there');
    assert.equal(times, 1);
    put(index, 'l.lesson.md', undefined);
    assert.equal(answer(index), 'gone');
    assert.equal(times, 2);
  });

  it('is brought up to date in steps of which each works out one thing', () => {
    const { tracker } = filled();
    const [one, other] = [new Source(), new Source()];
    let worked = 0;
    const made = (source: Source): Answer<number> =>
      new Answer(
        tracker,
        () => {
          tracker.read(source);
          worked++;
          return source.changedAt;
        },
        '',
      );
    const parts = [made(one), made(other)];
    const whole = new Answer(tracker, () => parts.map((part) => part.get()), '');
    const before = whole.get();
    tracker.changed(one);
    tracker.changed(other);
    worked = 0;
    const after = Array.from(whole.steps(), () => worked);
    assert.deepEqual(after, [1, 2, 2]);
    assert.equal(whole.isInDoubt, false);
    assert.deepEqual(whole.get(), [one.changedAt, other.changedAt]);
    assert.notDeepEqual(whole.get(), before);
    assert.deepEqual([...whole.steps()], []);
  });

  it('takes in what changes between two of these steps', () => {
    const { tracker } = filled();
    const source = new Source();
    const part = new Answer(
      tracker,
      () => {
        tracker.read(source);
        return source.changedAt;
      },
      '',
    );
    const whole = new Answer(tracker, () => part.get(), '');
    whole.get();
    tracker.changed(source);
    for (const _ of whole.steps()) {
      if (source.changedAt === tracker.revision && whole.isInDoubt) tracker.changed(source);
    }
    assert.equal(whole.get(), source.changedAt);
    tracker.changed(source);
    assert.equal(whole.isInDoubt, true);
    assert.equal(whole.get(), source.changedAt);
  });

  it('fails as long as what it read makes it fail', () => {
    const index = filled();
    const question = memo((own: Index) => {
      if (own.facts('l.lesson.md') === undefined) throw new Error('no lesson');
      return 'a lesson';
    });
    put(index, 'l.lesson.md', undefined);
    assert.throws(() => question(index), /no lesson/);
    assert.throws(() => question(index), /no lesson/);
    put(index, 'l.lesson.md', texts['l.lesson.md']);
    assert.equal(question(index), 'a lesson');
  });

  it('is known of each index by itself', () => {
    const title = memo((own: Index) => own.facts('l.lesson.md')?.title);
    const [one, other] = [filled(), filled()];
    assert.equal(title(one), 'L');
    put(other, 'l.lesson.md', texts['l.lesson.md'].replace('title: L', 'title: M'));
    assert.deepEqual([title(one), title(other)], ['L', 'M']);
  });

  it('is not kept at once where it is made from what is not', () => {
    const index = filled();
    const slow = memo((own: Index) => own.facts('l.lesson.md')?.title);
    const quick = memo((own: Index) => slow(own)?.length, prompt);
    assert.throws(() => quick(index), /made from facts and other prompt answers only/);
  });
});
