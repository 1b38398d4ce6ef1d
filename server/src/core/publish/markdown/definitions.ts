/** What a text defines in one place and uses in another: the addresses of links, and footnotes. */
import type { Definition, FootnoteDefinition, Parents, Root } from 'mdast';

export interface Definitions {
  /** By the label of links and images; the first definition of a label counts. */
  readonly addresses: ReadonlyMap<string, Definition>;
  /** By label, the footnotes that readers get to: the renderer puts these at the end, and no others anywhere. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

export function definitionsOf(root: Root): Definitions {
  const addresses = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  collect(root, addresses, notes);
  const footnotes = new Map<string, FootnoteDefinition>();
  follow(root, notes, footnotes);
  return { addresses, footnotes };
}

function collect(
  parent: Parents,
  addresses: Map<string, Definition>,
  notes: Map<string, FootnoteDefinition>,
): void {
  for (const child of parent.children) {
    if (child.type === 'definition' && !addresses.has(child.identifier))
      addresses.set(child.identifier, child);
    if (child.type === 'footnoteDefinition' && !notes.has(child.identifier))
      notes.set(child.identifier, child);
    if ('children' in child) collect(child, addresses, notes);
  }
}

/** From the references in the text to their notes, and from these to the notes that they refer to. */
function follow(
  parent: Parents,
  notes: ReadonlyMap<string, FootnoteDefinition>,
  reached: Map<string, FootnoteDefinition>,
): void {
  for (const child of parent.children) {
    if (child.type === 'footnoteReference') {
      const note = notes.get(child.identifier);
      if (note === undefined || reached.has(child.identifier)) continue;
      reached.set(child.identifier, note);
      follow(note, notes, reached);
    } else if ('children' in child && child.type !== 'footnoteDefinition') follow(child, notes, reached);
  }
}
