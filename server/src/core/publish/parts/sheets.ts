/** Links to the sheets of a lesson or an assessment that are made for printing. */
import type { Sheet } from '../addresses.ts';
import { type Html, html } from '../html.ts';
import { hrefTo, type Page } from '../page.ts';
import { list } from './section.ts';

export function sheetLinks(page: Page, path: string, sheets: readonly Sheet[]): Html | undefined {
  const { addresses, words } = page.publication;
  return list(
    sheets.flatMap((sheet) => {
      const address = addresses.sheet(sheet, path);
      return address === undefined
        ? []
        : [html`<a href="${hrefTo(page, address)}">${words.sheets[sheet]}</a>`];
    }),
    'plain',
  );
}
