/** Elements of HTML in a tree of Markdown: a node that is shown as the element it names. */
import type { Properties } from 'hast';
import type { Nodes } from 'mdast';

export function element(name: string, properties: Properties, children: readonly Nodes[]): Nodes {
  // The tree goes to the renderer next, which takes any child in any place.
  return {
    type: 'containerDirective',
    name,
    children: children as never,
    data: { hName: name, hProperties: properties },
  };
}

export function text(value: string): Nodes {
  return { type: 'text', value };
}

/** A short line that says what a block is. */
export function label(children: readonly Nodes[]): Nodes {
  return element('p', { className: ['label'] }, children);
}
