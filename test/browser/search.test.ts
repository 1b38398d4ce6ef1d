import assert from 'node:assert/strict';
import vm from 'node:vm';
import { type PageEntry, searchIndex } from '../../server/src/browser/search/search.ts';
import { publish } from '../core/publish/site.ts';

const curriculum = {
  'curriculum.yaml': 'id: c\ntitle: C\nstandards: [ccss-math]\ngrades: [4]\nunits: [u]\n',
  'u.unit.yaml': 'id: u\ntitle: Fraction equivalence\nlessons: [x, y]\n',
  'x.lesson.md':
    '---\nid: x\ntitle: Folding strips\nsummary: "Strips of *paper*."\nstandards: {addressing: [4.nf.1]}\nvocabulary: [{term: numerator, definition: Above.}]\n---\nPredict first. </script><script>alert(1)</script> \u2028 end\n\n:::answer\nSECRET\n:::\n',
  'y.lesson.md': '---\nid: y\ntitle: Größe und Länge\n---\nWords about decimals.\n',
};

/** What the scripts of data put on the window of the page. */
function pagesOf(site: ReturnType<typeof publish>): readonly PageEntry[] {
  const window: { throughlinePages?: readonly PageEntry[] } = {};
  const context = vm.createContext(window);
  for (const [, script] of site.page('search.html').matchAll(/<script src="(search\/[^"]+)"/g))
    vm.runInContext(site.page(script ?? ''), context);
  return JSON.parse(JSON.stringify(window.throughlinePages));
}

describe('search in a published site', () => {
  const find = searchIndex(pagesOf(publish(curriculum)));
  const first = (asked: string): string | undefined => find(asked)[0]?.address;

  for (const [what, asked, address] of [
    ['a word of a title', 'folding', 'lessons/x.html'],
    ['a word half typed', 'fold', 'lessons/x.html'],
    ['a mistyped word', 'fraktion', 'units/u.html'],
    ['a word of the text', 'predict', 'lessons/x.html'],
    ['a code', '4.NF.A.1', 'standards/4-nf-a-1.html'],
    ['a code in small letters and without stops', '4nfa1', 'standards/4-nf-a-1.html'],
    ['a word without its accents', 'lange', 'lessons/y.html'],
  ] as const) {
    it(`finds ${what}`, () => assert.equal(first(asked), address));
  }

  it('finds a lesson by its code, in the form of the catalogue or as it is written', () => {
    assert.ok(find('4.NF.1').some(({ address }) => address === 'lessons/x.html'));
  });

  it('finds a lesson by a mistyped word that it explains', () => {
    assert.ok(find('numerater').some(({ address }) => address === 'lessons/x.html'));
  });

  it('finds nothing where nothing is, and does not throw', () => {
    for (const asked of ['', '   ', 'zzzzzzzz', '.', '-', '"', '\\', '[', '4.', '😀', 'a'.repeat(10_000)])
      assert.ok(Array.isArray(find(asked)), asked);
    assert.deepEqual(find('zzzzzzzz'), []);
  });

  it('says what a page is, and shows no markup', () => {
    assert.equal(find('folding')[0]?.about, 'Lesson · Strips of paper.');
  });

  it('has nothing of the text of lessons on a site for students', () => {
    const site = publish(curriculum, { audience: 'student' });
    assert.doesNotMatch(JSON.stringify(pagesOf(site)), /secret|predict/i);
    assert.deepEqual(
      searchIndex(pagesOf(site))('folding').map(({ address }) => address),
      ['lessons/x.html'],
    );
  });
});
