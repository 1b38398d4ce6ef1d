import assert from 'node:assert/strict';
import { faults, main, publish } from './site.ts';

const curriculum = {
  'curriculum.yaml': 'id: c\ntitle: C\nstandards: [ccss-math]\ngrades: [4]\nunits: [a, b]\n',
  'a.unit.yaml':
    'id: a\ntitle: Alpha\nlessons: [x]\nvocabulary: [{term: Area, definition: "How *much*."}]\nstandards: {addressing: [4.NF.A.1]}\n',
  'b.unit.yaml': 'id: b\ntitle: Beta\nvocabulary: [{term: area, definition: "How *much*."}]\n',
  'x.lesson.md':
    '---\nid: x\ntitle: Fold\nstandards: {addressing: [4.NF.A.1]}\nvocabulary: [{term: area, definition: Other.}, {term: Öl, definition: Oil.}]\nchecks: [e]\n---\n',
  'e.assessment.yaml': 'id: e\ntitle: Ticket\nitems: [{id: a, prompt: P, standards: [4.NF.A.1]}]\n',
  's.schedule.yaml': [
    'id: s',
    'title: Year',
    'starts: "2026-08-31"',
    'ends: "2026-10-02"',
    'holidays: ["2026-09-07", {from: "2026-09-31", to: "2026-10-01"}]',
    'unit-windows: [{unit: a, starts: "2026-08-31", ends: "2026-09-11"}, {unit: b, starts: "2026-09-14", ends: "2026-10-02"}, {unit: gone, starts: "2026-02-30", ends: "x"}]',
    'assessment-windows: [{assessment: e, date: "2026-09-11"}, {assessment: gone, date: "2026-09-11"}]',
    '',
  ].join('\n'),
};

describe('the calendar', () => {
  const site = publish(curriculum);
  const page = main(site.page('calendar.html'));

  it('shows each month of the school year, with the units of each week by number', () => {
    assert.deepEqual(faults(site), []);
    assert.deepEqual(
      [...page.matchAll(/<h3>([^<]+)<\/h3>/g)].map((match) => match[1]),
      ['August 2026', 'September 2026', 'October 2026'],
    );
    const week =
      /<tr><th scope="row">(?:(?!<\/tr>).)*tint-2">14<(?:(?!<\/tr>).)*<\/tr>/.exec(page)?.[0] ?? '';
    assert.match(week, /<a href="units\/b\.html" title="Beta">2<\/a>/);
  });

  it('marks days without school and days of assessments, in words too', () => {
    assert.match(page, /<td class="off"><span class="hidden">No school: <\/span>7<\/td>/);
    assert.match(
      page,
      /11 <span class="test"><span aria-hidden="true">▲<\/span><span class="hidden">Assessment/,
    );
    assert.match(page, /September 11, 2026<\/time>: <a href="assessments\/e\.html">Ticket<\/a>/);
  });

  it('ends, whatever dates a schedule says', () => {
    const far = publish({
      ...curriculum,
      's.schedule.yaml':
        'id: s\nstarts: "0001-01-01"\nends: "9999-12-31"\nunit-windows: [{unit: a, starts: "2026-08-31", ends: "2026-09-11"}]\n',
    });
    assert.equal(far.page('calendar.html').match(/class="month"/g)?.length, 18);
    const backwards = publish({
      ...curriculum,
      's.schedule.yaml': 'id: s\nstarts: "2027-01-01"\nends: "2026-01-01"\nunit-windows: [{unit: a}]\n',
    });
    assert.deepEqual(faults(backwards), []);
  });

  it('is not there without dates', () => {
    assert.equal(publish({ ...curriculum, 's.schedule.yaml': 'id: s\n' }).files.has('calendar.html'), false);
  });
});

describe('the glossary', () => {
  it('has each word once, what is said of it, and where, in the order of the alphabet', () => {
    const page = main(publish(curriculum).page('glossary.html'));
    assert.deepEqual(
      [...page.matchAll(/<dfn>([^<]+)<\/dfn>/g)].map((match) => match[1]),
      ['Area', 'Öl'],
    );
    assert.match(
      page,
      /<dd>How <em>much<\/em>\.<div class="details"><a href="units\/a\.html">Alpha<\/a>, <a href="units\/b\.html">Beta<\/a><\/div><\/dd>/,
    );
  });
});

describe('the page of a standard', () => {
  const site = publish(curriculum);

  it('says what it is, where it is used, and what is before and after it', () => {
    const page = main(site.page('standards/4-nf-a-1.html'));
    assert.match(page, /<h1>4\.NF\.A\.1<\/h1>/);
    assert.match(page, /Covered/);
    assert.match(
      page,
      /<h2>Taught<\/h2>[\s\S]*Unit 1: Alpha[\s\S]*<a href="\.\.\/lessons\/x\.html">Fold<\/a>/,
    );
    assert.match(page, /<h2>Assessed<\/h2>[\s\S]*<a href="\.\.\/assessments\/e\.html">Ticket<\/a>/);
    assert.match(page, /<h2>Comes first<\/h2>[\s\S]*3\.NF\.A\.3/);
    assert.match(page, /<h2>Leads to<\/h2>[\s\S]*4\.NF/);
  });

  it('is there for every standard that a page links to', () => {
    assert.deepEqual(faults(site), []);
    assert.match(
      site.page('standards/4-nf-a-2.html'),
      /No unit, lesson or assessment names this standard itself\./,
    );
  });
});
