/** What Markdown has become, where not all of it can stand: in a heading, an item of a list, the head of a row. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Elements that stand in a line as they are. */
const inLine = new Set(['a', 'strong', 'em', 'del', 'code', 'sub', 'sup', 'span', 'math']);

/** Blocks as one line. */
export function oneLine(root: Root): Root {
  return { ...root, children: root.children.flatMap(parts) };
}

function parts(node: RootContent): readonly ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isNote(node)) return [];
  if (node.tagName === 'math') return [node];
  if (node.tagName === 'img') return [space, { type: 'text', value: String(node.properties['alt'] ?? '') }];
  const children = node.children.flatMap(parts);
  if (inLine.has(node.tagName)) return [{ ...node, children }];
  return [node.tagName === 'li' ? bullet : space, ...children, space];
}

/** Headings as paragraphs in bold. */
export function withoutHeadings(root: Root): Root {
  return { ...root, children: root.children.map(withoutHeading) };
}

function withoutHeading<T extends RootContent>(node: T): T {
  if (node.type !== 'element') return node;
  const children = node.children.map(withoutHeading);
  if (!/^h[1-6]$/.test(node.tagName)) return { ...node, children };
  const bold: Element = { type: 'element', tagName: 'strong', properties: {}, children };
  return { ...node, tagName: 'p', properties: {}, children: [bold] };
}

const space: ElementContent = { type: 'text', value: ' ' };
const bullet: ElementContent = { type: 'text', value: ' • ' };

/** A line has no foot for notes. */
function isNote({ tagName, properties, children }: Element): boolean {
  return (
    (tagName === 'section' && properties['dataFootnotes'] !== undefined) ||
    (tagName === 'sup' &&
      children.some((child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined))
  );
}
