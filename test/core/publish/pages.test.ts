import assert from 'node:assert/strict';
import { faults, headings, main, publish, type TestSite } from './site.ts';
import { curriculum, folding, schedule, small, unit } from './small.ts';

describe('the pages of a site', () => {
  let site: TestSite;
  const page = (path: string): string => main(site.page(path));
  before(() => {
    site = publish(small);
  });

  it('home: units of several subjects stand under the name of each, without a sum of their days', () => {
    const units = ['one', 'two', 'three', 'four'].map((id, at) => [
      `${id}.unit.yaml`,
      `id: ${id}\ntitle: ${id}\nsubject: ${at < 2 ? 'mathematics' : 'science'}\ndays: 10\n`,
    ]);
    const site = publish({
      'curriculum.yaml': 'id: c\ntitle: C\nunits: [one, two, three, four]\n',
      ...Object.fromEntries(units),
    });
    const home = main(site.page('index.html'));
    assert.match(
      home,
      /<h3 class="subject">mathematics<\/h3>[\s\S]*<h4 class="name"><a href="units\/one\.html">[\s\S]*<h3 class="subject">science<\/h3>/,
    );
    assert.doesNotMatch(home, /40 days/);
    assert.deepEqual(faults(site), []);
  });

  it('have links that lead somewhere and headings in order', () => {
    assert.deepEqual(faults(site), []);
  });

  it('have a frame that needs no server, and no script to be read', () => {
    for (const [path, text] of site.files) {
      if (!path.endsWith('.html')) continue;
      assert.match(text, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/);
      assert.match(text, /<meta name="viewport" content="width=device-width, initial-scale=1">/);
      assert.match(text, /<link rel="stylesheet" href="(?:\.\.\/)?style\.css">/);
      assert.match(text, /<a class="skip" href="#page\.content">/);
      assert.match(text, /<main id="page\.content">/);
      const hasScript = path.startsWith('map') || path === 'search.html';
      assert.equal(/<script src/.test(text), hasScript, path);
      assert.match(text, hasScript ? /; script-src 'self';/ : /; script-src 'none';/);
      assert.doesNotMatch(text, /href="\/|src="\/|undefined|\[object|NaN/);
      for (const [, address] of text.matchAll(/<a [^>]*href="([^"#]+)(?:#[^"]*)?"/g))
        assert.match(address ?? '', /\.(?:html|svg)$|^https?:/);
    }
    assert.match(site.page('units/fractions.html'), /<title>Fractions · Small &amp; whole<\/title>/);
    assert.match(
      site.page('units/fractions.html'),
      /<footer class="foot">\n<div>Ask the <a href="\.\.\/schedules\/year\.html">team<\/a>\.<\/div>/,
    );
  });

  it('home: title, summary, units with days and counts, and the ways in', () => {
    const home = page('index.html');
    assert.match(home, /<h1>Small &amp; whole<\/h1>/);
    assert.match(home, /A <em>short<\/em> year\./);
    assert.match(
      home,
      /<a href="units\/fractions\.html">Fractions<\/a><\/h3> <p class="details"><span>3 days<\/span> · <span>2 lessons<\/span> · <span>3 assessments<\/span> · <span>2 team sessions<\/span>/,
    );
    assert.match(home, /One unit\./);
    assert.match(
      home,
      /<a href="units\/later\.html">Later<\/a><\/h3> <p class="details"><span>5 days<\/span> · <span>Outline<\/span>/,
    );
    assert.match(home, /8 days/);
    assert.match(home, /2 of 37 standards covered/);
    assert.match(home, /href="standards\.html"/);
    assert.match(home, /href="map\.html"/);
    assert.match(home, /href="feedback\/cycle\.html"/);
  });

  it('unit: questions, standards by role, lessons in sections with assessments between them, sessions', () => {
    const text = page('units/fractions.html');
    assert.match(text, /Unit 1<\/span> · <span>Grade 4<\/span> · <span>mathematics/);
    assert.match(text, /<li>How can two names mean one number\?<\/li>/);
    assert.match(text, /Splitting every part in <math/);
    assert.match(
      text,
      /<h3>Taught here<\/h3> <ul class="standards"> <li><span class="code"><a href="\.\.\/standards\/4-nf-a-1\.html">4\.NF\.A\.1<\/a><\/span> [A-Z][^<]+ <span class="state state-covered"><span class="sign" aria-hidden="true">●<\/span> Covered<\/span>/,
    );
    assert.match(text, /<h3>Building on<\/h3>[\s\S]*3\.NF\.A\.3/);
    const order = [
      'Seeing it',
      'To <strong>see</strong> it.',
      'What we bring',
      'Folding strips',
      'Using it',
      'Comparing',
      'End of unit',
    ];
    const sequence = text.slice(text.indexOf('<h2>Lessons</h2>'), text.indexOf('<h2>Assessments</h2>'));
    const places = order.map((words) => sequence.indexOf(words));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      `${places}`,
    );
    assert.match(
      text,
      /<h2>Team sessions and feedback<\/h2>[\s\S]*Unit study[\s\S]*5 school days before[\s\S]*Looking at results[\s\S]*2 school days after[\s\S]*A picture first[\s\S]*Every week/,
    );
    assert.match(text, /<dfn>unit fraction<\/dfn><\/dt><dd>One part, such as <math/);
    assert.match(
      text,
      /<h2>Materials to prepare<\/h2> <ul> <li>Paper strips<\/li> <\/ul>[\s\S]*1\. <a href="\.\.\/lessons\/folding\.html">Folding strips<\/a><\/th><td><ul class="plain"> <li>Strips, 3 each/,
    );
    assert.match(text, /<h3>Engagement<\/h3> <ul> <li>Choose a claim\.<\/li>/);
    assert.match(text, /<a class="next" href="later\.html">/);
  });

  it('lesson: facts, goals, what to prepare, the body, and the lessons around it', () => {
    const text = page('lessons/folding.html');
    assert.match(text, /<a href="\.\.\/units\/fractions\.html">Unit 1: Fractions<\/a>/);
    assert.match(text, /Lesson 1 of 2/);
    assert.match(text, /<dt>Time<\/dt><dd>30 min<\/dd>/);
    assert.match(text, /<dt>Depth of knowledge<\/dt><dd>2, skill or concept<\/dd>/);
    assert.match(text, /<a href="#activity\.1">Fold &amp; compare<\/a> <span class="time">20 min<\/span>/);
    assert.match(text, /Total <span class="time">30 min<\/span>/);
    assert.match(text, /<li>I can name <em>one<\/em> length twice\. <span class="codes">/);
    assert.match(text, /<li>Strips, 3 each<div class="note">Cut them\.<\/div><\/li>/);
    assert.match(text, /<div id="term\.whole"><dt><dfn>whole<\/dfn>/);
    assert.match(text, /href="\.\.\/units\/fractions\.html#term\.unit_20_fraction"/);
    assert.match(
      text,
      /<img src="\.\.\/files\/u\/images\/strips\.svg" alt="Two strips" loading="lazy" decoding="async">/,
    );
    assert.match(text, /<a href="\.\.\/protocols\/study\.html">Unit study<\/a>: looks at it/);
    assert.match(text, /<a class="next" href="comparing\.html">/);
    assert.match(page('lessons/comparing.html'), /<a class="previous" href="folding\.html">/);
    assert.deepEqual(headings(site.page('lessons/folding.html')).slice(-5), [
      '2 Purpose',
      '3 Fold &#x26; compare',
      '4 What to do',
      '3 Close',
      '2 In team work',
    ]);
  });

  it('assessment: items for students, then answers, what they tell, and rubrics apart from them', () => {
    const text = page('assessments/end.html');
    const [students = '', teachers = ''] = text.split('<section class="scoring-guide"');
    assert.match(students, /Work <em>alone<\/em>\./);
    assert.match(students, /<h3>Item 1<\/h3><p class="details">1 point/);
    assert.match(students, /Which is equal to <math/);
    assert.match(students, /<ol class="options"> <li><math/);
    assert.doesNotMatch(students, /Looks at one number|Because\.|in this order|A reason with/);
    assert.match(
      students,
      /<ol class="numbers"> <li>one<\/li> <li>two<\/li> <\/ol> <ol class="options"> <li>beta<\/li> <li>alpha<\/li> <\/ol>/,
    );
    assert.match(teachers, /Looks at one number only\./);
    assert.match(teachers, /A <span class="right-mark">✓ correct<\/span>/);
    assert.match(teachers, /<div>Because\.<\/div>/);
    assert.match(teachers, /Scored with <a href="#rubric\.explaining">Explaining<\/a>/);
    assert.match(teachers, /<th scope="row">3<\/th><td>A reason with a <strong>picture<\/strong>\.<\/td>/);
    assert.match(teachers, /<th scope="row">Total<\/th>.*6<\/td><\/tr><\/tfoot>/);
    assert.match(site.page('style.css'), /@media print[\s\S]*\.scoring-guide \{ break-before: page;/);
    assert.match(text, /Given<\/dt><dd>After <a href="\.\.\/lessons\/comparing\.html">/);
    assert.match(page('assessments/entry.html'), /Before <a href="\.\.\/units\/fractions\.html">/);
    assert.match(page('assessments/exit.html'), /After <a href="\.\.\/lessons\/folding\.html">/);
  });

  it('protocol: purpose, time, people, an agenda that adds up, and what comes out', () => {
    const text = page('protocols/study.html');
    assert.match(text, /Team session<\/span> · <span>Unit study/);
    assert.match(text, /5 school days before <a href="\.\.\/units\/fractions\.html">/);
    assert.match(text, /<a href="\.\.\/schedules\/year\.html#team\.g4">Grade 4 team<\/a>/);
    assert.match(
      text,
      /<a href="\.\.\/schedules\/year\.html#leader\.lead">Mathematics lead<\/a><\/span> · <span>expert in mathematics/,
    );
    assert.match(
      text,
      /Do the <em>task<\/em>\.<\/th><td>content<\/td><td class="number">0–40<\/td><td class="number">40<\/td>/,
    );
    assert.match(text, /<td class="number">40–60<\/td>/);
    assert.match(
      text,
      /<th scope="row">Total<\/th><td><\/td><td class="number"><\/td><td class="number">60<\/td>/,
    );
    assert.match(text, /<h2>Bring and read beforehand<\/h2>/);
    assert.match(text, /<h2>Norms<\/h2>/);
    assert.match(
      page('protocols/data.html'),
      /<h3>Lessons that change<\/h3> <ul> <li><a href="\.\.\/lessons\/comparing\.html">Comparing<\/a>/,
    );
    assert.match(
      page('protocols/data.html'),
      /<h2 id="before">Before<\/h2> <p>Read the <a href="\.\.\/feedback\/cycle\.html">cycle<\/a>/,
    );
  });

  it('feedback: how often, the skill, look-fors and steps', () => {
    const text = page('feedback/cycle.html');
    assert.match(text, /15 min<\/span> · <span>every week/);
    assert.match(text, /within 2 school days/);
    assert.match(text, /does not count toward a rating/);
    assert.match(text, /<li>Ask for a picture<\/li>/);
    assert.match(text, /Students <em>point<\/em>\./);
    assert.match(text, /<li>Praise what worked<\/li> <li>Plan<\/li>/);
    assert.match(text, /<a href="\.\.\/protocols\/study\.html">Unit study<\/a>/);
  });

  it('schedule: dates, teams and leaders', () => {
    const text = page('schedules/year.html');
    assert.match(text, /<time datetime="2026-08-17">August 17, 2026<\/time>/);
    assert.match(text, /<time datetime="2026-11-27">November 27, 2026<\/time>, Thanksgiving/);
    assert.match(
      text,
      /<a href="\.\.\/units\/fractions\.html">Fractions<\/a><\/th><td><time datetime="2027-01-04">/,
    );
    assert.match(text, /within 3 school days/);
    assert.match(text, /<section id="team\.g4"> <h3>Grade 4 team<\/h3>/);
    assert.match(
      text,
      /Friday<\/span> · <span>90 min<\/span> · <span>in one piece<\/span> · <span>within the school day/,
    );
    assert.match(
      text,
      /<tr id="leader\.lead"><th scope="row">Mathematics lead<\/th><td>mathematics<\/td><td>60% of the week/,
    );
  });

  it('standards: the tree of the grade with states in words, and those of other grades', () => {
    const text = page('standards.html');
    assert.match(
      text,
      /<h2>Grade 4<\/h2>[\s\S]*<h3><span class="code"><a href="standards\/4-nf\.html">4\.NF<\/a><\/span>[\s\S]*<h4><span class="code"><a href="standards\/4-nf-a\.html">4\.NF\.A<\/a><\/span> [^<]+ <span class="tag">major work<\/span><\/h4>/,
    );
    assert.match(
      text,
      /<tr id="standard\.4\.NF\.A\.1"><th scope="row">[\s\S]*?Covered<\/span><\/td><td><a href="units\/fractions\.html" title="Fractions">Unit 1<\/a>, lessons <a href="lessons\/folding\.html" title="Lesson 1: Folding strips" aria-label="Lesson 1: Folding strips">1<\/a><\/td><td>.*?<a href="assessments\/end\.html">/,
    );
    assert.match(
      text,
      /<tr id="standard\.4\.MD\.A\.1">[\s\S]*?Promised, not taught<\/span><\/td><td><span class="details">listed by the unit only: <a href="units\/later\.html" title="Later">Unit 2<\/a>/,
    );
    assert.match(text, /Not addressed/);
    assert.match(text, /<h2>Practices<\/h2>[\s\S]*MP3/);
    assert.match(
      text,
      /<h2>Standards from other grades<\/h2>[\s\S]*<tr id="standard\.3\.NF\.A\.3">[\s\S]*built on: <a href="units\/fractions\.html"/,
    );
    assert.match(text, /National Governors Association/);
  });

  it('map: standards by unit, and by lesson and assessment in teaching order', () => {
    assert.match(
      page('map.html'),
      /4\.NF\.A\.1[\s\S]*?<span aria-hidden="true">●<\/span><span class="hidden"> taught<\/span><\/span><span class="mark mark-assesses">/,
    );
    const text = page('map/fractions.html');
    const columns = [...text.matchAll(/<th scope="col"[^>]*><span class="tall"><a [^>]*>([^<]*)<\/a>/g)].map(
      (match) => match[1],
    );
    assert.deepEqual(columns, ['What we bring', 'Folding strips', 'Exit ticket', 'Comparing', 'End of unit']);
    assert.match(
      text,
      /<th scope="row"><a href="\.\.\/assessments\/end\.html#item\.1">End of unit: Item 1<\/a><\/th><td>measures<\/td><td><a href="\.\.\/standards\/4-nf-a-1\.html"/,
    );
    assert.match(
      text,
      /<a href="\.\.\/lessons\/folding\.html#activity\.1">Folding strips: Fold &amp; compare<\/a><\/th><td>works on<\/td>/,
    );
  });

  it('do not depend on the order of the files', () => {
    const turned = publish(Object.fromEntries(Object.entries(small).reverse()));
    assert.deepEqual([...turned.files].sort(), [...site.files].sort());
    assert.deepEqual(turned.copies, site.copies);
  });

  it('are made from what the index knows when a document cannot be read', () => {
    const empty = publish({
      'curriculum.yaml': '',
      'a.unit.yaml': 'id: [',
      'b.lesson.md': '---\nid: x\n',
      'c.assessment.yaml': 'id: c\nitems: 3\nrubrics: x',
      'd.protocol.yaml': 'agenda: [1, {}]',
      'e.feedback.yaml': '- 1',
      'f.schedule.yaml': 'teams: [{}]\nleaders: [{}, 2]\nunit-windows: [{}]\nholidays: [x]',
    });
    assert.deepEqual(faults(empty), []);
  });

  it('stand without a curriculum.yaml', () => {
    const site = publish({ 'a.unit.yaml': 'id: a\ntitle: A' });
    assert.deepEqual(faults(site), []);
    assert.match(site.page('index.html'), /<a href="units\/a\.html">A<\/a>/);
  });

  it('take the language and direction of the curriculum, and of a document that has its own', () => {
    const site = publish({
      ...small,
      'curriculum.yaml': `${curriculum}language: ar\n`,
      'u/folding.lesson.md': folding.replace('id: folding', 'id: folding\nlanguage: en'),
      'schedule.schedule.yaml': schedule.replace('id: year', 'id: year\nlanguage: \'x" onload="y\''),
      'u/fractions.unit.yaml': unit,
    });
    assert.match(site.page('index.html'), /<html lang="ar" dir="rtl">/);
    assert.match(
      site.page('lessons/folding.html'),
      /<html lang="ar" dir="rtl">[\s\S]*<article lang="en" dir="ltr">/,
    );
    assert.match(site.page('schedules/year.html'), /<article>/);
  });
});
