/**
 * What has changed, as the writers of documents say: nobody here knows the day, and a site is the same however often
 * it is published. It is for teachers, since a note may say what an answer is.
 */
import type { Facts, NotedChange } from '../kinds/facts.ts';
import { dayNumber } from '../model/calendar.ts';
import type { IndexView } from '../model/index.ts';
import { byText } from '../text/order.ts';
import { documentsWithPages } from './addresses.ts';
import type { Audience } from './published.ts';

export interface SiteChange extends NotedChange {
  readonly facts: Facts;
  /** Counted from 1 among those of its document on its day. */
  readonly number: number;
}

/** Of all documents that have a page, the newest first; of one day, in the order of the kinds. */
export function siteChanges(index: IndexView, audience: Audience): readonly SiteChange[] {
  if (audience !== 'teacher') return [];
  const documents: readonly Facts[] = [...index.all('curriculum').slice(0, 1), ...documentsWithPages(index)];
  return newestFirst(
    documents.flatMap((facts) => {
      const days = new Map<string, number>();
      return (facts.changes ?? []).flatMap((change) => {
        if (dayNumber(change.on) === undefined) return [];
        const number = (days.get(change.on) ?? 0) + 1;
        days.set(change.on, number);
        return [{ ...change, facts, number }];
      });
    }),
  );
}

export function newestFirst<C extends NotedChange>(changes: readonly C[]): readonly C[] {
  return [...changes].sort((a, b) => byText(b.on, a.on));
}
