import assert from 'node:assert/strict';
import { relativeAddress, siteAnchor } from '../../../server/src/core/publish/addresses.ts';
import { directionOf } from '../../../server/src/core/publish/language.ts';
import { faults, publish } from './site.ts';

describe('addresses of the site', () => {
  it('are relative, and name the file', () => {
    assert.equal(relativeAddress('index.html', 'units/a.html'), 'units/a.html');
    assert.equal(relativeAddress('units/a.html', 'index.html'), '../index.html');
    assert.equal(relativeAddress('units/a.html', 'units/b.html', 'x'), 'b.html#x');
    assert.equal(relativeAddress('units/a.html', 'units/a.html', 'x'), '#x');
    assert.equal(relativeAddress('units/a.html', 'units/a.html'), 'a.html');
    assert.equal(relativeAddress('units/a.html', 'files/u/ä b#.png'), '../files/u/%C3%A4%20b%23.png');
  });

  it('have anchors that no heading has', () => {
    assert.equal(siteAnchor('standard', '4.NF.A.1'), 'standard.4.NF.A.1');
    assert.equal(siteAnchor('term', 'unit fraction'), 'term.unit_20_fraction');
    assert.notEqual(siteAnchor('term', 'a b'), siteAnchor('term', 'a_b'.replace('_', '-')));
  });

  it('come from ids, whatever file a document stands in', () => {
    const site = publish({ 'some/where/01-x.lesson.md': '---\nid: folding-strips\n---\n' });
    assert.ok(site.files.has('lessons/folding-strips.html'));
  });

  it('are safe and unlike each other when ids are missing, odd or there twice', () => {
    const lesson = (id: string): string => `---\nid: ${JSON.stringify(id)}\n---\n`;
    const site = publish({
      'a.lesson.md': lesson('good'),
      'b.lesson.md': lesson('good'),
      'c.lesson.md': lesson('../../etc/passwd'),
      'd.lesson.md': lesson('GOOD'),
      'e.lesson.md': lesson('con'),
      'f.lesson.md': lesson('доля'),
      'g.lesson.md': lesson('a/b\\c:d\u0000e'),
      'h.lesson.md': lesson('x'.repeat(300)),
      'no-id.lesson.md': '---\ntitle: None\n---\n',
      'sub/no-id.lesson.md': '',
    });
    const paths = [...site.files.keys()].filter((path) => path.startsWith('lessons/'));
    assert.deepEqual(paths.map((path) => path.slice(8, -5)).sort(), [
      'a-b-c-d-e',
      'etc-passwd',
      'good',
      'good-2',
      'good-3',
      'no-id',
      'no-id-2',
      'page',
      'page-con',
      'x'.repeat(90),
    ]);
    assert.deepEqual(faults(site), []);
  });

  it('give a good id to the document that has it, and others the rest', () => {
    const site = publish({
      'a.lesson.md': '---\nid: A\ntitle: Odd\n---\n',
      'b.lesson.md': '---\nid: a\ntitle: Good\n---\n',
    });
    assert.match(site.page('lessons/a.html'), /<h1>Good<\/h1>/);
    assert.match(site.page('lessons/a-2.html'), /<h1>Odd<\/h1>/);
  });
});

describe('the direction of a language', () => {
  it('follows the script, or else the language', () => {
    assert.deepEqual(['en', 'es-MX', 'ar', 'he-IL', 'az-Arab', 'ur-Latn', 'UR', ''].map(directionOf), [
      'ltr',
      'ltr',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
      'ltr',
    ]);
  });
});
