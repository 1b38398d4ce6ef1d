/**
 * From the tree of what is written to the tree of what is shown: headings on their level, links and images at
 * their addresses in the site, directives as blocks and links, equations as MathML, no HTML.
 */
import type { Element } from 'hast';
import type {
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Parents,
  Root,
  Table,
} from 'mdast';
import { isSheet } from '../addresses.ts';
import { linkHref, pictureAt, webAddress } from '../page.ts';
import { blockDirective } from './blocks.ts';
import type { Conversion } from './conversion.ts';
import { definitionsOf } from './definitions.ts';
import { element, text } from './element.ts';
import { levelsBelow, levelsInside, nextLevel } from './headings.ts';
import { equation } from './math.ts';
import { mention } from './mentions.ts';
import { withoutTags, withPairs } from './raw-html.ts';

export function converted(root: Root, conversion: Omit<Conversion, 'definitions' | 'inside'>): Root {
  return withChildren(root, { ...conversion, definitions: definitionsOf(root), inside: convertAll });
}

function convertAll(parent: Parents, conversion: Conversion): readonly Nodes[] {
  return withPairs(parent.children).flatMap((child) => convert(child, parent, conversion));
}

/** The kinds of children are those of the parent, or elements of ours, which stand wherever they are put. */
function withChildren<T extends Parents>(node: T, conversion: Conversion): T {
  return { ...node, children: convertAll(node, conversion) as never };
}

function convert(node: Nodes, parent: Parents, conversion: Conversion): readonly Nodes[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, conversion)];
    case 'link':
      return linked(node, node.url, conversion);
    case 'linkReference':
      return linked(node, conversion.definitions.addresses.get(node.identifier)?.url ?? '', conversion);
    case 'image':
      return image(node, node.url, parent, conversion);
    case 'imageReference':
      return image(
        node,
        conversion.definitions.addresses.get(node.identifier)?.url ?? '',
        parent,
        conversion,
      );
    case 'definition':
      return [];
    case 'html':
      return withoutTags(node.value, isBlockParent(parent)).flatMap((part) =>
        convert(part, parent, conversion),
      );
    case 'containerDirective':
      // What has a name already is an element of ours.
      if (node.data?.hName !== undefined) return [withChildren(node, conversion)];
      return blockDirective(node, conversion);
    case 'leafDirective':
      return blockDirective(node, conversion);
    case 'textDirective':
      return mention(node, conversion);
    case 'inlineMath':
      return [shownAs(equation(node.value, false))];
    case 'math':
      // A wide one scrolls by itself, with the keyboard too.
      return [
        element(
          'div',
          {
            className: ['equation'],
            role: 'group',
            ariaLabel: conversion.page.publication.words.equation,
            tabIndex: 0,
          },
          [shownAs(equation(node.value, true))],
        ),
      ];
    case 'table':
      return [scrolling(aligned(withChildren(node, conversion)), conversion)];
    case 'listItem':
      return [listItem(node, conversion)];
    case 'footnoteReference':
      return [
        conversion.definitions.footnotes.has(node.identifier)
          ? node
          : text(`[^${node.label ?? node.identifier}]`),
      ];
    case 'footnoteDefinition':
      // One that nothing refers to would not be shown; its words are shown where they stand. For students there is no
      // such one: what refers to it is for teachers, and so is the note.
      if (conversion.definitions.footnotes.get(node.identifier) !== node)
        return conversion.isForStudents
          ? []
          : convertAll(node, { ...conversion, levels: levelsInside(conversion.levels) });
      return [withChildren(node, { ...conversion, levels: levelsBelow(conversion.above) })];
    case 'blockquote':
      return [withChildren(node, { ...conversion, levels: levelsInside(conversion.levels) })];
    default:
      return ['children' in node ? withChildren(node, conversion) : node];
  }
}

function heading(node: Heading, conversion: Conversion): Nodes {
  const anchor = conversion.anchorAt(node.position?.start.offset ?? -1);
  const depth = nextLevel(conversion.levels, node.depth);
  return {
    ...withChildren(node, conversion),
    depth,
    ...(anchor === undefined ? {} : { data: { hProperties: { id: anchor } } }),
  };
}

/** A link that leads nowhere is its text. */
function linked(node: Link | LinkReference, url: string, conversion: Conversion): readonly Nodes[] {
  const children = convertAll(node, conversion);
  const href = linkHref(conversion.page, conversion.from, url);
  if (href === undefined) return children;
  const title =
    node.type === 'link' ? node.title : conversion.definitions.addresses.get(node.identifier)?.title;
  return [{ type: 'link', url: href, title: title ?? null, children: children as Link['children'] }];
}

/** An image that is not on the site is the text that stands for it, which leads to it where it is on the web. */
function image(
  node: Image | ImageReference,
  url: string,
  parent: Parents,
  conversion: Conversion,
): readonly Nodes[] {
  const picture = pictureAt(conversion.page, conversion.from, url);
  if (picture === undefined) {
    const href = webAddress(url);
    if (href === undefined || parent.type === 'link' || parent.type === 'linkReference')
      return node.alt ? [text(node.alt)] : [];
    return [{ type: 'link', url: href, title: null, children: [{ type: 'text', value: node.alt || href }] }];
  }
  const title =
    node.type === 'image' ? node.title : conversion.definitions.addresses.get(node.identifier)?.title;
  const { src, size } = picture;
  // A picture with a size leaves its room free until it is there; what is printed is wanted at once.
  const hProperties = {
    ...size,
    ...(isSheet(conversion.page.path) ? {} : { loading: 'lazy' }),
    decoding: 'async',
  };
  return [{ type: 'image', url: src, alt: node.alt ?? '', title: title ?? null, data: { hProperties } }];
}

/** Cells stand as the column says, by a class, since HTML has no attribute for it any more. */
function aligned(table: Table): Table {
  const className = (column: number): string | undefined => {
    const align = table.align?.[column];
    return align === 'right' ? 'end' : align === 'center' ? 'center' : undefined;
  };
  return {
    ...table,
    children: table.children.map((row) => ({
      ...row,
      children: row.children.map((cell, column) => {
        const name = className(column);
        return name === undefined ? cell : { ...cell, data: { hProperties: { className: [name] } } };
      }),
    })),
  };
}

/** A wide table scrolls by itself, with the keyboard too, and the page does not. */
function scrolling(table: Table, { page }: Conversion): Nodes {
  return element(
    'div',
    { className: ['scroll'], role: 'group', ariaLabel: page.publication.words.table, tabIndex: 0 },
    [table],
  );
}

/** A task has a mark in its text, since a box that nobody can tick says less. */
function listItem(node: ListItem, conversion: Conversion): Nodes {
  const item = withChildren(node, { ...conversion, levels: levelsInside(conversion.levels) });
  if (typeof node.checked !== 'boolean') return item;
  const { words } = conversion.page.publication;
  const mark = element(
    'span',
    { className: ['box'], role: 'img', ariaLabel: node.checked ? words.done : words.notDone },
    [{ type: 'text', value: node.checked ? '☑' : '☐' }],
  );
  const [first, ...rest] = item.children;
  const children: Nodes[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [mark, { type: 'text', value: ' ' }, ...first.children] as never }, ...rest]
      : [mark, ...item.children];
  return {
    ...item,
    checked: null,
    data: { hProperties: { className: ['task'] } },
    children: children as never,
  };
}

function isBlockParent(parent: Parents): boolean {
  return ['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(parent.type);
}

/** An element of HTML in a tree of Markdown. */
function shownAs({ tagName, properties, children }: Element): Nodes {
  return {
    type: 'paragraph',
    children: [],
    data: { hName: tagName, hProperties: properties, hChildren: children },
  };
}
