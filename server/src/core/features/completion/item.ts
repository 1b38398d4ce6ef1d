/** What completion answers: plain data, of which a client shows a list and makes one edit. */
import type { TextEdit } from '../../syntax/text-edit.ts';

export type CompletionKind =
  | 'key'
  | 'template'
  | 'value'
  | 'example'
  | 'standard'
  | 'document'
  | 'person'
  | 'term'
  | 'rule'
  | 'directive'
  | 'attribute'
  | 'file'
  | 'heading'
  | 'anchor';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string | undefined;
  /** The order in which the list is meant. */
  readonly sortText: string;
  /** What is compared with the text before the cursor; the label where it is left out. */
  readonly filterText: string | undefined;
  /** It replaces all that is half-typed, on the cursor's line. */
  readonly edit: TextEdit;
  /** Whether the new text has tab stops, `$1` and the like, in the syntax of the protocol. */
  readonly isSnippet: boolean;
  /** What `documentationOf` gives the documentation for. */
  readonly documentationKey: string | undefined;
}

export interface Completions {
  readonly items: readonly CompletionItem[];
  /** Whether there are more than are listed, so that the list has to be asked for anew as the text grows. */
  readonly isIncomplete: boolean;
}

/** The most that a list has: nobody reads on, and a client holds each of them. */
export const mostItems = 100;

/** Something that may be written in a place. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string | undefined;
  /** Further words by which it is found. */
  readonly words?: string | undefined;
  readonly text: string;
  readonly isSnippet?: boolean;
  readonly documentationKey?: string;
  /** Of a key: whether its map must have it. */
  readonly isRequired?: boolean;
  /** Whether it was found by what is typed; another stays in a list that is not complete only if its label fits. */
  readonly isFound?: boolean;
  /** What it replaces. */
  readonly start: number;
  readonly end: number;
}

/** The likeliest first. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  /** Whether others may fit when more is typed. */
  readonly isIncomplete: boolean;
}

export function complete(proposals: readonly Proposal[]): Proposals {
  return { proposals, isIncomplete: false };
}

/** A proposal before it is known how and where it is to be written. */
export interface Value extends Omit<Proposal, 'text' | 'start' | 'end'> {
  /** A number or a truth value is written without quotes. */
  readonly value: string | number | boolean;
}

/** Like `Proposals`. */
export interface Values {
  readonly values: readonly Value[];
  readonly isIncomplete: boolean;
}

/** At most `mostItems` items. */
export function itemsOf({ proposals, isIncomplete }: Proposals, text: string, offset: number): Completions {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const typedOf = ({ start }: Proposal): string => text.slice(start, offset).trimStart();
  const fitting = isIncomplete
    ? proposals.filter((one) => one.isFound === true || includes(one.label, withoutLead(typedOf(one))))
    : proposals;
  const items = fitting.slice(0, mostItems).map((proposal, at): CompletionItem => {
    const filterText = filterTextOf(proposal, typedOf(proposal), isIncomplete);
    return {
      label: proposal.label,
      kind: proposal.kind,
      detail: proposal.detail === undefined ? undefined : shortened(proposal.detail),
      sortText: String(at).padStart(3, '0'),
      filterText: filterText === proposal.label ? undefined : filterText,
      edit: {
        start: proposal.start,
        end: proposal.end,
        newText: newline === '\n' ? proposal.text : proposal.text.replace(/\n/g, newline),
      },
      isSnippet: proposal.isSnippet === true,
      documentationKey: proposal.documentationKey,
    };
  });
  return { items, isIncomplete: isIncomplete || fitting.length > mostItems };
}

/**
 * A client compares this with what is typed, signs and all. Of a list that is asked for anew at each letter, all
 * items fit, however a client compares, and keep fitting until the next list comes.
 */
function filterTextOf({ label, words }: Proposal, typed: string, isIncomplete: boolean): string {
  const shown = words === undefined ? label : `${label} ${words}`;
  if (isIncomplete) return typed === '' ? shown : `${typed} ${shown}`;
  const lead = typed.slice(0, typed.length - withoutLead(typed).length);
  return label.startsWith(lead) ? shown : `${lead}${shown}`;
}

/** Without the quote, the dash or the colons with which it begins. */
function withoutLead(typed: string): string {
  return typed.replace(/^["':-]+/, '');
}

function includes(label: string, words: string): boolean {
  return label.toLowerCase().includes(words.trim().toLowerCase());
}

const longestDetail = 80;

/** One line of words, cut between two of them. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestDetail) return line;
  const end = line.lastIndexOf(' ', longestDetail - 1);
  return `${line.slice(0, end > 0 ? end : longestDetail - 1)}…`;
}
