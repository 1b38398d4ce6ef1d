import type { Pointer } from '../../syntax/pointer.ts';

/** Something untidy in a package, and how it was understood. */
export interface CaseWarning {
  readonly topic: Topic;
  /** The field that is meant, or the first of several. */
  readonly field: Pointer;
  readonly message: string;
  /** In how many places the package has the same. */
  readonly count: number;
}

/**
 * What a warning is about: at most `listed` of each topic are told apart. `elsewhere` is no fault of a package: to
 * lead to the standards of others is what its associations are for.
 */
export type Topic =
  | 'shape'
  | 'name'
  | 'missing'
  | 'duplicate'
  | 'code'
  | 'elsewhere'
  | 'tree'
  | 'level'
  | 'type'
  | 'end';

export interface Warnings {
  readonly add: (topic: Topic, field: Pointer, message: string) => void;
  readonly list: () => readonly CaseWarning[];
}

/** Packages have up to a hundred thousand items with the same fault: nobody reads that many lines. */
const listed = 25;

interface Noted {
  readonly topic: Topic;
  readonly field: Pointer;
  count: number;
}

/** Collects warnings. The same message at many places is one warning, and of each topic there are but a few. */
export function createWarnings(): Warnings {
  const noted = new Map<string, Noted>();
  const more = new Map<Topic, Noted>();
  const numbers = new Map<Topic, number>();

  function add(topic: Topic, field: Pointer, message: string): void {
    const known = noted.get(message);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const number = numbers.get(topic) ?? 0;
    numbers.set(topic, number + 1);
    if (number < listed) noted.set(message, { topic, field, count: 1 });
    else if (number === listed) more.set(topic, { topic, field, count: 1 });
    else addOne(more.get(topic));
  }

  function list(): readonly CaseWarning[] {
    const warnings = [...noted].map(([message, { topic, field, count }]) => ({
      topic,
      field,
      message: count === 1 ? message : `${message} The same at ${places(count - 1)}.`,
      count,
    }));
    const unlisted = [...more.values()].map(({ topic, field, count }) => ({
      topic,
      field,
      message: `Much the same at ${places(count)} from here on.`,
      count,
    }));
    return [...warnings, ...unlisted];
  }

  return { add, list };
}

function addOne(noted: Noted | undefined): void {
  if (noted !== undefined) noted.count++;
}

function places(count: number): string {
  return count === 1 ? '1 more place' : `${count.toLocaleString('en-US')} more places`;
}
