/**
 * The tolerant reader of a Markdown body, on the syntax tree of the whole body. It understands everything and
 * is the authority; the fast reader must agree with it or give way.
 */
import GithubSlugger from 'github-slugger';
import type { Definition, Nodes, Parents, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Range } from '../text/range.ts';
import type { Body, Directive, Heading, Image, Link } from './body.ts';
import type { SyntaxProblem } from './document.ts';
import { type Excess, parsingExcess } from './markdown-cost.ts';
import { readDirective } from './markdown-directive.ts';
import { readHtml } from './markdown-html.ts';
import { parseMarkdown } from './markdown-processor.ts';

export interface BodyReading {
  readonly body: Body;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads `text` from `range`; every range that comes out is an offset in the whole text. */
export function readBodyTolerantly(text: string, range: Range): BodyReading {
  // The parser drops a byte order mark and does not count it.
  let start = range.start;
  while (start < range.end && text.charCodeAt(start) === 0xfeff) start++;
  const source = text.slice(start, range.end);
  const excess = parsingExcess(source);
  if (excess !== undefined) return unread(range, { ...excess, offset: excess.offset + start });
  try {
    const collected = new Collector(source, start, parseMarkdown(source));
    const { headings, directives, links, images, comments } = collected;
    return {
      body: { start: range.start, end: range.end, headings, directives, links, images, comments },
      problems: [],
    };
  } catch {
    // The parser goes as deep as the text does, and what exhausts the stack is not known beforehand.
    return unread(range, { kind: 'nesting', offset: start });
  }
}

function unread(range: Range, { kind, offset }: Excess): BodyReading {
  const message =
    kind === 'nesting'
      ? 'The lists, quotes or directives here stand so deep in one another that the text cannot be read. Take out some levels, or check for marks that were repeated by mistake.'
      : 'This text is too long, or has too many brackets, stars or other marks, to be read. Shorten it, or check for marks that were repeated by mistake.';
  const nothing = { headings: [], directives: [], links: [], images: [], comments: [] };
  const body = { start: range.start, end: range.end, ...nothing };
  return { body, problems: [{ start: offset, end: Math.min(offset + 1, range.end), message }] };
}

class Collector {
  readonly headings: Heading[] = [];
  readonly directives: Directive[] = [];
  readonly links: Link[] = [];
  readonly images: Image[] = [];
  readonly comments: Range[] = [];
  readonly #source: string;
  /** What to add to an offset of the tree. */
  readonly #shift: number;
  readonly #slugger = new GithubSlugger();
  readonly #definitions = new Map<string, Definition>();

  constructor(source: string, shift: number, tree: Root) {
    this.#source = source;
    this.#shift = shift;
    this.#collectDefinitions(tree);
    this.#visitChildren(tree, undefined);
  }

  /** The first definition of a label counts. */
  #collectDefinitions(parent: Parents): void {
    for (const child of parent.children) {
      if (child.type === 'definition') {
        if (!this.#definitions.has(child.identifier)) this.#definitions.set(child.identifier, child);
      } else if ('children' in child) this.#collectDefinitions(child);
    }
  }

  /** @param directive - index of the container directive that `parent` is in. */
  #visitChildren(parent: Parents, directive: number | undefined): void {
    let cursor = parent.position?.start.offset ?? 0;
    for (const child of parent.children) {
      if (child.position !== undefined) cursor = child.position.end.offset ?? cursor;
      else if (child.type === 'text' || child.type === 'link') {
        // The parser splits a text around an address that stands in it, and the parts have no position.
        const found = this.#find(plainText(child), cursor, parent);
        cursor = found?.end ?? cursor;
        if (child.type === 'link')
          this.links.push({ url: child.url, ...this.#shifted(found ?? { start: cursor, end: cursor }) });
        continue;
      }
      this.#visit(child, directive);
    }
  }

  #visit(node: Nodes, directive: number | undefined): void {
    const own = rangeOf(node);
    switch (node.type) {
      case 'heading': {
        const text = plainText(node);
        this.headings.push({
          level: node.depth,
          text,
          anchor: this.#slugger.slug(text),
          ...this.#shifted(own),
        });
        break;
      }
      case 'containerDirective':
        this.directives.push(readDirective(node, this.#source, this.#shift, directive));
        this.#visitChildren(node, this.directives.length - 1);
        return;
      case 'leafDirective':
      case 'textDirective':
        this.directives.push(readDirective(node, this.#source, this.#shift, directive));
        break;
      case 'link':
        // `<address>` and an address on its own have no brackets around a text.
        this.links.push({
          url: node.url,
          ...this.#shifted(node.data?.address ?? this.#withoutBrackets(own)),
        });
        break;
      case 'linkReference': {
        const definition = this.#definitions.get(node.identifier);
        if (definition !== undefined)
          this.links.push({ url: definition.url, ...this.#addressOf(definition) });
        break;
      }
      case 'image':
        this.images.push({ url: node.url, alt: node.alt ?? '', ...this.#shifted(node.data?.address ?? own) });
        break;
      case 'imageReference': {
        const definition = this.#definitions.get(node.identifier);
        if (definition !== undefined)
          this.images.push({ url: definition.url, alt: node.alt ?? '', ...this.#addressOf(definition) });
        break;
      }
      case 'html': {
        const html = readHtml(this.#source, own, this.#shift);
        this.links.push(...html.links);
        this.images.push(...html.images);
        this.comments.push(...html.comments);
        break;
      }
    }
    if ('children' in node) this.#visitChildren(node, directive);
  }

  #addressOf(definition: Definition): Range {
    return this.#shifted(definition.data?.address ?? rangeOf(definition));
  }

  #withoutBrackets(range: Range): Range {
    return this.#source.charCodeAt(range.start) === 60
      ? { start: range.start + 1, end: range.end - 1 }
      : range;
  }

  /** Where a piece of text stands; `undefined` where it is written otherwise, as with character references. */
  #find(value: string, cursor: number, parent: Parents): Range | undefined {
    const end = parent.position?.end.offset ?? this.#source.length;
    if (this.#source.startsWith(value, cursor)) return { start: cursor, end: cursor + value.length };
    const start = this.#source.slice(cursor, end).indexOf(value);
    return start === -1 ? undefined : { start: cursor + start, end: cursor + start + value.length };
  }

  #shifted(range: Range): Range {
    return { start: range.start + this.#shift, end: range.end + this.#shift };
  }
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
