import assert from 'node:assert/strict';
import { newKinds } from '../../server/src/core/templates/all.ts';
import { filesIn, temporaryFolder } from '../host/temporary-folder.ts';
import { run } from './command.ts';

/** A folder with the curriculum that `init` writes. */
function started(): string {
  const cwd = temporaryFolder();
  assert.equal(run(['init', '--grade', '4'], { cwd }).code, 0);
  return cwd;
}

describe('throughline new', () => {
  it('writes a lesson, names it in its unit, and says so', () => {
    const cwd = started();
    const { code, out, err } = run(
      [
        'new',
        'lesson',
        'Rows: a "second" look',
        '--unit',
        'first-unit',
        '--standards',
        '4.NF.1',
        '--minutes',
        '50',
      ],
      { cwd },
    );
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      'Wrote units/first-unit/rows-a-second-look.lesson.md (id: rows-a-second-look).\nIt is named in units/first-unit/first-unit.unit.yaml.\n',
    );
    const files = filesIn(cwd);
    assert.match(String(files['units/first-unit/rows-a-second-look.lesson.md']), /- 4\.NF\.A\.1\n/);
    assert.match(
      String(files['units/first-unit/first-unit.unit.yaml']),
      /- first-lesson\n {2}- rows-a-second-look\n/,
    );
  });

  it('takes the only unit where none is named, and says what to do where there are two', () => {
    const cwd = started();
    assert.match(run(['new', 'lesson', 'Rows'], { cwd }).out, /^It is named in units\/first-unit\//m);
    assert.equal(run(['new', 'unit', 'Angles'], { cwd }).code, 0);
    assert.match(run(['new', 'lesson', 'Columns'], { cwd }).out, /not in a unit yet: .* With --unit/);
  });

  for (const kind of newKinds) {
    it(`writes a ${kind} that has no errors, and a second one beside it`, () => {
      const cwd = started();
      const before = Object.keys(filesIn(cwd)).length;
      const titles = kind === 'words' ? ['fr', 'pt-BR'] : ['Something new', 'Something new'];
      for (const title of titles) assert.equal(run(['new', kind, title], { cwd }).code, 0);
      assert.equal(Object.keys(filesIn(cwd)).length, before + 2);
      assert.equal(run(['check', '--quiet'], { cwd }).code, 0, run(['check', '--quiet'], { cwd }).out);
    });
  }

  it('writes one list of words for a language, and says what to do with it', () => {
    const cwd = started();
    const { out } = run(['new', 'words', 'pt-BR'], { cwd });
    assert.equal(
      out,
      'Wrote pt-br.words.yaml (language: pt-BR).\nThe site uses it where the curriculum or a document is in this language.\n',
    );
    assert.match(
      String(filesIn(cwd)['pt-br.words.yaml']),
      /^language: pt-BR\nwords:\n[\s\S]*^ {2}skip-to-content: /m,
    );
    const { code, err } = run(['new', 'words', 'pt-br'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /there are words for pt-br in pt-br\.words\.yaml already/);
  });

  for (const [words, message] of [
    [['new'], /say which kind of document/],
    [['new', 'leson', 'X'], /Did you mean 'lesson'/],
    [['new', 'curriculum', 'X'], /throughline init/],
    [['new', 'words', 'French'], /not the tag of a language/],
    [['new', 'lesson'], /say what the lesson is called/],
    [['new', 'lesson', 'X', '--unit', 'first-unti'], /Did you mean 'first-unit'/],
    [['new', 'lesson', 'X', '--standards', '4.NF.Z.1'], /no standard in force has the code '4\.NF\.Z\.1'/],
    [['new', 'lesson', 'X', '--grade', '13'], /not a grade/],
    [['new', 'lesson', 'X', '--minutes', 'long'], /not a time/],
  ] as const) {
    it(`refuses '${words.join(' ')}', and writes nothing`, () => {
      const cwd = started();
      const before = filesIn(cwd);
      const { code, err } = run([...words], { cwd });
      assert.equal(code, 2);
      assert.match(err, message);
      assert.deepEqual(filesIn(cwd), before);
    });
  }
});
