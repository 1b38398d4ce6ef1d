/**
 * What a standard says, as a page shows it: the statement where a list of the project or an imported package has
 * it, or else the label. Links in a statement count from the file that it is from.
 */
import { plainLine } from '../../standards/plain-line.ts';
import type { Standard, StandardLink } from '../../standards/standard.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { markdownCell, markdownLine } from '../markdown/markdown.ts';
import { link, type Page, standardTarget, type Target } from '../page.ts';

/** As one line; undefined where nothing is known but the code. */
export function standardLine(page: Page, standard: Standard): Html | undefined {
  const { code, label, statement } = standard;
  if (statement !== undefined) return markdownLine(page, placeOf(page, standard), statement);
  return label === code ? undefined : labelOf(page, standard);
}

/** The labels of the built-in catalogues are English, whatever the language of the page. */
function labelOf(page: Page, { label, catalogue }: Standard): Html {
  const { index, language } = page.publication;
  const isEnglish = index.definitions('catalogue', catalogue).length === 0;
  return isEnglish && !/^en\b/i.test(language)
    ? html`<span lang="en" dir="ltr">${label}</span>`
    : html`${label}`;
}

/** All of it, with what else is known: a statement of several lines stands below the label. */
export function standardText(page: Page, standard: Standard): Html {
  const { code, label, statement } = standard;
  const isLong = statement !== undefined && /\n/.test(statement.trim());
  if (!isLong) return html`${standardLine(page, standard)}${connections(page, standard)}`;
  const isOwnLabel = label !== code && label !== plainLine(statement);
  const whole = html`<div class="details">${markdownCell(page, placeOf(page, standard), statement)}</div>`;
  return html`${isOwnLabel ? label : undefined}${whole}${connections(page, standard)}`;
}

function placeOf(
  page: Page,
  { catalogue, statementFrom = catalogue }: Standard,
): Parameters<typeof markdownLine>[1] {
  const definition = page.publication.index.definitions('catalogue', statementFrom)[0];
  return { from: definition?.path ?? '', above: 6 };
}

/** Its other codes, and where its catalogue leads from it. */
function connections(page: Page, standard: Standard): Content {
  const { words, index } = page.publication;
  const [, ...others] = index.standards.codesOf(standard);
  const lists: readonly (readonly [string, readonly StandardLink[] | undefined])[] = [
    [words.replacedBy, standard.replacedBy],
    [words.exemplars, standard.exemplars],
    [words.skillLevels, standard.skillLevels],
    [words.translations, standard.translations],
  ];
  return [
    others.length === 0 ? undefined : line(words.otherCodes, joined(others.map(codeMark), ', ')),
    lists.map(([title, links = []]) =>
      links.length === 0
        ? undefined
        : line(
            title,
            joined(
              links.map((one) => link(targetOf(page, one))),
              ', ',
            ),
          ),
    ),
  ];
}

function line(title: string, content: Content): Html {
  return html`<div class="details">${title}: ${content}</div>`;
}

function codeMark(code: string): Html {
  return html`<span class="code">${code}</span>`;
}

/** A standard in force, or else an address on the web. */
function targetOf(page: Page, to: StandardLink): Target {
  const standard = page.publication.index.standards.linked(to);
  if (standard !== undefined) return standardTarget(page, standard);
  const href = to.uri !== undefined && /^https?:\/\/\S+$/i.test(to.uri) ? to.uri : undefined;
  return { text: to.title ?? to.code ?? href ?? page.publication.words.elsewhere, href };
}
