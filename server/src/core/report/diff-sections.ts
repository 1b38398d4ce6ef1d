/**
 * The change of meaning between two states in sentences, in the order in which a reviewer reads: first what becomes of the
 * standards, then what was done to the documents. Plain text; how it is set is for others.
 */
import type { CurriculumChanges } from '../compare/curriculum-changes.ts';
import type { DocumentChange } from '../compare/document-changes.ts';
import type { KindId } from '../kinds/all.ts';
import { detailSentences, placeSentence } from './diff-details.ts';
import { standardEntries } from './diff-standards.ts';

export interface DiffSection {
  readonly title: string;
  readonly entries: readonly DiffEntry[];
}

export interface DiffEntry {
  /** `+` came, `-` went, `~` changed. */
  readonly sign: '+' | '-' | '~';
  /** A code, or a title. */
  readonly name: string;
  /** The words beside the name. */
  readonly about: string;
  readonly sentences: readonly string[];
}

const kindTitles: readonly (readonly [KindId, string])[] = [
  ['curriculum', 'The curriculum'],
  ['unit', 'Units'],
  ['lesson', 'Lessons'],
  ['assessment', 'Assessments'],
  ['protocol', 'Team sessions'],
  ['feedback', 'Feedback cycles'],
  ['schedule', 'Time and people'],
  ['standards', 'Lists of standards'],
];

/** Only sections that have something to say. */
export function diffSections({ standards, documents }: CurriculumChanges): readonly DiffSection[] {
  const sections = [
    { title: 'Standards', entries: standardEntries(standards) },
    ...kindTitles.map(([kind, title]) => ({
      title,
      entries: documents.filter((change) => change.kind === kind).map(documentEntry),
    })),
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function documentEntry(change: DocumentChange): DiffEntry {
  const { id, path, title, details } = change;
  return {
    sign: signs[change.change],
    name: title,
    about: title === id ? '' : (id ?? path),
    sentences: [...placeSentence(change), ...detailSentences(details)],
  };
}
