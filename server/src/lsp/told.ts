/** How each file was when the editor was last told of it, and which files the findings of others lead to. */
import { isSame } from '../core/model/same.ts';
import type { Finding } from '../core/rules/rule.ts';

/** How a file was when the editor was told of it. */
export interface Told {
  readonly uris: readonly string[];
  readonly findings: readonly Finding[];
  /** The other files that its findings lead to. */
  readonly related: readonly string[];
  /** Of its own text, and of those of the related files: the places in them move with it. */
  readonly marks: readonly unknown[];
}

/** What was told of the files of one curriculum, by path. */
export class ToldFiles {
  readonly #files = new Map<string, Told>();
  /** The files that have findings which lead to a file. */
  readonly #leading = new Map<string, Set<string>>();

  get(path: string): Told | undefined {
    return this.#files.get(path);
  }

  /** @param now - `undefined` where nothing is told of it any more. */
  set(path: string, now: Told | undefined): void {
    for (const related of this.#files.get(path)?.related ?? []) this.#leading.get(related)?.delete(path);
    if (now === undefined) this.#files.delete(path);
    else this.#files.set(path, now);
    for (const related of now?.related ?? []) {
      const own = this.#leading.get(related) ?? new Set();
      this.#leading.set(related, own.add(path));
    }
  }

  paths(): Iterable<string> {
    return this.#files.keys();
  }

  leadingTo(path: string): Iterable<string> {
    return this.#leading.get(path) ?? [];
  }

  uris(): readonly string[] {
    return [...this.#files.values()].flatMap(({ uris }) => uris);
  }
}

export function isToldSame(one: Told, other: Told): boolean {
  return (
    isSame(one.findings, other.findings) &&
    one.uris.join('\n') === other.uris.join('\n') &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => mark === other.marks[at])
  );
}
