/** The change of meaning, as it is handed to whoever writes it down. */
import type { CurriculumChanges } from '../compare/curriculum-changes.ts';
import { listedUpTo } from '../text/count.ts';
import { type DiffSection, diffSections } from './diff-sections.ts';
import { inWords } from './report.ts';

export interface DiffReport {
  /** `undefined` where curriculum.yaml could not be read. */
  readonly curriculum: { readonly id: string | undefined; readonly title: string } | undefined;
  /** How the two states were named; `undefined` for the files as they are now. */
  readonly before: string;
  readonly after: string | undefined;
  readonly changes: CurriculumChanges;
  /** Paths of files that cannot be read in each state, so that what they say seems not to be there. */
  readonly unread: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly sections: readonly DiffSection[];
}

export function diffReport(from: Omit<DiffReport, 'sections'>): DiffReport {
  return { ...from, sections: diffSections(from.changes) };
}

/** "Grade 4 mathematics, from main to the working tree: 3 standards, 2 lessons changed." */
export function diffSummary({ curriculum, before, after, sections }: DiffReport): string {
  const name = curriculum?.title ?? 'The curriculum';
  const counts = sections.map(
    ({ title, entries }) =>
      `${entries.length.toLocaleString('en-US')} in ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  );
  const what =
    counts.length === 0
      ? 'nothing has changed in meaning'
      : `${inWords(
          sections.reduce((sum, { entries }) => sum + entries.length, 0),
          'change',
        )} of meaning`;
  return `${name}, from ${before} to ${after ?? 'the files as they are now'}: ${what}${counts.length === 0 ? '.' : ` (${counts.join(', ')}).`}`;
}

const mostPaths = 5;

/** What to know before the rest is believed: a sentence for each state in which a file cannot be read. */
export function diffWarnings({ unread, before, after }: DiffReport): readonly string[] {
  return [
    unreadSentence(unread.before, `in ${before}`, ''),
    unreadSentence(
      unread.after,
      after === undefined ? 'in the files as they are now' : `in ${after}`,
      after === undefined ? " To see why: 'throughline check'." : '',
    ),
  ].flatMap((sentence) => sentence ?? []);
}

function unreadSentence(paths: readonly string[], where: string, how: string): string | undefined {
  if (paths.length === 0) return undefined;
  const they = paths.length === 1 ? 'it says seems' : 'they say seems';
  return `${inWords(paths.length, 'file')} cannot be read ${where}, so what ${they} not to be there, and some of what follows may not be so: ${listedUpTo(paths, mostPaths)}.${how}`;
}
