/**
 * Search without a server, from disk too: a page, a script, and the pages to search as scripts of data. Each of
 * these holds a few documents, so that a change in one of them makes only its own again.
 */
import { searchScript } from '#generated/scripts.js';
import type { Facts } from '../../kinds/facts.ts';
import { fieldsOf, listOf, textOf } from '../../kinds/fields.ts';
import { readCode, writeCode } from '../../standards/grammar.ts';
import { standardInWords } from '../../standards/plain-line.ts';
import type { Document } from '../../syntax/document.ts';
import {
  calendarAddress,
  coverageAddress,
  documentsWithPages,
  glossaryAddress,
  mapAddress,
  searchAddress,
  searchScriptAddress,
  standardsAddress,
} from '../addresses.ts';
import { html } from '../html.ts';
import { framed } from '../layout.ts';
import { openPage } from '../page.ts';
import { crumbsTo } from '../parts/around.ts';
import type { Publication } from '../publication.ts';
import type { PlannedPage } from '../site.ts';

/** How many documents a script of data holds. */
const shelf = 60;

/** As the script of the page reads it: title, what it is, address, codes, words explained, words of the text. */
type Entry = readonly [string, string, string, string, string, string];

export function searchPages(publication: Publication): readonly PlannedPage[] {
  const documents = searched(publication);
  const shelves: Facts[][] = [];
  for (let at = 0; at < documents.length; at += shelf) shelves.push(documents.slice(at, at + shelf));
  const addresses = ['search/pages.js', ...shelves.map((_, at) => `search/${at + 1}.js`)];
  const longest = longestText(documents.length);
  return [
    searchPage(publication, addresses),
    { path: searchScriptAddress, needs: [], render: () => searchScript.text },
    { path: 'search/pages.js', needs: [], render: () => data(otherEntries(publication)) },
    ...shelves.map((own, at) => ({
      path: `search/${at + 1}.js`,
      needs: own.map(({ path }) => path),
      render: (read: ReadonlyMap<string, Document>) =>
        data(own.map((facts) => entryOf(publication, facts, read.get(facts.path), longest))),
    })),
  ];
}

function searchPage(publication: Publication, addresses: readonly string[]): PlannedPage {
  const { words } = publication;
  return {
    path: searchAddress,
    needs: [],
    render: () => {
      const page = openPage(publication, searchAddress);
      return framed(page, {
        title: words.search,
        kind: 'search',
        above: crumbsTo(page, undefined),
        scripts: [...addresses, searchScriptAddress],
        content: html`<noscript><p>${words.searchNeedsScript}</p></noscript>
<div class="search" role="search" hidden data-none="${words.nothingFound}" data-found="${JSON.stringify(words.pagesFound.forms)}">
<p><label for="search.words">${words.searchFor}</label> <input type="search" id="search.words" autocomplete="off" spellcheck="false"></p>
<p role="status" class="details"></p>
<ol class="results"></ol>
</div>
`,
      });
    },
  };
}

/** In the order of teaching, so that what is read together stands together. */
function searched({ index, order, addresses }: Publication): readonly Facts[] {
  const inOrder = order.units.flatMap(({ facts, lessons, assessments }) => [
    facts,
    ...lessons.map((lesson) => lesson.facts),
    ...assessments.map((assessment) => assessment.facts),
  ]);
  const all = new Set<Facts>([...inOrder, ...documentsWithPages(index)]);
  return [...all].filter(({ path }) => index.facts(path) !== undefined && addresses.page(path) !== undefined);
}

function entryOf(
  publication: Publication,
  facts: Facts,
  document: Document | undefined,
  longest: number,
): Entry {
  const { words, addresses, audience } = publication;
  const fields = fieldsOf(document?.value);
  const written = facts.references.filter(({ spaces }) => spaces[0] === 'standard').map(({ id }) => id);
  const codes = written.flatMap((id) => {
    const { standards } = publication.index.standards.find(id);
    return standards.length === 0 ? [id] : standards.map(({ code }) => code);
  });
  const terms = facts.definitions.filter(({ space }) => space === 'term').map(({ id }) => id);
  const goals = listOf(fields['objectives']).map((goal) => textOf(fieldsOf(goal)['text']) ?? '');
  // What a page for students leaves out is not to be found by searching either.
  const body = audience === 'teacher' ? bodyWords(document) : '';
  const text = [textOf(fields['summary']) ?? '', ...goals, body].join(' ');
  const names: Readonly<Partial<Record<Facts['kind'], string>>> = words.kinds;
  return [
    facts.title,
    [names[facts.kind] ?? '', firstLine(textOf(fields['summary']))].filter((part) => part !== '').join(' · '),
    addresses.page(facts.path) ?? '',
    audience === 'teacher' ? [...new Set(codes)].join(' ') : '',
    terms.join(' '),
    distinctWords(text, longest),
  ];
}

/** Pages that show no single document. */
function otherEntries(publication: Publication): readonly Entry[] {
  const { words, index, audience, calendar } = publication;
  const pages: Entry[] = [];
  if (calendar !== undefined && audience !== 'student')
    pages.push([words.calendar, words.monthByMonth, calendarAddress, '', '', '']);
  if (publication.explaining().length > 0)
    pages.push([
      words.glossary,
      words.glossaryIntroduction,
      glossaryAddress,
      '',
      index.ids('term').join(' '),
      '',
    ]);
  if (audience === 'teacher')
    pages.push(
      [words.standards, words.standardsIntroduction, standardsAddress, '', '', ''],
      [words.map, words.mapIntroduction, mapAddress, '', '', ''],
      [words.learningReport, words.learningIntroduction, coverageAddress, '', '', ''],
    );
  const standards = [...publication.standardPages()].flatMap(([code, address]): readonly Entry[] => {
    const standard = index.standards.find(code).standards[0];
    if (standard === undefined) return [];
    const line = standardInWords(standard);
    const codes = [...new Set([code, ...index.standards.codesOf(standard), ...shortForm(publication, code)])];
    return [[code, `${words.standard} · ${line}`, address, codes.join(' '), '', distinctWords(line, 300)]];
  });
  return [...pages, ...standards];
}

/** The code as many write it, without its cluster, where it can mean nothing else: `4.NF.1` for `4.NF.A.1`. */
function shortForm({ index }: Publication, code: string): readonly string[] {
  const parts = readCode(code);
  if (parts === undefined || parts.cluster === '' || parts.number === '') return [];
  const short = writeCode({ ...parts, cluster: '' });
  const found = index.standards.find(short).standards;
  return found.length === 1 && found[0]?.code === code ? [short] : [];
}

function data(entries: readonly Entry[]): string {
  // These two end a line in older scripts, and a text may hold them.
  const text = JSON.stringify(entries)
    .replace(/[\u2028\u2029]/g, ' ')
    .replaceAll('],["', '],\n["');
  return `(globalThis.throughlinePages ??= []).push(...${text});\n`;
}

/** In UTF-16 units. Large curricula have less of each text, so that a browser can hold all of them. */
function longestText(documents: number): number {
  return documents <= 500 ? 3_000 : documents <= 2_000 ? 1_000 : 300;
}

function bodyWords(document: Document | undefined): string {
  if (document?.body === undefined) return '';
  return document.text
    .slice(document.body.start, document.body.end)
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/^:{2,}.*$/gm, (line) => /title="([^"]*)"/.exec(line)?.[1] ?? ' ')
    .replace(/\]\([^)\s]*\)/g, ' ')
    .replace(/\$[^$]*\$/g, ' ');
}

/** Each word once, in small letters, as many as find room. */
function distinctWords(text: string, longest: number): string {
  const found = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}']{3,40}/gu) ?? []);
  let words = '';
  for (const word of found) {
    if (words.length + word.length + 1 > longest) break;
    words += words === '' ? word : ` ${word}`;
  }
  return words;
}

function firstLine(summary: string | undefined): string {
  const line = (summary ?? '')
    .replace(/[*_`$]|\]\([^)\s]*\)|\[/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 160 ? `${line.slice(0, 157)} …` : line;
}
