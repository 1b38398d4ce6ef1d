/** The site's own words: built in, in a file of the curriculum, and those of documents in another language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInWords, type WrittenWord, wordsTexts } from '#generated/words.js';
import { createWorkspace } from '../../../server/src/core/workspace/workspace.ts';
import { root } from '../../support/root.ts';
import { type Files, faults, headings, main, publish } from './site.ts';
import { curriculum, folding, small } from './small.ts';

function inLanguage(language: string, more: Files = {}): Files {
  return { ...small, 'curriculum.yaml': `${curriculum}language: ${language}\n`, ...more };
}

/** Each text of a table with its place: 'days/one'. */
function texts(word: WrittenWord, place = ''): readonly (readonly [string, string])[] {
  if (typeof word === 'string') return [[place, word]];
  return Object.entries(word).flatMap(([key, below]) => texts(below, place === '' ? key : `${place}/${key}`));
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\w+\}/g)]
    .map(([found]) => found)
    .sort()
    .join(' ');
}

describe('the words of the site', () => {
  it('are the same in Spanish as in English, with the same places for what is put in', () => {
    const english = new Map(texts(builtInWords.en));
    const spanish = new Map(texts(builtInWords['es'] ?? ''));
    const isForm = (place: string): boolean => /\/(?:one|other)$/.test(place);
    assert.deepEqual(
      [...spanish.keys()].filter((place) => !isForm(place)).sort(),
      [...english.keys()].filter((place) => !isForm(place)).sort(),
    );
    for (const [place, text] of english) {
      if (place.endsWith('/one')) continue;
      assert.equal(placeholders(spanish.get(place) ?? ''), placeholders(text), place);
    }
  });

  it('are all used', () => {
    const folder = path.join(root, 'server/src/core/publish');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const unused = Object.keys(builtInWords.en)
      .map((key) => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
      .filter(
        (name) =>
          !new RegExp(`\\bwords\\.${name}\\b|[{,] ${name}\\b[^;\\n]*\\}(?: = |: Words)`).test(sources),
      );
    assert.deepEqual(unused, []);
  });

  it('are Spanish where the curriculum is', () => {
    const site = publish(inLanguage('es-MX'));
    assert.match(site.page('index.html'), /<html lang="es-MX" dir="ltr">/);
    assert.match(site.page('index.html'), /Unidades en el orden en que se enseñan/);
    assert.match(site.page('index.html'), /2 lecciones[\s\S]*3 evaluaciones/);
    assert.match(site.page('calendar.html'), /<h3>enero de 2027<\/h3>[\s\S]*25 de enero de 2027/);
    assert.match(site.page('calendar.html'), /<abbr title="miércoles">mi<\/abbr>/);
    assert.match(
      main(site.page('lessons/folding.html')),
      /Lección 1 de 2[\s\S]*30 min[\s\S]*Boleto de salida/,
    );
    assert.match(
      main(site.page('feedback/cycle.html')),
      /cada semana[\s\S]*a más tardar en 2 días de clases/,
    );
    assert.match(site.page('search.html'), /data-found="\{&quot;one&quot;:&quot;\{count\} página encontrada/);
    assert.match(site.page('map.html'), /data-said="[^"]*\{title\}\. Conectado con \{counts\}\./);
    // Labels of built-in standards stay English, and say so.
    assert.match(site.page('units/fractions.html'), /<span lang="en" dir="ltr">/);
    assert.deepEqual(faults(site), []);
  });

  it('leave no English heading on a Spanish page', () => {
    const english = publish(small);
    const spanish = publish(inLanguage('es'));
    const own = new Set(texts(builtInWords.en).map(([, text]) => text));
    const written = Object.values(small).join('\n');
    const same = new Set(texts(builtInWords['es'] ?? '').map(([, text]) => text));
    for (const [name, page] of spanish.files) {
      if (!name.endsWith('.html')) continue;
      const left = headings(page)
        .map((heading) => heading.slice(2))
        // Titles and headings that documents themselves have stay as they are.
        .filter((heading) => own.has(heading) && !same.has(heading) && !written.includes(heading));
      assert.deepEqual(left, [], name);
      assert.equal(headings(page).length, headings(english.page(name)).length, name);
    }
  });

  it('come from a file for another language, with as many forms as it has', () => {
    const words = `language: ar
words:
  home: الرئيسية
  lessons: { zero: بلا دروس, one: درس واحد, two: درسان, few: '{count} دروس', many: '{count} درسًا', other: '{count} درس' }
  units: 'الوحدات: {count}'
  months: { january: يناير }
  date: '{day} {month} {year}'
`;
    const site = publish(inLanguage('ar-EG', { 'ar.words.yaml': words }));
    const home = site.page('index.html');
    assert.match(home, /<html lang="ar-EG" dir="rtl">/);
    assert.match(home, /درسان/);
    assert.match(home, /الوحدات: 2/);
    assert.match(site.page('lessons/folding.html'), /<li><a href="\.\.\/index\.html">الرئيسية<\/a><\/li>/);
    assert.match(site.page('calendar.html'), /25 يناير 2027/);
    assert.match(site.page('calendar.html'), /September/, 'what is left out is English');
    // Codes and titles in the drawing keep their own direction.
    assert.match(site.page('map.html'), /<text class="code"[^>]*>\u{2068}4\.NF\.A\.1\u{2069}/u);
    assert.doesNotMatch(publish(small).page('map.html'), /\u{2068}/u);
    assert.doesNotMatch(publish({ ...small, 'ar.words.yaml': words }).page('index.html'), /درسان/);
    assert.deepEqual(faults(site), []);
  });

  it('of a file go before those that are built in, and those of a country before those of its language', () => {
    const files = {
      'es.words.yaml': 'language: es\nwords: { home: Portada, lesson: Clase }\n',
      'us.words.yaml': 'language: es-US\nwords: { home: Principio }\n',
    };
    const nav = (language: string): string =>
      main(publish(inLanguage(language, files)).page('lessons/folding.html'));
    assert.match(nav('es'), /Portada/);
    assert.match(nav('es-US'), /Principio/);
    assert.match(nav('es-US'), /Metas de aprendizaje/);
  });

  it('are those of its own language on the page of a document, and the frame is in that of the site', () => {
    const site = publish({
      ...small,
      'u/folding.lesson.md': folding.replace('id: folding', 'id: folding\nlanguage: es'),
    });
    const page = site.page('lessons/folding.html');
    assert.match(page, /<html lang="en" dir="ltr">/);
    assert.match(page, /<article lang="es" dir="ltr">/);
    assert.match(page, /<a class="skip" href="#page\.content">Skip to content<\/a>/);
    assert.match(main(page), /<h2>Metas de aprendizaje<\/h2>/);
    assert.match(main(site.page('handouts/folding.html') ?? ''), /Hoja para estudiantes/);
  });

  it('stand in nobody’s way where a language is none', () => {
    assert.match(publish(inLanguage('en-12')).page('index.html'), /<html lang="en" dir="ltr">/);
  });

  it('begin with a list that checks clean', () => {
    const workspace = createWorkspace();
    const list = wordsTexts.en.replace(/^(?=.)/gm, '  ');
    workspace.apply([
      ...Object.entries(small).map(([file, text]) =>
        text === undefined ? { path: file, exists: true } : { path: file, text },
      ),
      { path: 'ar.words.yaml', text: `language: ar\nwords:\n${list}` },
    ]);
    assert.deepEqual(workspace.findings('ar.words.yaml'), []);
  });
});
