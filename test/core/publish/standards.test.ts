import assert from 'node:assert/strict';
import { packageText } from '../../support/package.ts';
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
    assert.match(
      text,
      /<section id="standard\.DL"> <h3><span class="code"><a href="standards\/dl\.html">DL<\/a><\/span> Sources/,
    );
    assert.match(
      text,
      /<tr id="standard\.DL_20_1">[\s\S]*Judge <em>sources<\/em>; see <a href="files\/lists\/sheet\.pdf">the sheet<\/a>\./,
    );
    assert.match(text, /<tr id="standard\.DL_20_1\.a" class="part">/);
    assert.match(text, /through standards above or below it/);
    assert.match(text, /Digital literacy\. By the district\./);
    assert.match(
      site.page('lessons/l.html'),
      /<a href="\.\.\/standards\/dl-1\.html" title="Judge sources; see the sheet\.">DL 1<\/a>/,
    );
    assert.deepEqual(site.copies, [{ from: 'lists/sheet.pdf', to: 'files/lists/sheet.pdf' }]);
  });

  it('with a statement of several lines have all of it below the label, and one line elsewhere', () => {
    const site = publish({
      'curriculum.yaml': curriculum,
      'own.standards.yaml': `id: own
title: O
standards:
  - code: A
    label: Sources
    grades: [4]
    statement: |
      # Judge sources

      Look for:

      - who wrote it[^1]
      - **when** it was $x$

      [^1]: A name.
  - { code: B, type: domain, grades: [4], statement: "First\\n\\nSecond" }
  - { code: C, parent: B, grades: [4] }
`,
      'u.unit.yaml': 'id: u\ntitle: U\nstandards: { addressing: [A, C] }\n',
    });
    assert.deepEqual(faults(site), []);
    const text = main(site.page('standards.html'));
    assert.match(
      text,
      /<span class="code"><a href="standards\/a\.html">A<\/a><\/span> Sources<div class="details"><p><strong>Judge sources<\/strong><\/p> <p>Look for:<\/p> <ul> <li>who wrote it/,
    );
    assert.match(
      text,
      /<h3><span class="code"><a href="standards\/b\.html">B<\/a><\/span> First Second<\/h3>/,
    );
    assert.match(
      main(site.page('units/u.html')),
      /A<\/a><\/span> Judge sources Look for: • who wrote it • <strong>when<\/strong> it was <math/,
    );
    assert.match(site.page('units/u.html'), /title="Judge sources Look for: • who wrote it/);
  });

  it('have what is said under all of their codes, and lead on to the web or to each other', () => {
    const site = publish({
      'curriculum.yaml': curriculum.replace('[own]', '[ccss-math, own, state]'),
      'own.standards.yaml':
        'id: own\ntitle: O\nstandards: [{ code: D.1, same-as: [4.NF.A.1], replaced-by: [D.2] }, { code: D.2, label: New, grades: [4] }]\n',
      'state.case.json': packageText(
        'State mathematics',
        [
          {
            code: '4.NF.A.1',
            statement: 'Name <i>equal</i> amounts <script>alert(1)</script>of the <b>same</b> whole.',
            links: [
              ['exemplar', 'aaaaaaaa-0000-4000-8000-000000000001'],
              ['isTranslationOf', 'aaaaaaaa-0000-4000-8000-000000000002'],
              ['hasSkillLevel', 'X'],
            ],
          },
          { code: 'X', statement: 'Beginning.' },
        ],
        { licenseURI: { title: 'CC BY 4.0', uri: 'https://creativecommons.org/licenses/by/4.0/' } },
      ),
      'u.unit.yaml': 'id: u\ntitle: U\nstandards: { addressing: [D.1] }\n',
    });
    assert.deepEqual(faults(site), []);
    const text = main(site.page('standards.html'));
    const [, row = ''] = /<tr id="standard\.4\.NF\.A\.1"[^>]*>(.*?)<\/th>/.exec(text) ?? [];
    assert.match(row, /<\/span> Name <em>equal<\/em> amounts of the <strong>same<\/strong> whole\./);
    assert.doesNotMatch(row, /Explain with models/);
    assert.match(row, /<div class="details">Also: <span class="code">D\.1<\/span><\/div>/);
    assert.match(
      row,
      /<div class="details">Replaced by: <a href="standards\/d-2\.html" title="New">D\.2<\/a><\/div>/,
    );
    assert.match(row, /<div class="details">Examples: <a href="https:\/\/standards\.example\.org\/aaaaaaaa/);
    assert.match(row, /<div class="details">Skill level: X<\/div>/);
    assert.match(row, /<div class="details">In another language: <a href="https:/);
    assert.match(
      main(site.page('units/u.html')),
      /4\.NF\.A\.1<\/a><\/span> Name <em>equal<\/em> amounts of the <strong>same<\/strong> whole\./,
    );
    const [, sources = ''] = /<h2>About these standards<\/h2>(.*?)<\/section>/.exec(text) ?? [];
    assert.match(
      sources,
      /State mathematics\. State mathematics, The state\. License: <a href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/">CC BY 4\.0<\/a>\./,
    );
    assert.match(
      sources,
      /<p class="details">Left out, since no source states it: the emphasis of high school/,
    );
  });

  it('in a tree that is deeper than any framework are shown all the same', () => {
    const codes = Array.from(
      { length: 3_000 },
      (_, at) => `{ code: D${at}, parent: D${at - 1}, grades: [4] }`,
    );
    const site = publish({
      'curriculum.yaml': curriculum,
      'own.standards.yaml': `id: own\ntitle: O\nstandards: [${codes.join(', ')}]\n`,
    });
    assert.equal(site.page('standards.html').split(' id="standard.D').length, 3_001);
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
