/**
 * Markdown as it is shown on a page. It is read by the parser that the checks use, made into what the site
 * shows, and passes a gate that lets through only what is known to be harmless.
 */
import type { Element, Root as Elements } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Document } from '../../syntax/document.ts';
import { markdownTree } from '../../syntax/markdown-tree.ts';
import { type Html, html, trustedHtml } from '../html.ts';
import type { Page } from '../page.ts';
import type { Words } from '../words.ts';
import type { Conversion } from './conversion.ts';
import { converted } from './convert.ts';
import { finishFootnotes, notePrefix } from './footnotes.ts';
import { levelsBelow } from './headings.ts';
import { oneLine, withoutHeadings } from './line.ts';
import { allowed } from './sanitize.ts';
import { studentPart } from './student-part.ts';
import { directHtml } from './to-html.ts';

/** Where a text stands: the document it is from, and the level of the heading it is under. */
export interface Place {
  readonly from: string;
  readonly above: number;
}

/** A value of the data: its words alone if it is one paragraph, blocks otherwise. */
export function markdownValue(page: Page, place: Place, value: unknown): Html {
  const source =
    typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
  return isPlain(source) ? html`${source.trim()}` : rendered(page, place, source, ofValue, 'value');
}

/** A value as in `markdownValue`, for the head of a row, which may hold no headings. */
export function markdownCell(page: Page, place: Place, source: string): Html {
  return isPlain(source) ? html`${source.trim()}` : rendered(page, place, source, ofValue, 'cell');
}

/** A text as one line, whatever it holds. */
export function markdownLine(page: Page, place: Place, source: string): Html {
  return isPlain(source) ? html`${source.trim()}` : rendered(page, place, source, ofValue, 'line');
}

/** What a text that is no body lacks. */
const ofValue: Own = {
  anchorAt: () => undefined,
  nextActivity: () => undefined,
  isForStudents: false,
};

type Own = Pick<Conversion, 'anchorAt' | 'nextActivity' | 'isForStudents'>;

/** How a text is shown: all of it; its words alone if it is one paragraph, with or without headings; one line. */
export type Shape = 'body' | 'value' | 'cell' | 'line';

/** The text below the front matter, its headings with the anchors by which links reach them. */
export function markdownBody(page: Page, document: Document | undefined, above: number): Html {
  return bodyOf(page, document, above, false);
}

/** What the body has for students: tasks and exit tickets, without notes and answers. */
export function markdownForStudents(page: Page, document: Document | undefined, above: number): Html {
  return bodyOf(page, document, above, true);
}

function bodyOf(page: Page, document: Document | undefined, above: number, isForStudents: boolean): Html {
  if (document?.body === undefined) return html``;
  let { start } = document.body;
  // The parser drops a byte order mark and does not count it.
  while (start < document.body.end && document.text.charCodeAt(start) === 0xfeff) start++;
  const anchors = new Map(document.body.headings.map((heading) => [heading.start - start, heading.anchor]));
  const source = document.text.slice(start, document.body.end);
  let activities = 0;
  const own = {
    anchorAt: (offset: number) => anchors.get(offset),
    nextActivity: () => ++activities,
    isForStudents,
  };
  return rendered(page, { from: document.path, above }, source, own, 'body', () => treeOf(document, source));
}

/**
 * Of the body that was read last: the page of a lesson comes just before its handout. Trees of more than one would
 * outlive what else is made meanwhile, and moving them about takes longer than reading them.
 */
const last: { document?: Document; tree?: Root | undefined } = {};

function treeOf(document: Document, source: string): Root | undefined {
  if (last.document !== document) {
    last.tree = markdownTree(source);
    last.document = document;
  }
  return last.tree;
}

const toElements = unified()
  .use(remarkRehype, {
    clobberPrefix: notePrefix,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['label'] },
  })
  .freeze();

const toText = unified().use(rehypeSanitize, allowed).use(rehypeStringify).freeze();

function markup(shown: Root, page: Page, shape: Shape): string {
  // Whether or not the text has notes: so a page comes out the same whichever way each of its texts goes.
  const number = page.nextNumber();
  return directMarkup(shown, shape) ?? longMarkup(shown, number, page.publication.words, shape);
}

/** `undefined` where only the longer way knows. */
export function directMarkup(shown: Root, shape: Shape): string | undefined {
  if (shape === 'line') return undefined;
  const direct = directHtml(shown, mathText);
  if (direct === undefined || (shape === 'cell' && direct.hasHeadings)) return undefined;
  return shape === 'body' ? direct.text : direct.unwrapped;
}

/** Over a tree of elements, and through the gate. */
export function longMarkup(shown: Root, number: number, words: Words, shape: Shape): string {
  const elements = toElements.runSync(shown);
  finishFootnotes(elements, number, words);
  const text = toText.stringify(toText.runSync(shaped(elements, shape)));
  return shape === 'line' ? text.trim() : text;
}

/** Equations, which pass the gate once each. */
const mathTexts = new WeakMap<Element['properties'], string>();

function mathText(element: Element): string {
  const known = mathTexts.get(element.properties);
  if (known !== undefined) return known;
  const text = toText.stringify(toText.runSync({ type: 'root', children: [element] }));
  mathTexts.set(element.properties, text);
  return text;
}

function shaped(elements: Elements, shape: Shape): Elements {
  switch (shape) {
    case 'body':
      return elements;
    case 'value':
      return unwrapped(elements);
    case 'cell':
      return withoutHeadings(unwrapped(elements));
    case 'line':
      return oneLine(elements);
  }
}

/** One paragraph is its content, so that it may stand in a sentence, a cell or a list. */
function unwrapped(root: Elements): Elements {
  const [only, ...others] = root.children;
  return only?.type === 'element' && only.tagName === 'p' && others.length === 0
    ? { ...root, children: only.children }
    : root;
}

function rendered(
  page: Page,
  place: Place,
  source: string,
  own: Own,
  shape: Shape,
  read: () => Root | undefined = () => markdownTree(source),
): Html {
  try {
    const tree = read();
    // Of a text that cannot be read, nobody can tell what students may see.
    if (tree === undefined) return own.isForStudents ? html`` : unread(source, shape);
    const shown = converted(own.isForStudents ? studentPart(tree) : tree, {
      page,
      from: place.from,
      source,
      above: place.above,
      levels: levelsBelow(place.above),
      ...own,
    });
    return trustedHtml(markup(shown, page, shape));
  } catch (error) {
    // The stack was too short for it.
    if (error instanceof RangeError) return own.isForStudents ? html`` : unread(source, shape);
    throw error;
  }
}

/** The words of a text that nobody can read by hand either are better than no page. */
function unread(source: string, shape: Shape): Html {
  return shape === 'line' ? html`${source}` : html`<pre>${source}</pre>`;
}

/** Words without any mark that Markdown knows, as most values are. */
function isPlain(source: string): boolean {
  return (
    /^\s*[\p{L}][\p{L}\p{N}\p{M} ,.;?!'’"“”()%/–—-]*\s*$/u.test(source) && !/www\.|\n/i.test(source.trim())
  );
}
