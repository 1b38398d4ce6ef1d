/**
 * From the tree of the `yaml` package to our data: aliases and merge keys resolved, keys as text, the slips that
 * the package does not report put right or reported, and bounds on what a file can make it grow to.
 */
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../text/range.ts';
import type { DataNode, Entry } from './data.ts';
import type { SyntaxProblem } from './document.ts';
import { lostBackslash, problemMessage, unclosedQuoteMessage } from './yaml-messages.ts';
import { deepestNesting, tooDeepMessage } from './yaml-nesting.ts';

/** What aliases may expand to, in nodes of the whole file. Past it they are reported and read as nothing. */
const mostNodes = 200_000;

type YamlPair = Pair<Node | null, Node | null>;

/** Builds the data of one file; what it finds wrong goes to the `problems` it was given. */
export class DataBuilder {
  readonly #source: string;
  readonly #problems: SyntaxProblem[];
  readonly #anchors = new Map<string, Node>();
  /** Anchors that are being expanded, so that one inside itself ends. */
  readonly #open = new Set<string>();
  #count = 0;
  #depth = 0;
  #reported = false;

  constructor(source: string, problems: SyntaxProblem[]) {
    this.#source = source;
    this.#problems = problems;
  }

  /** @param at - the range of the alias that this stands for, which every part of the copy takes. */
  build(node: Node | null, end: number, at?: Range): DataNode {
    if (node === null) return this.#nothing(at ?? { start: end, end });
    if (this.#isFull(node, at)) return this.#nothing(at ?? rangeOf(node));
    this.#depth++;
    const built = this.#content(node, end, at);
    this.#depth--;
    return built;
  }

  #content(node: Node, end: number, at: Range | undefined): DataNode {
    if (isAlias(node)) return this.#alias(node, at);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor !== undefined && at === undefined) this.#anchors.set(anchor, node);
    if (isScalar(node)) return this.#scalar(node, end, at);
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        this.build(isPair(item) ? null : (item as Node | null), rangeOf(node).end, at),
      );
      return { type: 'list', items, ...(at ?? span(items, rangeOf(node))) };
    }
    if (isMap(node)) return this.#map(node, at);
    return this.#nothing(at ?? { start: end, end });
  }

  #map(node: YAMLMap, at: Range | undefined): DataNode {
    const entries: Entry[] = [];
    const merged: Entry[] = [];
    const seen = new Set<string>();
    for (const pair of this.#pairs(node.items as YamlPair[])) {
      const keyRange =
        pair.key === null
          ? (at ?? { start: rangeOf(node).start, end: rangeOf(node).start })
          : (at ?? rangeOf(pair.key));
      if (pair.key !== null && !isScalar(pair.key)) {
        this.#report(keyRange, 'A key must be a word. Write the key as plain text before the colon.');
        continue;
      }
      const key =
        pair.key === null
          ? ''
          : pair.key.type === 'PLAIN'
            ? (pair.key.source ?? String(pair.key.value))
            : String(pair.key.value ?? '');
      if (key === '<<' && pair.key?.type === 'PLAIN' && pair.value !== null) {
        merged.push(...this.#merge(pair.value, keyRange, at));
        continue;
      }
      if (key === '') this.#report(keyRange, 'A key is missing before the colon. Write its name there.');
      if (seen.has(key)) {
        if (at === undefined)
          this.#report(
            keyRange,
            `'${key}' is already set above in the same place. Only the first one counts, so join the two or remove one.`,
          );
        continue;
      }
      seen.add(key);
      const value =
        this.#swallowing(pair) === undefined
          ? this.build(pair.value, keyRange.end, at)
          : this.#lineFrom(pair.value, at);
      entries.push({ key, keyRange, value });
    }
    for (const entry of merged) {
      if (seen.has(entry.key)) continue;
      seen.add(entry.key);
      entries.push(entry);
    }
    return { type: 'map', entries, ...(at ?? mapSpan(entries, rangeOf(node))) };
  }

  /**
   * The pairs as they were meant: where a second colon in a line makes a key of its text, as in `title: Unit 1: A`,
   * the package puts that key and all that follow it below the first. They belong beside it.
   */
  #pairs(items: readonly YamlPair[]): readonly YamlPair[] {
    return items.flatMap((pair) => [pair, ...this.#swallowedBy(pair)]);
  }

  #swallowedBy(pair: YamlPair): readonly YamlPair[] {
    const [first, ...others] = this.#swallowing(pair) ?? [];
    return first === undefined ? [] : [...this.#swallowedBy(first), ...this.#pairs(others)];
  }

  /** The pairs of a map that begins in the line of its key, which is an error; `undefined` for any other value. */
  #swallowing({ key, value }: YamlPair): readonly YamlPair[] | undefined {
    if (key === null || !isMap(value) || value.flow === true || value.items.length === 0) return undefined;
    const between = this.#source.slice(rangeOf(key).end, rangeOf(value).start);
    return /[\r\n]/.test(between) ? undefined : (value.items as YamlPair[]);
  }

  /** The rest of a line as text. */
  #lineFrom(node: Node | null, at: Range | undefined): DataNode {
    const start = node === null ? 0 : rangeOf(node).start;
    const [line = ''] = /^[^\r\n]*/.exec(this.#source.slice(start)) ?? [];
    const text = line.replace(/\s#.*$/, '').trimEnd();
    return { type: 'scalar', value: text, ...(at ?? { start, end: start + text.length }) };
  }

  /** `<<: *base` or `<<: [*a, *b]`: the pairs of what is merged, each with its ranges at the merge. */
  #merge(value: Node, keyRange: Range, at: Range | undefined): Entry[] {
    const parts = isSeq(value) ? (value.items as Node[]) : [value];
    return parts.flatMap((part) => {
      const range = at ?? rangeOf(part);
      const node = this.build(part, range.end, range);
      if (node.type === 'map') return node.entries;
      this.#report(
        keyRange,
        "'<<' takes in the keys of another part of this file, so it needs an alias of a block with keys, such as '<<: *base'.",
      );
      return [];
    });
  }

  #alias(node: Alias, at: Range | undefined): DataNode {
    const range = at ?? rangeOf(node);
    const target = this.#anchors.get(node.source);
    if (target === undefined || this.#open.has(node.source)) {
      if (target === undefined) this.#report(range, problemMessage('BAD_ALIAS', `*${node.source}`, ''));
      else
        this.#report(
          range,
          `'*${node.source}' stands inside what it refers to, which would never end. Refer to another part.`,
        );
      return this.#nothing(range);
    }
    this.#open.add(node.source);
    const copy = this.build(target, range.end, range);
    this.#open.delete(node.source);
    return copy;
  }

  #scalar(node: Scalar, end: number, at: Range | undefined): DataNode {
    const { value, source } = node;
    const isEmpty = value === null && (source === undefined || source === '');
    const range = at ?? (isEmpty ? { start: end, end } : trimmed(this.#source, rangeOf(node)));
    if (at === undefined && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'))
      this.#moveUnclosed(rangeOf(node));
    if (node.type === 'QUOTE_DOUBLE' && at === undefined) {
      const lost = lostBackslash(this.#source.slice(range.start, range.end));
      if (lost !== undefined) this.#report(range, problemMessage('BAD_DQ_ESCAPE', lost, ''));
    }
    const plain =
      typeof value === 'string' || typeof value === 'boolean' || value === null
        ? value
        : typeof value === 'number' && Number.isFinite(value)
          ? value
          : (source ?? String(value));
    return { type: 'scalar', value: plain, start: range.start, end: range.end };
  }

  /** The package reports a quote that is never closed where the file ends; what must change is where it opens. */
  #moveUnclosed({ start, end }: Range): void {
    if (end - start > 1 && this.#source.charAt(end - 1) === this.#source.charAt(start)) return;
    const at = this.#problems.findIndex((problem) => problem.message === unclosedQuoteMessage);
    if (at >= 0) this.#problems[at] = { start, end, message: unclosedQuoteMessage };
  }

  #nothing(range: Range): DataNode {
    return { type: 'scalar', value: null, start: range.start, end: range.end };
  }

  #isFull(node: Node, at: Range | undefined): boolean {
    this.#count++;
    const isDeep = this.#depth >= deepestNesting;
    if (this.#count <= mostNodes && !isDeep) return false;
    if (!this.#reported) {
      this.#reported = true;
      this.#report(
        at ?? rangeOf(node),
        isDeep
          ? tooDeepMessage
          : 'The aliases in this file repeat so much that it would grow beyond reading. Write these parts out, or repeat less.',
      );
    }
    return true;
  }

  #report(range: Range, message: string): void {
    this.#problems.push({ start: range.start, end: range.end, message });
  }
}

function rangeOf(node: Node): Range {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** A block of text ends with its last line that says something, whatever blank lines follow. */
function trimmed(source: string, range: Range): Range {
  let end = range.end;
  while (end > range.start && ' \t\r\n'.includes(source.charAt(end - 1))) end--;
  return { start: range.start, end };
}

function span(items: readonly DataNode[], own: Range): Range {
  const first = items[0];
  const last = items[items.length - 1];
  return first === undefined || last === undefined ? own : { start: first.start, end: last.end };
}

function mapSpan(entries: readonly Entry[], own: Range): Range {
  const first = entries[0];
  const last = entries[entries.length - 1];
  if (first === undefined || last === undefined) return own;
  return { start: first.keyRange.start, end: Math.max(last.keyRange.end, last.value.end) };
}
