import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { run } from '../command.ts';

const nowhere = temporaryFolder();
const full = path.join(root, 'samples/full');

/** Where only mathematics is in force. */
const minimal = path.join(root, 'samples/minimal');

function show(words: readonly string[], cwd = full) {
  const { code, out, err } = run(['standards', 'show', ...words, '--format', 'json'], { cwd });
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out);
}

interface UseJson {
  readonly part: string;
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly codes: readonly string[];
  readonly items: readonly string[];
}

describe('throughline standards show', () => {
  it('shows what a standard says, how it connects and where it is used', () => {
    const { code, out, err } = run(['standards', 'show', '4.NF.A.1'], { cwd: full });
    assert.deepEqual([code, err], [0, '']);
    for (const line of [
      '4.NF.A.1  Explain with models why multiplying top and bottom gives equivalent fractions',
      '  is           standard, grade 4, major work of the grade',
      '  stands in    4.NF Fractions',
      '               4.NF.A Fraction equivalence and ordering',
      '  builds on    3.NF.A.3  Explain simple equivalence and compare fractions by size',
      '  leads to     4.NF.A.2   Compare fractions when both numerators and denominators differ',
      '  official     CCSS.Math.Content.4.NF.A.1',
      '  GUID         138DC8D66B4545BB92DA44D6C78205DD',
      '  address      http://corestandards.org/Math/Content/4/NF/A/1',
      '  from         ccss-math, Common Core State Standards for Mathematics',
      'In this curriculum: covered (taught, then assessed)',
      '  promised by  Fraction equivalence and comparison',
      '               units/fraction-equivalence/fraction-equivalence.unit.yaml',
      '  taught in    Folding strips, same length and more parts',
      '  assessed by  Exit ticket, folding strips, item one-more-fold',
    ])
      assert.ok(out.includes(`${line}\n`), line);
  });

  it('says it to programs, with files that are there', () => {
    const { version, query, how, pair, standards, near } = show(['4.nf.1']);
    assert.deepEqual([version, query, how, pair, near], [1, '4.nf.1', 'alias', false, []]);
    const [standard] = standards;
    assert.deepEqual(
      [standard.code, standard.emphasis, standard.fluency, standard.inForce, standard.coverage],
      ['4.NF.A.1', 'major', false, true, 'covered'],
    );
    assert.deepEqual(
      standard.prerequisites.map(({ code }: { readonly code: string }) => code),
      ['3.NF.A.3', '4.OA.A.2'],
    );
    const uses: readonly UseJson[] = standard.uses;
    for (const use of uses) assert.ok(fs.existsSync(path.join(full, use.path)), use.path);
    assert.deepEqual(
      uses
        .filter(({ part }) => part === 'taught')
        .map(({ id }) => id)
        .slice(0, 2),
      ['folding-strips', 'splitting-areas'],
    );
    assert.ok(uses.some(({ part, items }) => part === 'assessed' && items.includes('one-more-fold')));
  });

  it('finds it by GUID and by official address', () => {
    assert.equal(show(['138dc8d6-6b45-45bb-92da-44d6c78205dd']).standards[0].code, '4.NF.A.1');
    assert.equal(show(['http://corestandards.org/Math/Content/4/NF/A/1']).how, 'uri');
  });

  it('sees what names a standard above or below it', () => {
    const uses: readonly UseJson[] = show(['4.NF.A']).standards[0].uses;
    const taught = uses.filter(({ part }) => part === 'taught');
    assert.ok(
      taught.length > 5 && taught.every(({ codes }) => codes.every((code) => code.startsWith('4.NF.A.'))),
    );
    assert.deepEqual(show(['4.NF']).standards[0].coverageBelow, { covered: 2, hollow: 5 });
  });

  it('shows where a practice is practised', () => {
    const [practice] = show(['MP', '3']).standards;
    assert.deepEqual([practice.code, practice.coverage], ['MP3', null]);
    assert.ok(practice.uses.some(({ part }: UseJson) => part === 'practised'));
  });

  it('shows both where a code could be one or another, and both of a pair', () => {
    const { out } = run(['standards', 'show', 'HSN-VM.B.a'], { cwd: full });
    assert.match(
      out,
      /^'HSN-VM\.B\.a' could be HSN-VM\.B\.4a and HSN-VM\.B\.5a\. In a curriculum, write one of these\.\n\nHSN-VM\.B\.4a {2}/,
    );
    assert.match(out, /\nHSN-VM\.B\.5a {2}/);
    const pair = show(['RI/RL.2.1'], nowhere);
    assert.deepEqual([pair.pair, pair.standards.length], [true, 2]);
  });

  it('shows one that is not in force, and says how to use it', () => {
    const { out } = run(['standards', 'show', 'K-PS2-1'], { cwd: minimal });
    assert.match(out, /\n {2}stands in {4}K-PS2 Forces and motion/);
    assert.match(out, /\n {2}elsewhere {4}MP2 /);
    assert.match(
      out,
      /\nngss is not in force in this curriculum\. To use its codes, write ngss under standards in curriculum\.yaml\.\n$/,
    );
    const [standard] = show(['K-PS2-1'], minimal).standards;
    assert.deepEqual([standard.inForce, standard.coverage, standard.uses], [false, null, []]);
  });

  it('says nothing of a curriculum outside of any', () => {
    const { code, out } = run(['standards', 'show', '4.NF.A.1'], { cwd: nowhere });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /curriculum/);
  });

  it("knows lists of one's own: under another code, replaced, and not in force", () => {
    const cwd = temporaryFolder({
      'curriculum.yaml':
        'id: a\ntitle: A\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math, own]\nunits: []\n',
      'own.standards.yaml':
        'id: own\ntitle: Own\nstandards:\n  - { code: D.1, label: Fold paper strips, same-as: [4.NF.A.1] }\n  - { code: D.2, label: Draw bars, replaced-by: [D.3] }\n  - { code: D.3, label: Draw longer bars }\n',
      'spare.standards.yaml':
        'id: spare\ntitle: Spare\nstandards:\n  - { code: S.1, label: Draw banana bars }\n',
    });
    const [same] = show(['D.1'], cwd).standards;
    assert.deepEqual(
      [same.code, same.path, same.also[0].code, same.also[0].label],
      ['4.NF.A.1', null, 'D.1', 'Fold paper strips'],
    );
    assert.equal(show(['D.2'], cwd).standards[0].replacedBy[0].code, 'D.3');
    const [spare] = show(['S.1'], cwd).standards;
    assert.deepEqual([spare.code, spare.inForce], ['S.1', false]);
    const found = (words: string) => run(['standards', 'search', words], { cwd }).out;
    assert.match(found('strips'), /^4\.NF\.A\.1 /m);
    assert.match(found('banana'), /spare/);
    assert.match(run(['impact', 'S.1'], { cwd }).err, /S\.1 is a standard of spare, which is not in force/);
  });

  it('says what is wrong with a code that is none', () => {
    const { code, out, err } = run(['standards', 'show', '4.NF.C.1'], { cwd: full });
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      /^No standard has the code '4\.NF\.C\.1'\. Standard 1 of 4\.NF is in cluster A, not C\.\nDid you mean:\n {2}4\.NF\.A\.1 {2}/,
    );
    const json = run(['standards', 'show', '4.NF.C.1', '--format', 'json'], { cwd: full });
    assert.equal(json.code, 2);
    assert.deepEqual(
      JSON.parse(json.out).near.map(({ code: each }: { readonly code: string }) => each),
      ['4.NF.A.1'],
    );
  });

  for (const [words, said] of [
    [[], 'say which standard to show, for example: throughline standards show 4.NF.A.1'],
    [
      ['fractions'],
      "no standard has the code 'fractions', and none is near it. To find one by words: throughline standards search fractions",
    ],
  ] as const) {
    it(`explains: throughline standards show ${words.join(' ')}`, () =>
      assert.deepEqual(run(['standards', 'show', ...words], { cwd: full }), {
        code: 2,
        out: '',
        err: `throughline: ${said}\n`,
      }));
  }
});
