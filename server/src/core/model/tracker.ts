/**
 * Who depends on what, found out by watching. While an answer is worked out, all that it reads is written down.
 * When something of that changes, the answer is in doubt, and so is all that was made from it. When it is asked
 * for again, it is worked out anew if what it read did change, and stands if not. Nobody declares a dependency,
 * so nobody can forget one.
 *
 * An answer that says the same as before has not changed, whatever it is made from.
 */
import { isSame } from './same.ts';

/** What can be read and can change: a fact of the index, or an answer made from such. */
export class Source {
  /** The revision of its last change. */
  changedAt = 0;
  /** Who wrote it down last, so that one who reads it again and again has it once. */
  writtenDownBy = 0;
  /** The answers that have read it. */
  #readers: Reader[] = nobody;

  get hasReaders(): boolean {
    return this.#readers.length > 0;
  }

  /** Whether doubt ends here if it says the same: see `Keeping`. A fact is never in doubt. */
  get isPrompt(): boolean {
    return true;
  }

  /** Brings it up to date, before anyone looks at `changedAt`. */
  update(): void {}

  get isInDoubt(): boolean {
    return false;
  }

  /** The same as `update` in pieces, so that others may have their turn between them: see `Answer`. */
  *steps(): Generator<void> {}

  /** Puts in doubt what was made from it. */
  doubtReaders(): void {
    for (const reader of this.#readers) reader.doubt();
  }

  addReader(reader: Reader): void {
    // There are many sources with few readers: a list that is joined from two has no room to spare.
    if (this.#readers.length < 8) this.#readers = this.#readers.concat(reader);
    else this.#readers.push(reader);
  }

  removeReader(reader: Reader): void {
    const last = this.#readers.pop();
    if (last !== undefined && last !== reader) this.#readers[this.#readers.indexOf(reader)] = last;
  }
}

interface Reader {
  readonly doubt: () => void;
}

const nobody: Reader[] = [];

/** The revision, and who reads at the moment. */
export class Tracker {
  #revision = 1;
  #reads: Source[] | undefined;
  #reader = 0;
  #readers = 0;
  #prompt: { readonly answer: Source; readonly changedAt: number }[] = [];

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** Says that a source has changed. */
  changed(source: Source): void {
    source.changedAt = ++this.#revision;
    source.doubtReaders();
  }

  /** Says that a source is read by whoever works something out at the moment. */
  read(source: Source): void {
    if (this.#reads === undefined || source.writtenDownBy === this.#reader) return;
    source.writtenDownBy = this.#reader;
    this.#reads.push(source);
  }

  /** Works something out, and writes down what is read for it, in that order, also where it throws. */
  watch<T>(work: () => T, reads: Source[]): T {
    const outerReads = this.#reads;
    const outerReader = this.#reader;
    this.#reads = reads;
    this.#reader = ++this.#readers;
    try {
      return work();
    } finally {
      this.#reads = outerReads;
      this.#reader = outerReader;
    }
  }

  /** Keeps a prompt answer that is in doubt until `settle`. */
  postpone(answer: Source): void {
    this.#prompt.push({ answer, changedAt: answer.changedAt });
  }

  /** Works out the prompt answers that are in doubt, once all that belongs to a change has been said. */
  settle(): void {
    for (let next = this.#prompt.pop(); next !== undefined; next = this.#prompt.pop()) {
      next.answer.update();
      if (next.answer.changedAt > next.changedAt) next.answer.doubtReaders();
    }
  }
}

/** How an answer is kept. */
export interface Keeping<T> {
  /** Whether two answers say the same: by what is in them, unless it says otherwise. */
  readonly isSame?: (before: T, after: T) => boolean;
  /**
   * Whether it is worked out at once when it is in doubt, so that the doubt ends there if it says the same: for
   * small questions that stand between a fact of which little counts and all that is made from that little.
   * A prompt answer is made from facts and other prompt answers only.
   */
  readonly isPrompt?: boolean;
}

/** An answer that is known: a value, or what was thrown in its place. */
type Known<T> = { readonly value: T } | { readonly error: unknown };

/** The answer to a question about one thing, worked out when it is first asked and when what was read has changed. */
export class Answer<T> extends Source implements Reader {
  readonly #tracker: Tracker;
  readonly #question: (about: string) => T;
  readonly #about: string;
  readonly #keeping: Keeping<T>;
  #known: Known<T> | undefined;
  #reads: readonly Source[] = nothing;
  #isInDoubt = false;
  /** The revision at which it was last known to stand. */
  #checkedAt = 0;

  /** @param about - the key of the thing: a path, a code. */
  constructor(tracker: Tracker, question: (about: string) => T, about: string, keeping: Keeping<T> = {}) {
    super();
    this.#tracker = tracker;
    this.#question = question;
    this.#about = about;
    this.#keeping = keeping;
  }

  /** The answer as it is now. Throws what the question throws. */
  get(): T {
    this.update();
    this.#tracker.read(this);
    const known = this.#known;
    if (known === undefined) throw new Error('An answer is known once it is up to date.');
    if ('error' in known) throw known.error;
    return known.value;
  }

  override get isPrompt(): boolean {
    return this.#keeping.isPrompt === true;
  }

  override get isInDoubt(): boolean {
    return this.#isInDoubt;
  }

  override update(): void {
    if (this.#known !== undefined && !this.#isInDoubt) return;
    if (this.#known === undefined || this.#hasNews()) this.#answer();
    this.#isInDoubt = false;
    this.#checkedAt = this.#tracker.revision;
  }

  /**
   * All that was read for it comes first, so that the question then finds it ready. Some of that may not be asked for
   * again: whoever must not stay away for long works it out in vain. Whatever changes meanwhile is taken in at the end.
   */
  override *steps(): Generator<void> {
    if (this.#known !== undefined && !this.#isInDoubt) return;
    for (const source of this.#reads) if (source.isInDoubt) yield* source.steps();
    this.update();
    yield;
  }

  doubt(): void {
    if (this.#isInDoubt) return;
    this.#isInDoubt = true;
    if (this.isPrompt) this.#tracker.postpone(this);
    else this.doubtReaders();
  }

  /** Forgets the answer and what was read for it. */
  forget(): void {
    this.#known = undefined;
    this.#isInDoubt = false;
    this.#keep(nothing);
  }

  /**
   * In the order of reading, up to the first news: what was read after it may not be asked for again, and up to
   * there the question would ask for the same.
   */
  #hasNews(): boolean {
    for (const source of this.#reads) {
      source.update();
      if (source.changedAt > this.#checkedAt) return true;
    }
    return false;
  }

  #answer(): void {
    const reads: Source[] = [];
    const before = this.#known;
    try {
      const value = this.#tracker.watch(() => this.#question(this.#about), reads);
      const same = this.#keeping.isSame ?? isSame;
      if (before !== undefined && 'value' in before && same(before.value, value)) return;
      this.#known = { value };
    } catch (error) {
      this.#known = { error };
    } finally {
      this.#keep(reads);
    }
    this.changedAt = this.#tracker.revision;
  }

  #keep(reads: readonly Source[]): void {
    const before = this.#reads;
    if (reads.length === before.length && reads.every((source, at) => source === before[at])) return;
    if (this.isPrompt && reads.some((source) => !source.isPrompt))
      throw new Error('A prompt answer is made from facts and other prompt answers only.');
    for (const source of before) source.removeReader(this);
    for (const source of reads) source.addReader(this);
    // A copy has no room to spare.
    this.#reads = [...reads];
  }
}

const nothing: readonly Source[] = [];

/** How many answers to one question are kept. Past it those that nobody has read are forgotten. */
const keptAnswers = 100_000;

/** The answers to one question about many things, each by the key of what it is about. */
export class Answers<T> {
  readonly #tracker: Tracker;
  readonly #question: (about: string) => T;
  readonly #keeping: Keeping<T> | undefined;
  readonly #known = new Map<string, Answer<T>>();

  constructor(tracker: Tracker, question: (about: string) => T, keeping?: Keeping<T>) {
    this.#tracker = tracker;
    this.#question = question;
    this.#keeping = keeping;
  }

  get(about: string): T {
    let answer = this.#known.get(about);
    if (answer === undefined) {
      if (this.#known.size >= keptAnswers) this.#clear();
      answer = new Answer(this.#tracker, this.#question, about, this.#keeping);
      this.#known.set(about, answer);
    }
    return answer.get();
  }

  /** One that was read goes on answering whoever has read it. */
  #clear(): void {
    for (const answer of this.#known.values()) if (!answer.hasReaders) answer.forget();
    this.#known.clear();
  }
}
