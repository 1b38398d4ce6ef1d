import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { builtIn, builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { temporaryFolder, writeFiles } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { run } from '../command.ts';
import { change, sample } from '../sample.ts';

const nowhere = temporaryFolder();

interface ListedJson {
  readonly id: string;
  readonly source: string;
  readonly named: boolean;
  readonly path?: string;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

function list(words: readonly string[], cwd: string) {
  const { code, out, err } = run(['standards', ...words, '--format', 'json'], { cwd });
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out);
}

function ids(catalogues: readonly ListedJson[]): readonly string[] {
  return catalogues.map(({ id }) => id);
}

describe('throughline standards', () => {
  it('shows what is in force in the full sample, and what is not', () => {
    const { code, out, err } = run(['standards', 'samples/full'], { cwd: root });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Grade 4, mathematics, English language arts and science\n4 catalogues of standards in force, as curriculum\.yaml says under standards:\n\nccss-math {2}Common Core State Standards for Mathematics\n/,
    );
    assert.match(
      out,
      /\n {2}holds {4}70 domains, 147 clusters, 385 standards, 124 components, 8 practices; grades K to 12\n/,
    );
    for (const word of ['from', 'license', 'credit', 'note'])
      assert.match(out, new RegExp(`\n {2}${word} +\\S`));
    assert.match(out, /\n\nNot in force\n {2}ccrs-adult /);
    assert.match(out, /\nTo put one in force, write its id under standards in curriculum\.yaml\.\n$/);
  });

  it('says it to programs, with counts that are those of the catalogues', () => {
    const { version, curriculum, chosen, inForce, available, unknown } = list(['samples/full'], root);
    assert.deepEqual(
      [version, curriculum, chosen, unknown],
      [1, { id: 'grade-4', title: 'Grade 4, mathematics, English language arts and science' }, true, []],
    );
    assert.deepEqual(ids(inForce), ['ccss-math', 'ccss-ela', 'ngss', 'science-dimensions']);
    assert.deepEqual(
      ids(available),
      builtInIds.filter((id) => !ids(inForce).includes(id)),
    );
    for (const catalogue of [...inForce, ...available] as readonly ListedJson[]) {
      const codes = new Set(builtIn(catalogue.id)?.standards.map((standard) => standard.code));
      if (catalogue.id === 'science-dimensions') {
        // The sample's own list: eight ways of working and seven connecting ideas.
        assert.deepEqual([catalogue.total, catalogue.counts['practice']], [15, 15]);
        continue;
      }
      assert.equal(catalogue.total, codes.size, catalogue.id);
      assert.equal(
        Object.values(catalogue.counts).reduce((sum, count) => sum + count, 0),
        codes.size,
      );
    }
    const math = inForce[0];
    assert.deepEqual(
      [math.source, math.named, math.license, math.note],
      ['built-in', true, builtIn('ccss-math')?.license, builtIn('ccss-math')?.note],
    );
  });

  it('shows the built-in ones outside of a curriculum', () => {
    const { code, out, err } = run(['standards'], { cwd: nowhere });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Built-in standards\nYou are in no curriculum\. These catalogues come with Throughline:\n\nccss-math {2}/,
    );
    assert.match(out, /\n\nngss {2}/);
    assert.equal(list([], nowhere).curriculum, null);
  });

  it('shows lists of the curriculum, named and not named, and ids that nothing has', () => {
    const folder = sample();
    const own =
      'title: Our habits\nlicense: CC0-1.0\nattribution: The district\nstandards:\n  - code: H.1\n    label: Ask\n    grades: [4]\n';
    writeFiles(folder, {
      'habits.standards.yaml': `id: habits\n${own}`,
      'others.standards.yaml': `id: others\n${own.replace('H.1', 'O.1')}`,
    });
    change(folder, 'curriculum.yaml', '- ccss-math', '- ccss-math\n  - habits\n  - otters');
    const { inForce, available, unknown } = list([], folder);
    assert.deepEqual(ids(inForce), ['ccss-math', 'habits']);
    assert.deepEqual(
      [inForce[1].source, inForce[1].path, inForce[1].license, inForce[1].counts.standard, inForce[1].grades],
      ['file', 'habits.standards.yaml', 'CC0-1.0', 1, ['4']],
    );
    assert.ok(ids(available).includes('others'));
    assert.deepEqual(unknown, ['otters']);
    const { out } = run(['standards'], { cwd: folder });
    assert.match(
      out,
      /\nhabits {2}Our habits\n {2}from {5}habits\.standards\.yaml, named in curriculum\.yaml\n {2}holds {4}1 standard; grade 4\n {2}license {2}CC0-1\.0\n {2}credit {3}The district\n/,
    );
    assert.match(
      out,
      /names 'otters', and there is no such catalogue, so its codes are not known\. Did you mean\n?\s?'others'\?/,
    );
  });

  it('says that all are in force where curriculum.yaml names none', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', 'standards:\n  - ccss-math\n', '');
    const { chosen, inForce } = list([], folder);
    assert.equal(chosen, false);
    assert.deepEqual(ids(inForce).slice(0, 3), ['ccss-math', 'ccss-ela', 'ngss']);
    assert.match(
      run(['standards'], { cwd: folder }).out,
      /all that there are, since curriculum\.yaml names none/,
    );
  });

  it('fits the width of a terminal', () => {
    const { out } = run(['standards', 'samples/full'], { cwd: root });
    for (const line of out.split('\n')) assert.ok(line.length <= 110, line);
  });

  for (const [words, said] of [
    [
      ['standards', 'fractions'],
      `there is no folder 'fractions' in ${nowhere}. Give the folder of a curriculum, or look for a standard: throughline standards search fractions`,
    ],
    [
      ['standards', 'serach', 'x'],
      "'throughline standards' has no command 'serach'. Did you mean 'throughline standards search'? See 'throughline standards --help'.",
    ],
    [
      ['help', 'standards', 'frobnicate'],
      "'throughline standards' has no command 'frobnicate'. Its commands are: search, show, import, export.",
    ],
    [
      ['search', 'x'],
      "there is no command 'search'. Did you mean 'throughline standards search'? See 'throughline --help'.",
    ],
    [
      ['standards', 'import', 'a', 'b'],
      '\'throughline standards import\' takes one package, and 2 words were given: a, b. A name with spaces needs quotes around it: "a b".',
    ],
    [
      ['standards', 'show', '--formt', 'json'],
      "'throughline standards show' has no option --formt. Did you mean --format?",
    ],
  ] as const) {
    it(`explains: throughline ${words.join(' ')}`, () =>
      assert.deepEqual(run(words, { cwd: nowhere }), { code: 2, out: '', err: `throughline: ${said}\n` }));
  }

  it('takes a folder of such a name for the folder', () => {
    const folder = sample();
    fs.renameSync(folder, path.join(path.dirname(folder), 'serach'));
    assert.equal(run(['standards', 'serach'], { cwd: path.dirname(folder) }).code, 0);
  });

  it('has help, for itself and for each of its commands', () => {
    const { out } = run(['standards', '--help'], { cwd: nowhere });
    for (const name of ['search', 'show', 'import', 'export']) {
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
      const help = run(['standards', name, '--help'], { cwd: nowhere });
      assert.deepEqual([help.code, help.err], [0, '']);
      assert.match(help.out, new RegExp(`^throughline standards ${name} `));
      assert.match(help.out, new RegExp(`Examples\n {2}throughline standards ${name}`));
      assert.equal(run(['help', 'standards', name], { cwd: nowhere }).out, help.out);
    }
  });
});
