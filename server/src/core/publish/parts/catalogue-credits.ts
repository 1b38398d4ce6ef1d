/** The catalogues of standards in force, with the credit that each asks for and what each leaves out. */
import type { Catalogue } from '../../standards/standard.ts';
import { type Html, html } from '../html.ts';
import { link } from '../page.ts';
import type { Publication } from '../publication.ts';
import type { Words } from '../words.ts';
import { list } from './section.ts';

export function credits({ words, index }: Publication): Html | undefined {
  return list(
    index.standards.catalogues.map((catalogue) => {
      const { title, attribution, note } = catalogue;
      const credit = attribution === undefined ? undefined : html` ${attribution}${fullStop(attribution)}`;
      const about = note === undefined ? undefined : html`<p class="details">${note}</p>`;
      return html`${title}.${credit}${licenseOf(words, catalogue)}${about}`;
    }),
  );
}

function licenseOf(words: Words, { license, licenseUri }: Catalogue): Html | undefined {
  if (license === undefined) return undefined;
  const address = [licenseUri, license].find((text) => text !== undefined && /^https?:\/\/\S+$/i.test(text));
  return html` ${words.license}: ${link({ text: license, href: address })}${fullStop(license)}`;
}

function fullStop(text: string): string {
  return /[.!?]$/.test(text.trim()) ? '' : '.';
}
