/** The standards of a unit or a lesson by the part they play, each with its code and what it says. */
import { type Fields, fieldsOf, textsOf } from '../../kinds/fields.ts';
import { coverageState, threads } from '../../model/coverage.ts';
import type { Standard } from '../../standards/standard.ts';
import { type Content, type Html, html } from '../html.ts';
import { link, type Page, standardTarget } from '../page.ts';
import { coverageMark } from './coverage-mark.ts';
import { list, section } from './section.ts';
import { standardLine } from './standard-text.ts';

const roles = ['addressing', 'building-on', 'building-toward', 'practices'] as const;

/** @param withCoverage - whether to say how the standards that are taught here are covered. */
export function standardsByRole(page: Page, fields: Fields, withCoverage: boolean): Html | undefined {
  const { words, index } = page.publication;
  const standards = fieldsOf(fields['standards']);
  const parts = roles.map((role) => {
    const items = textsOf(standards[role]).flatMap((code) => named(page, code));
    const state = (standard: Standard | undefined): Content =>
      withCoverage && role === 'addressing' && standard !== undefined && standard.type !== 'practice'
        ? html` ${coverageMark(words, coverageState(threads(index), standard.code))}`
        : undefined;
    return section(
      3,
      words.roles[role],
      list(
        items.map(({ line, standard }) => html`${line}${state(standard)}`),
        'standards',
      ),
    );
  });
  return section(2, words.standards, parts);
}

function named(
  page: Page,
  code: string,
): readonly { readonly line: Html; readonly standard: Standard | undefined }[] {
  const found = page.publication.index.standards.find(code).standards;
  if (found.length === 0) return [{ line: html`<span class="code">${code}</span>`, standard: undefined }];
  return found.map((standard) => ({ line: namedStandard(page, standard), standard }));
}

/** The code, with a link, and what the standard says. */
export function namedStandard(page: Page, standard: Standard): Html {
  const { text, href } = standardTarget(page, standard);
  return html`<span class="code">${link({ text, href })}</span> ${standardLine(page, standard)}`;
}
