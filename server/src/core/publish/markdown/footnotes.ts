/** The footnotes of one text, in the words of the site and apart from those of other texts on the page. */
import type { Element, Root } from 'hast';
import type { Words } from '../words.ts';

/** What the renderer puts before its ids; anchors of headings have no full stop. */
export const notePrefix = 'note.';
export const notesLabel = 'footnote-label';

/** Changes the tree: every id of a note, and every link to one, gets the number of the text. */
export function finishFootnotes(tree: Root, number: number, words: Words): void {
  for (const child of tree.children) {
    if (child.type === 'element') finish(child, `note.${number}.`, words);
  }
}

function finish(node: Element, prefix: string, words: Words): void {
  const { properties } = node;
  const { id, href, ariaDescribedBy } = properties;
  // A heading may have that name too.
  const isLabel = id === notesLabel && node.tagName === 'p';
  if (typeof id === 'string' && (id.startsWith(notePrefix) || isLabel)) properties['id'] = prefix + id;
  if (typeof href === 'string' && href.startsWith(`#${notePrefix}`))
    properties['href'] = `#${prefix}${href.slice(1)}`;
  if (Array.isArray(ariaDescribedBy))
    properties['ariaDescribedBy'] = ariaDescribedBy.map((name) => prefix + name);
  if (isLabel) node.children = [{ type: 'text', value: words.footnotes }];
  if (properties['dataFootnoteBackref'] !== undefined) {
    properties['ariaLabel'] = words.backToText;
    properties['className'] = ['footnote-back'];
  }
  for (const child of node.children) if (child.type === 'element') finish(child, prefix, words);
}
