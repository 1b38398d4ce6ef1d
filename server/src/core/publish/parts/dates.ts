import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

/** A date as people write it; `undefined` for what is no date. */
export function shownDate(words: Words, date: unknown): Html | undefined {
  return marked(date, (year, month, day) => words.date(monthName(words, month), day, year));
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** @param month - counted from 1. */
export function monthName(words: Words, month: number): string {
  const id = months[month - 1];
  return id === undefined ? String(month) : words.months[id];
}

/** From one date to another; one alone if there is no other. The year stands once where it is the same. */
export function shownSpan(words: Words, from: unknown, to: unknown): Html | undefined {
  const last = shownDate(words, to);
  const isOneYear = String(from).slice(0, 4) === String(to).slice(0, 4);
  const first =
    isOneYear && last !== undefined && from !== to
      ? marked(from, (_, month, day) => words.dateInYear(monthName(words, month), day))
      : shownDate(words, from);
  if (first === undefined || last === undefined || from === to) return first ?? last;
  return html`${first} – ${last}`;
}

function marked(date: unknown, says: (year: number, month: number, day: number) => string): Html | undefined {
  const match = typeof date === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) : null;
  if (match === null) return undefined;
  const [written, year, month, day] = match;
  return html`<time datetime="${written}">${says(Number(year), Number(month), Number(day))}</time>`;
}
