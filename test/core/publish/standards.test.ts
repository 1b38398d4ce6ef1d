import assert from 'node:assert/strict';
import { faults, main, publish } from './site.ts';

const curriculum = 'id: c\ntitle: C\ngrades: [4]\nstandards: [own]\nunits: [u]\n';

describe('standards of a project', () => {
  it('are shown with their statement, which is Markdown, and their credit', () => {
    const site = publish({
      'curriculum.yaml': curriculum,
      'lists/own.standards.yaml':
        'id: own\ntitle: Digital literacy\nattribution: By the district.\nstandards:\n  - { code: DL, type: domain, label: Sources, grades: [4] }\n  - { code: DL 1, parent: DL, label: Trust, statement: "Judge *sources*; see [the sheet](sheet.pdf).", grades: [4] }\n  - { code: DL 1.a, type: component, parent: DL 1, grades: [4] }\n',
      'lists/sheet.pdf': undefined,
      'u.unit.yaml': 'id: u\ntitle: U\nstandards: { addressing: [DL 1] }\nlessons: [l]\n',
      'l.lesson.md':
        '---\nid: l\ntitle: L\nstandards: { addressing: [DL 1.a] }\n---\nToward :standard[DL 1].\n',
    });
    assert.deepEqual(faults(site), []);
    const text = main(site.page('standards.html'));
    assert.match(text, /<section id="standard\.DL"> <h3><span class="code">DL<\/span> Sources/);
    assert.match(
      text,
      /<tr id="standard\.DL_20_1">[\s\S]*Judge <em>sources<\/em>; see <a href="files\/lists\/sheet\.pdf">the sheet<\/a>\./,
    );
    assert.match(text, /<tr id="standard\.DL_20_1\.a" class="part">/);
    assert.match(text, /through standards above or below it/);
    assert.match(text, /Digital literacy\. By the district\./);
    assert.match(
      site.page('lessons/l.html'),
      /<a href="\.\.\/standards\.html#standard\.DL_20_1" title="Judge sources; see the sheet\.">DL 1<\/a>/,
    );
    assert.deepEqual(site.copies, [{ from: 'lists/sheet.pdf', to: 'files/lists/sheet.pdf' }]);
  });

  it('may stand in a circle and are each shown once', () => {
    const site = publish({
      'curriculum.yaml': curriculum,
      'own.standards.yaml':
        'id: own\ntitle: O\nstandards: [{ code: A, parent: B, grades: [4] }, { code: B, parent: A, grades: [4] }, { code: C, parent: C, grades: [4] }]\n',
      'u.unit.yaml': 'id: u\nstandards: { addressing: [A, B, C] }\n',
    });
    assert.deepEqual(faults(site), []);
    for (const code of ['A', 'B', 'C'])
      assert.equal(main(site.page('standards.html')).split(`id="standard.${code}"`).length, 2);
  });

  it('of several grades have a section for each grade', () => {
    const site = publish({
      'curriculum.yaml': 'id: c\ntitle: C\ngrades: [K, 1, 9]\nstandards: [ccss-math]\nunits: []\n',
    });
    const titles = [...main(site.page('standards.html')).matchAll(/<h2>([^<]*)<\/h2>/g)].map(
      (match) => match[1],
    );
    assert.deepEqual(titles, ['Coverage', 'Kindergarten', 'Grade 1', 'Grades 9–12', 'About these standards']);
    assert.deepEqual(faults(site), []);
  });
});
