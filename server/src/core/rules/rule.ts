/**
 * What a rule is, and what it reports. A rule is a folder of two files: `rule.ts` (a large one has its parts beside
 * it), and `README.md`, its explanation, whose examples are its tests. A rule never imports another rule.
 */
import type { KindId } from '../kinds/all.ts';
import type { Severity } from '../kinds/curriculum/curriculum.ts';
import type { Facts } from '../kinds/facts.ts';
import type { Space } from '../kinds/names.ts';
import type { SuppressedPlaceFacts, SuppressionFacts } from '../kinds/suppressions.ts';
import type { IndexView } from '../model/index.ts';
import type { Document } from '../syntax/document.ts';
import type { Pointer } from '../syntax/pointer.ts';
import type { Range } from '../text/range.ts';

/** A place in a document, without offsets: it stays true when text moves. */
export interface Place {
  readonly path: string;
  readonly pointer: Pointer;
  /** The key instead of the value, where the pointer leads to a value with a key. */
  readonly part?: 'key';
  /** The words at the pointer that are meant, where they are not all of it. */
  readonly within?: string;
}

export interface Related extends Place {
  readonly message: string;
}

/** A change of a document: `replace` puts other text in the place, `append` adds an item to the list there. */
export interface Change extends Place {
  readonly kind: 'replace' | 'append';
  /** The new value as it should read; a number is written as one, quotes are added where the file needs them. */
  readonly text: string | number;
}

/** A file that is added, with all its text. It never takes the place of one that is there. */
export interface Creation {
  readonly kind: 'create';
  readonly path: string;
  readonly text: string;
}

/** A comment that is taken away, and its line where it stands there alone. */
export interface Removal extends Place {
  readonly kind: 'remove';
}

export type Edit = Change | Removal | Creation;

export interface Fix {
  /** What the fix does, as an instruction: "Write 4.NF.A.1". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule says about a document; its path is that of the document unless it says otherwise. */
export interface Report {
  readonly pointer: Pointer;
  readonly part?: 'key';
  readonly within?: string;
  /** Only where a place cannot be said by pointer: text that is not well formed. */
  readonly range?: Range;
  /** What is wrong, why it matters, what to do: in a teacher's words. */
  readonly message: string;
  readonly related?: readonly Related[];
  /** The one clear mend, which may be made unseen. It removes the finding and adds none. */
  readonly fix?: Fix;
  /** Where several mends are equally right, these: a person chooses one of them, with what follows from it. */
  readonly choices?: readonly Fix[];
  /** How many findings it stands for, where there are too many to say each. */
  readonly more?: number;
  /** Where it is more or less serious than the rule's default. */
  readonly severity?: Exclude<Severity, 'off'>;
}

export interface Finding extends Report {
  readonly rule: string;
  readonly path: string;
  readonly severity: Exclude<Severity, 'off'>;
}

/** A finding that a comment in its file keeps quiet. */
export interface SuppressedFinding extends Finding {
  readonly suppression: SuppressionFacts;
}

/** What people see of a rule in a list. */
export interface RuleFacts {
  readonly id: string;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** How serious it is unless curriculum.yaml says otherwise. */
  readonly severity: Severity;
  /** Whether no comment can keep what it finds quiet. */
  readonly isAlwaysShown?: true;
}

/** The id of what becomes of a rule that fails; no rule may be set under it. */
export const internalErrorId = 'internal-error';

/** A rule that looks at one document on its own: its text and values. */
export interface DocumentRule extends RuleFacts {
  readonly check: (document: Document, kind: KindId) => Iterable<Report>;
}

/** A rule that looks at one document in its curriculum. It may ask the index only for the spaces it reads. */
export interface CurriculumRule<K extends KindId, S extends Space> extends RuleFacts {
  readonly kinds: readonly K[];
  readonly reads: readonly S[];
  readonly check: (facts: Facts<K>, index: IndexView<S>) => Iterable<Report>;
}

/** A curriculum rule among others, its own types forgotten. */
export type AnyCurriculumRule = CurriculumRule<KindId, Space>;

/** Declares a curriculum rule, so that what it reads is checked against what it asks for. */
export function curriculumRule<const K extends KindId, const S extends Space>(
  rule: CurriculumRule<K, S>,
): AnyCurriculumRule {
  // The engine hands a rule only documents of its kinds, and an index that answers for all spaces.
  return rule as unknown as AnyCurriculumRule;
}

/** What all other rules said about a document. */
export interface Said {
  /** All rules, this one among them. */
  readonly rules: readonly RuleFacts[];
  /** Whether a suppression keeps a finding quiet, or may do so, since its rule failed. */
  readonly isUsed: (suppression: SuppressionFacts) => boolean;
  /** Whether a rule found something at a place, quiet or not. */
  readonly finds: (rule: string, place: SuppressedPlaceFacts) => boolean;
}

/** A rule that looks at the suppressions of a document, after all others. */
export interface SuppressionRule extends RuleFacts {
  readonly check: (facts: Facts, said: Said) => Iterable<Report>;
}
