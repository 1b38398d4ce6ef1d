import assert from 'node:assert/strict';
import path from 'node:path';
import { temporaryFolder } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { run } from '../command.ts';

const nowhere = temporaryFolder();
const full = path.join(root, 'samples/full');

/** Where only mathematics is in force. */
const minimal = path.join(root, 'samples/minimal');

function search(words: readonly string[], cwd = full) {
  const { code, out, err } = run(['standards', 'search', ...words, '--format', 'json'], { cwd });
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out);
}

function codes({ hits }: { readonly hits: readonly { readonly code: string }[] }): readonly string[] {
  return hits.map(({ code }) => code);
}

describe('throughline standards search', () => {
  it('shows codes, labels and where they stand', () => {
    const { code, out, err } = run(['standards', 'search', 'equivalent', 'fractions', '--most', '1'], {
      cwd: full,
    });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^4\.NF\.A {2}Fraction equivalence and ordering\n {8}ccss-math · 4\.NF Fractions\n\n\d+ more standards below these\. To see them: --most \d+\n$/,
    );
  });

  it('finds a code in any form first', () => {
    for (const written of ['4.NF.3a', 'CCSS.Math.Content.4.NF.B.3.a', '4.nf.b.3a']) {
      const found = search([written]);
      assert.deepEqual([codes(found)[0], found.hits[0].how], ['4.NF.B.3a', 'code']);
    }
  });

  it('says it to programs', () => {
    const { version, query, grades, catalogues, total, elsewhere, partial, hits, near, mistyped } = search([
      'aera',
      '--grade',
      '3-4',
      '--most',
      '2',
    ]);
    assert.deepEqual(
      [version, query, grades, catalogues, partial, near],
      [1, 'aera', ['3', '4'], null, false, []],
    );
    assert.deepEqual(mistyped, [{ word: 'aera', meant: ['area'] }]);
    assert.equal(hits.length, 2);
    assert.ok(total > 2 && elsewhere > 0);
    assert.deepEqual(Object.keys(hits[0]).sort(), [
      'catalogue',
      'code',
      'grades',
      'how',
      'label',
      'notation',
      'parent',
      'statement',
      'type',
    ]);
  });

  it('says what a mistyped word was read as', () => {
    const { out } = run(['standards', 'search', 'fratcions'], { cwd: full });
    assert.match(out, /^No standard has 'fratcions'; it was read as 'fractions'\.\n\n4\.NF/);
  });

  it('says why a code is none, and what may have been meant', () => {
    const { code, out } = run(['standards', 'search', '4.RP.A.1'], { cwd: full });
    assert.equal(code, 0);
    assert.match(
      out,
      /^No standard has the code '4\.RP\.A\.1'\. Grade 4 has no domain RP\.\nDid you mean:\n {2}6\.RP\.A\.1 {2}\S/,
    );
    assert.deepEqual(search(['4.RP.A.1']).near[0].code, '6.RP.A.1');
  });

  it('says which catalogue that is not in force has the words, and looks there when asked', () => {
    const { out } = run(['standards', 'search', 'photosynthesis'], { cwd: minimal });
    assert.match(
      out,
      /^Nothing that is in force fits 'photosynthesis'\. [^\n]+\n\nccss-ela, which is not in force, has 1 standard/,
    );
    assert.match(
      out,
      /ngss, which is not in force, has \d+ standards that fit\. To see them: --catalogue ngss\n/,
    );
    const found = search(['photosynthesis', '--catalogue', 'ngss'], minimal);
    assert.ok(found.total > 0);
    assert.ok(codes(found).every((code) => /^(?:MS|HS)-LS/.test(code)));
  });

  it('looks at all built-in standards outside of a curriculum', () => {
    assert.deepEqual(codes(search(['K-PS2-1'], nowhere)), ['K-PS2-1']);
    assert.deepEqual(codes(search(['RL.4.1'], nowhere)).slice(0, 1), ['RL.4.1']);
  });

  it('looks at another curriculum when asked', () => {
    const { hits, otherCatalogues } = search(['K-PS2-1', '--curriculum', minimal], nowhere);
    assert.deepEqual([hits, otherCatalogues], [[], [{ id: 'ngss', total: 1 }]]);
    assert.deepEqual(run(['standards', 'search', 'x', '--curriculum', 'none'], { cwd: nowhere }), {
      code: 2,
      out: '',
      err: `throughline: there is no file or folder 'none' in ${nowhere}. Check the name, and that you are in the folder you mean.\n`,
    });
  });

  it('finds nothing and says so', () => {
    const { code, out } = run(['standards', 'search', 'xyzzy'], { cwd: full });
    assert.equal(code, 0);
    assert.match(out, /^Nothing that is in force fits 'xyzzy'\./);
    assert.deepEqual(search(['xyzzy']).hits, []);
  });

  it('paints what was found only where that is wanted', () => {
    const words = ['standards', 'search', 'equivalent', 'fractions'];
    const painted = run(words, { cwd: full, env: { FORCE_COLOR: '1' } }).out;
    assert.ok(painted.includes('\u001b[32mFraction\u001b[39m \u001b[32mequivalence\u001b[39m'));
    assert.ok(!run(words, { cwd: full }).out.includes('\u001b'));
  });

  it('shows no control characters of a query', () => {
    const { out } = run(['standards', 'search', '\u001b[31mred'], { cwd: full });
    assert.ok(!out.includes('\u001b'));
  });

  for (const [words, said] of [
    [[], 'say what to look for, for example: throughline standards search equivalent fractions'],
    [
      ['x', '--grade', '13'],
      "--grade cannot be '13'. Write K or a number from 1 to 12, a span such as 3-5, or several with commas between them: K,1,2",
    ],
    [
      ['x', '--grade', '5-3'],
      "--grade cannot be '5-3'. Write K or a number from 1 to 12, a span such as 3-5, or several with commas between them: K,1,2",
    ],
    [['x', '--catalogue', 'ngs'], "there is no catalogue 'ngs'. Did you mean 'ngss'?"],
    [
      ['x', '--catalogue', 'qqqqq'],
      "there is no catalogue 'qqqqq'. The catalogues are: ccss-math, ccss-ela, ngss, science-dimensions, ccrs-adult.",
    ],
    [['x', '--most', '0'], "--most cannot be '0'. It is a number from 1 to 1000, for example: --most 50"],
  ] as const) {
    it(`explains: throughline standards search ${words.join(' ')}`, () =>
      assert.deepEqual(run(['standards', 'search', ...words], { cwd: full }), {
        code: 2,
        out: '',
        err: `throughline: ${said}\n`,
      }));
  }
});
