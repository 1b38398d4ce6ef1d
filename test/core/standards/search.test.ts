import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtIn, builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards, type Standards } from '../../../server/src/core/standards/codes.ts';
import { type SearchOptions, searchStandards } from '../../../server/src/core/standards/search.ts';
import { codesBeginning } from '../../../server/src/core/standards/search-codes.ts';
import type { Standard } from '../../../server/src/core/standards/standard.ts';

const all = createStandards(builtInIds.flatMap((id) => builtIn(id) ?? []));
const math = createStandards([builtIn('ccss-math') ?? assert.fail()]);

function codes(query: string, options: Partial<SearchOptions> = {}, standards = all): readonly string[] {
  const { hits } = searchStandards(standards, query, { most: 5, ...options });
  return hits.map(({ standard }) => standard.code);
}

/** A small list of somebody's own. */
function own(texts: Readonly<Record<string, string>>, more: Partial<Standard> = {}): Standards {
  const standards = Object.entries(texts).map(
    ([code, label]): Standard => ({
      code,
      catalogue: 'own',
      type: 'standard',
      parent: undefined,
      grades: [],
      label,
      statement: undefined,
      guid: undefined,
      uri: undefined,
      emphasis: undefined,
      fluency: false,
      prerequisites: [],
      related: [],
      ...more,
    }),
  );
  return createStandards([
    { id: 'own', title: 'Own', license: undefined, attribution: undefined, standards },
  ]);
}

describe('a search for a code', () => {
  for (const written of [
    '4.NF.B.3a',
    '4.nf.b.3.a',
    '4.NF.3a',
    'CCSS.Math.Content.4.NF.B.3a',
    'Math.4.NF.3a',
    ' 4.NF.B.3a ',
    'http://corestandards.org/Math/Content/4/NF/B/3/a',
    'adding fractions 4.NF.B.3a',
  ]) {
    it(`finds its standard first: ${written}`, () => assert.equal(codes(written)[0], '4.NF.B.3a'));
  }

  it('finds both standards of a pair', () =>
    assert.deepEqual(codes('RI/RL.2.1').slice(0, 2), ['RI.2.1', 'RL.2.1']));

  it('finds what stands below it next, in the order of the catalogue', () => {
    assert.deepEqual(codes('4.NF.3'), ['4.NF.B.3', '4.NF.B.3a', '4.NF.B.3b', '4.NF.B.3c', '4.NF.B.3d']);
    assert.deepEqual(codes('A-SSE').slice(0, 3), ['HSA-SSE', 'HSA-SSE.A', 'HSA-SSE.A.1']);
  });

  it('finds codes by their beginning', () => {
    assert.deepEqual(codes('4.N').slice(0, 2), ['4.NBT', '4.NBT.A']);
    assert.deepEqual(codes('k-ps').slice(0, 2), ['K-PS2', 'K-PS2-1']);
    const { hits, total } = searchStandards(math, '4.NF', { most: 3 });
    assert.deepEqual([hits.length, total], [3, codesBeginning(math, '4.NF').length]);
    assert.ok(hits.every(({ how }, at) => how === (at === 0 ? 'code' : 'beginning')));
  });

  it('says what a wrong code may have been meant for, and why it is wrong', () => {
    const { hits, near } = searchStandards(all, '4.RP.A.1', { most: 5 });
    assert.deepEqual(hits, []);
    assert.deepEqual(
      near.map(({ standard, why }) => [standard.code, why]),
      [
        ['6.RP.A.1', 'Grade 4 has no domain RP'],
        ['7.RP.A.1', 'Grade 4 has no domain RP'],
      ],
    );
  });
});

describe('a search for words', () => {
  it('finds standards that have all of them, whatever their endings', () => {
    assert.equal(codes('equivalent fractions')[0], '4.NF.A');
    assert.equal(codes('equivalence of fraction')[0], '4.NF.A');
    assert.equal(codes('pythagorean theorem', {}, math)[0], '8.G.B.6');
    assert.equal(codes('EQUIVALENT FRACTIONS')[0], '4.NF.A');
  });

  it('finds them by the headings above, and by the grade', () => {
    assert.ok(codes('ratio tables').includes('6.RP.A.3a'));
    const found = codes('grade 4 fractions', { most: 50 }, math);
    assert.ok(found.length > 5);
    for (const code of found) assert.ok(math.get(code)?.grades.includes('4'), code);
  });

  it('reads a mistyped word as the nearest, and says so', () => {
    const { hits, mistyped } = searchStandards(math, 'aera of rectangels', { most: 5 });
    assert.deepEqual(mistyped, [
      { word: 'aera', meant: ['area'] },
      { word: 'rectangels', meant: ['rectangles'] },
    ]);
    assert.ok(hits.some(({ standard }) => standard.code === '4.MD.A.3'));
  });

  it('reads no word as one that is far, and no number as another', () => {
    const absent = searchStandards(math, 'photosynthesis', { most: 5 });
    assert.deepEqual([absent.total, absent.mistyped], [0, [{ word: 'photosynthesis', meant: [] }]]);
    assert.deepEqual(searchStandards(math, 'energy', { most: 5 }).mistyped, [{ word: 'energy', meant: [] }]);
    assert.equal(searchStandards(math, '73645', { most: 5 }).total, 0);
  });

  it('takes the beginning of a word for the word', () => {
    assert.ok(codes('multipl frac', {}, math).includes('4.NF.B.4b'));
    assert.equal(codes('pythag', {}, math)[0], '8.G.B.6');
  });

  it('takes a whole word for its beginning only while somebody is typing', () => {
    const list = own({ A: 'Name a rate', B: 'Rates and ratings', C: 'Find the rat' });
    assert.deepEqual(codes('rat', {}, list), ['C']);
    assert.deepEqual(codes('rat', { isTyping: true }, list), ['C', 'B', 'A']);
    assert.deepEqual(codes('rat ', { isTyping: true }, list), ['C']);
  });

  it('gives what has some of the words where nothing has all, and says so', () => {
    const list = own({ A: 'Measure length', B: 'Weigh sand' });
    const result = searchStandards(list, 'measure sand', { most: 5 });
    assert.deepEqual(result.hits.map(({ standard }) => standard.code).toSorted(), ['A', 'B']);
    assert.ok(result.isPartial);
    assert.ok(!searchStandards(list, 'measure length', { most: 5 }).isPartial);
  });

  it('finds words of statements, and words with accents with and without them', () => {
    const list = own({ A: 'Números', B: 'Canción' }, { statement: 'Cuenta hasta veinte' });
    assert.deepEqual(codes('numeros', {}, list), ['A']);
    assert.deepEqual(codes('CANCIÓN', {}, list), ['B']);
    assert.deepEqual(codes('veinte', {}, list), ['A', 'B']);
  });

  it('finds nothing for words that say nothing', () => {
    for (const query of ['', ' ', 'the of', '…', '\u0000']) assert.deepEqual(codes(query), []);
  });
});

describe('the filters of a search', () => {
  it('leave out other grades and catalogues, and say how many that were', () => {
    const whole = searchStandards(all, 'energy', { most: 500 });
    const some = searchStandards(all, 'energy', { most: 500, grades: ['4'], catalogues: ['ngss'] });
    assert.ok(some.total > 0 && some.elsewhere > 0);
    assert.equal(some.total + some.elsewhere, whole.total);
    for (const { standard } of some.hits)
      assert.deepEqual([standard.catalogue, standard.grades.includes('4')], ['ngss', true]);
  });

  it('hold for codes too', () => {
    const { total, elsewhere } = searchStandards(all, '4.NF.A.1', { most: 5, grades: ['5'] });
    assert.deepEqual([total, elsewhere], [0, 1]);
  });

  it('know the standards that a catalogue groups as its own', () => {
    assert.deepEqual(codes('4.NF.A.1', { catalogues: ['ccrs-adult'] }), ['4.NF.A.1']);
  });
});

describe('the law of search', () => {
  it('any text is searched without throwing, and gives the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), fc.boolean(), (query, isTyping) => {
        const result = searchStandards(all, query, { most: 7, isTyping });
        assert.ok(result.hits.length <= 7 && result.hits.length <= result.total);
        assert.deepEqual(searchStandards(all, query, { most: 7, isTyping }), result);
      }),
      { numRuns: 200 },
    );
  });

  it('every standard is found first by its own code', () => {
    for (const { code } of all.all()) assert.equal(codes(code, { most: 1 })[0], code);
  });
});
