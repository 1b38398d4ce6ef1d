/** Pictures and attachments on pages, given what whoever publishes found out of their files. */
import assert from 'node:assert/strict';
import { faults, publish } from './site.ts';

const curriculum = {
  'curriculum.yaml':
    'id: m\ntitle: Math\nsubject: mathematics\ngrades: [4]\nstandards: [ccss-math]\nunits: [u]\npublish:\n  logo: /img/logo.png\n  style: own.css\n  footer: "![Seal](img/seal.png)"\n',
  'u/u.unit.yaml': 'id: u\ntitle: U\nlessons: [x]\n',
  'u/x.lesson.md':
    '---\nid: x\ntitle: X\nunit: u\n---\n\n[sheet](sheet.tar.gz) ![Strips](../img/s.svg) ![Gone](../img/gone.png)\n\n:::student\nLook at ![it](../img/s.svg).\n:::\n',
  'img/s.svg': undefined,
  'img/logo.png': undefined,
  'img/seal.png': undefined,
  'img/gone.png': undefined,
  'own.css': undefined,
  'u/sheet.tar.gz': undefined,
};

const copied = new Map([
  ['img/s.svg', { hash: 'aaaa', size: { width: 120, height: 40 } }],
  ['img/logo.png', { hash: 'bbbb', size: { width: 64, height: 32 } }],
  ['img/seal.png', { hash: 'cccc' }],
  ['own.css', { hash: 'dddd' }],
  ['u/sheet.tar.gz', { hash: 'eeee' }],
]);

describe('copies on pages', () => {
  const site = publish(curriculum, {}, copied);
  const lesson = site.page('lessons/x.html');

  it('have names with a hash, and lead somewhere', () => {
    assert.deepEqual(site.copies, [
      { from: 'img/logo.png', to: 'files/img/logo.bbbb.png' },
      { from: 'img/s.svg', to: 'files/img/s.aaaa.svg' },
      { from: 'img/seal.png', to: 'files/img/seal.cccc.png' },
      { from: 'own.css', to: 'files/own.dddd.css' },
      { from: 'u/sheet.tar.gz', to: 'files/u/sheet.tar.eeee.gz' },
    ]);
    assert.deepEqual(faults(site), []);
    assert.match(lesson, /<a href="\.\.\/files\/u\/sheet\.tar\.eeee\.gz">sheet<\/a>/);
    assert.match(lesson, /<link rel="stylesheet" href="\.\.\/files\/own\.dddd\.css">/);
  });

  it('keep the room of a picture free until it is there', () => {
    assert.match(
      lesson,
      /<img src="\.\.\/files\/img\/s\.aaaa\.svg" alt="Strips" width="120" height="40" loading="lazy" decoding="async">/,
    );
    assert.match(
      lesson,
      /<img class="logo" src="\.\.\/files\/img\/logo\.bbbb\.png" alt="" width="64" height="32">/,
    );
    assert.match(lesson, /<img src="[^"]*seal\.cccc\.png" alt="Seal" loading="lazy" decoding="async">/);
  });

  it('are there at once where a page is printed', () => {
    assert.match(
      site.page('handouts/x.html'),
      /<img src="[^"]*s\.aaaa\.svg" alt="it" width="120" height="40" decoding="async">/,
    );
  });

  it('give way to their text where they cannot be copied', () => {
    assert.match(lesson, /Gone<\/p>/);
    assert.doesNotMatch(lesson, /gone\.png/);
  });
});
