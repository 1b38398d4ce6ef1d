/** Questions to the index, whose answers are remembered until something that was read for them changes. */
import { Answer, Answers, type Keeping, type Tracker } from './tracker.ts';

/** An index, or a part of one. */
interface Tracked {
  readonly tracker: Tracker;
}

/** Wraps a question to the index, or to the part of it that the question asks for. */
export function memo<I extends Tracked, T>(question: (index: I) => T, keeping?: Keeping<T>): (index: I) => T {
  const answers = new WeakMap<object, Answer<T>>();
  return (index) => {
    let answer = answers.get(index);
    if (answer === undefined) {
      answer = new Answer(index.tracker, () => question(index), '', keeping);
      answers.set(index, answer);
    }
    return answer.get();
  };
}

/** The same for a question about one of many things: a document by its path, a standard by its code. */
export function memoBy<I extends Tracked, T>(
  question: (index: I, key: string) => T,
  keeping?: Keeping<T>,
): (index: I, key: string) => T {
  const answers = new WeakMap<object, Answers<T>>();
  return (index, key) => {
    let own = answers.get(index);
    if (own === undefined) {
      own = new Answers(index.tracker, (one) => question(index, one), keeping);
      answers.set(index, own);
    }
    return own.get(key);
  };
}

/**
 * For answers that are made of documents: one that was worked out again is another, since it read a document
 * that changed. Comparing them would only walk through the documents.
 */
export const ofDocuments: Keeping<unknown> = { isSame: (before, after) => before === after };

/** For a small question about a fact of which little counts: see `Keeping`. */
export const prompt: Keeping<unknown> = { isPrompt: true };
