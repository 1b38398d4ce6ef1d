/**
 * What stands in a line, for the reader of trees: emphasis in plain sight, code, equations, links, images and
 * text directives. Whatever else may have a meaning is left to the parser.
 */
import type { PhrasingContent } from 'mdast';
import { isAsciiPunctuation } from './markdown-characters.ts';
import { flanking } from './markdown-flanking.ts';

/** @returns `undefined` where only the parser knows. */
export function inlineTree(source: string): readonly PhrasingContent[] | undefined {
  const text = source.replace(/ +$/, '');
  if (text === '') return [];
  if (plain.test(text)) return [{ type: 'text', value: text }];
  if (odd.test(source)) return undefined;
  return new InlineReading(text).read();
}

const plain = /^[^\\`*_[\]<&:$~@\n!wW]*$/;
/** References to characters, strikes, addresses without brackets, tags and footnotes. */
const odd = /&[#A-Za-z]|[~@]|<[A-Za-z/!?]|www\.|:\/\/|\[\^|\*_|_\*|\\:|\\[!-/;-@[-`{-~] +(?:\n|$)/i;

/** An opening sign of emphasis, or a bracket, whose end is still to come. */
interface Open {
  readonly sign: '*' | '_' | '[' | '![';
  readonly length: number;
  /** How many nodes there were before it. */
  readonly before: number;
  readonly at: number;
}

const address = /\(([^\s()<>\\&"'*_`$[\]]*)(?: "([^"\\&\n]*)")?\)/y;
const mention = /:(standard|unit|lesson|assessment|protocol|term)\[([^\\`$<[\]&*_~@:\n{}]+)\](?!\{)/y;
/** What might be a directive of another form. */
const mentionLike = /:[^\s[\]:]+\[/y;
const plainAlt = /^(?:[^\\`$<[\]&*_~@\n:]|:(?= ))*$/;

class InlineReading {
  readonly #text: string;
  readonly #nodes: PhrasingContent[] = [];
  readonly #open: Open[] = [];
  #words = '';
  #lastClosingAt: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly PhrasingContent[] | undefined {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      const next = this.#at(at);
      if (next === undefined) return undefined;
      at = next;
    }
    // A bracket that nothing came of is a bracket; a sign of emphasis that is left might pair in other ways.
    if (this.#open.some(({ sign }) => sign === '*' || sign === '_')) return undefined;
    if (this.#open.length > 0) return undefined;
    this.#flush();
    return this.#nodes;
  }

  /** Reads what begins at an offset, and gives the offset after it; `undefined` where that is not sure. */
  #at(at: number): number | undefined {
    const text = this.#text;
    switch (text.charAt(at)) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#span(at, '`');
      case '$':
        return this.#span(at, '$');
      case '*':
      case '_':
        return this.#emphasis(at);
      case '!':
        if (text.charAt(at + 1) !== '[') return this.#take(at, at + 1);
        return this.#bracket(at, '![');
      case '[':
        return this.#bracket(at, '[');
      case ']':
        return this.#closing(at);
      case ':':
        return this.#colon(at);
      case '\n':
        return this.#lineEnding(at);
      default: {
        special.lastIndex = at + 1;
        const found = special.exec(text);
        return this.#take(at, found === null ? text.length : found.index);
      }
    }
  }

  #take(start: number, end: number): number {
    this.#words += this.#text.slice(start, end);
    return end;
  }

  #flush(): void {
    if (this.#words !== '') this.#nodes.push({ type: 'text', value: this.#words });
    this.#words = '';
  }

  #escape(at: number): number {
    const unit = this.#text.charCodeAt(at + 1);
    if (unit === 10) {
      this.#flush();
      this.#nodes.push({ type: 'break' });
      return at + 2;
    }
    if (!isAsciiPunctuation(unit)) return this.#take(at, at + 1);
    this.#take(at + 1, at + 2);
    return at + 2;
  }

  /** Code between backticks, and equations between dollars: from a run of them to the next run of its length. */
  #span(at: number, sign: '`' | '$'): number | undefined {
    const text = this.#text;
    const start = endOfRun(text, at, sign);
    const length = start - at;
    for (let end = text.indexOf(sign, start); end !== -1; end = text.indexOf(sign, end)) {
      const after = endOfRun(text, end, sign);
      if (after - end === length) {
        const written = text.slice(start, end);
        if (written.includes('\n')) return undefined;
        this.#flush();
        const value = unpadded(written);
        this.#nodes.push(sign === '`' ? { type: 'inlineCode', value } : { type: 'inlineMath', value });
        return after;
      }
      end = after;
    }
    return this.#take(at, start);
  }

  #emphasis(at: number): number | undefined {
    const text = this.#text;
    const sign = text.charAt(at) === '*' ? '*' : '_';
    const end = endOfRun(text, at, sign);
    const length = end - at;
    const { isOpening, isClosing } = flanking(text, at, end);
    if (!isOpening && !isClosing) return this.#take(at, end);
    // A gap to fill in, as in "It takes ___ because ___.", which nothing opens or closes.
    if (sign === '_' && isOpening && !isClosing && this.#lastClosing() < end) return this.#take(at, end);
    if (sign === '_' && isClosing && !isOpening && this.#open.every((open) => open.sign !== '_'))
      return this.#take(at, end);
    if ((isOpening && isClosing) || length > 2) return undefined;
    if (isOpening) {
      this.#flush();
      this.#open.push({ sign, length, before: this.#nodes.length, at });
      return end;
    }
    const opening = this.#open.pop();
    if (opening === undefined) return this.#take(at, end);
    if (opening.sign !== sign || opening.length !== length) return undefined;
    this.#flush();
    const children = this.#nodes.splice(opening.before);
    this.#nodes.push({ type: length === 1 ? 'emphasis' : 'strong', children });
    return end;
  }

  /** Where the last underscores are that may end emphasis, wherever they stand; before the text where none are. */
  #lastClosing(): number {
    if (this.#lastClosingAt !== undefined) return this.#lastClosingAt;
    let last = -1;
    for (let at = this.#text.indexOf('_'); at !== -1; ) {
      const end = endOfRun(this.#text, at, '_');
      if (flanking(this.#text, at, end).isClosing) last = at;
      at = this.#text.indexOf('_', end);
    }
    this.#lastClosingAt = last;
    return last;
  }

  #bracket(at: number, sign: '[' | '!['): number {
    this.#flush();
    this.#open.push({ sign, length: sign.length, before: this.#nodes.length, at });
    return at + sign.length;
  }

  /** A closing bracket ends a link or an image with an address in parentheses, or is a bracket. */
  #closing(at: number): number | undefined {
    const text = this.#text;
    const opening = this.#open.pop();
    if (opening === undefined) return this.#take(at, at + 1);
    if (opening.sign === '*' || opening.sign === '_') return undefined;
    const written = text.slice(opening.at + opening.length, at);
    if (text.charAt(at + 1) !== '(') {
      // Two of them, or one within another, might be a link in another form.
      if (this.#open.some(({ sign }) => sign.endsWith('[')) || text.charAt(at + 1) === '[') return undefined;
      this.#flush();
      const children = this.#nodes.splice(opening.before);
      for (const child of [
        { type: 'text', value: opening.sign } as const,
        ...children,
        { type: 'text', value: ']' } as const,
      ])
        this.#append(child);
      this.#words = '';
      return this.#afterBracket(at + 1);
    }
    address.lastIndex = at + 1;
    const parts = address.exec(text);
    if (parts === null || this.#open.some(({ sign }) => sign.endsWith('['))) return undefined;
    const [all, url = '', title = null] = parts;
    if (opening.sign === '![') {
      if (!plainAlt.test(written)) return undefined;
      this.#nodes.length = opening.before;
      this.#words = '';
      this.#nodes.push({ type: 'image', title, url, alt: written });
    } else {
      this.#flush();
      const children = this.#nodes.splice(opening.before);
      this.#nodes.push({ type: 'link', title, url, children });
    }
    return at + 1 + all.length;
  }

  /** Words that follow belong to the text before them. */
  #afterBracket(at: number): number {
    const last = this.#nodes.pop();
    if (last?.type === 'text') this.#words = last.value;
    else if (last !== undefined) this.#nodes.push(last);
    return at;
  }

  #append(node: PhrasingContent): void {
    const last = this.#nodes.at(-1);
    // What stands before an opening sign is not in what it begins.
    const isWithin = this.#nodes.length > (this.#open.at(-1)?.before ?? 0);
    if (node.type === 'text' && last?.type === 'text' && isWithin) {
      this.#nodes[this.#nodes.length - 1] = { type: 'text', value: last.value + node.value };
    } else this.#nodes.push(node);
  }

  #colon(at: number): number | undefined {
    const text = this.#text;
    if (text.charAt(at - 1) === ':') return this.#take(at, at + 1);
    mention.lastIndex = at;
    const parts = mention.exec(text);
    if (parts !== null) {
      const [all, name = '', label = ''] = parts;
      this.#flush();
      this.#nodes.push({
        type: 'textDirective',
        name,
        attributes: {},
        children: [{ type: 'text', value: label }],
      });
      return at + all.length;
    }
    mentionLike.lastIndex = at;
    return mentionLike.test(text) ? undefined : this.#take(at, at + 1);
  }

  /** Two spaces before it make a break; one is nothing. */
  #lineEnding(at: number): number {
    const gap = / *$/.exec(this.#words)?.[0].length ?? 0;
    this.#words = this.#words.slice(0, this.#words.length - gap);
    if (gap < 2) {
      this.#words += '\n';
      return at + 1;
    }
    this.#flush();
    this.#nodes.push({ type: 'break' });
    return at + 1;
  }
}

const special = /[\\`$*_![\]:\n]/g;

function endOfRun(text: string, start: number, sign: string): number {
  let at = start;
  while (text.charAt(at) === sign) at++;
  return at;
}

/** A space at both ends is there to keep a sign apart. */
function unpadded(value: string): string {
  return value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value) ? value.slice(1, -1) : value;
}
