/** A directive of the syntax tree, with the places of its parts, which the tree leaves to find in the source. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Range } from '../text/range.ts';
import type { Attribute, Directive } from './body.ts';
import { readAttributes } from './directive-attributes.ts';

const forms = { containerDirective: 'container', leafDirective: 'leaf', textDirective: 'text' } as const;

/** @param shift - what to add to an offset of `source`. */
export function readDirective(
  node: ContainerDirective | LeafDirective | TextDirective,
  source: string,
  shift: number,
  parent: number | undefined,
): Directive {
  const form = forms[node.type];
  const start = node.position?.start.offset ?? 0;
  const limit = form === 'container' ? source.length : (node.position?.end.offset ?? source.length);
  let nameStart = start;
  while (source.charCodeAt(nameStart) === 58) nameStart++;
  const nameEnd = nameStart + node.name.length;
  let end = nameEnd;
  let label: Range = { start: nameEnd, end: nameEnd };
  if (source[end] === '[' && end < limit) {
    end = endOfLabel(source, end, limit);
    label = { start: nameEnd + 1, end: end - 1 };
  }
  let attributes: readonly Attribute[] = [];
  if (source[end] === '{' && end < limit) {
    const reading = readAttributes(source, end, limit, form === 'text');
    attributes = decoded(node, reading?.attributes, end);
    end = reading?.end ?? limit;
  }
  return {
    form,
    name: node.name,
    nameRange: { start: nameStart + shift, end: nameEnd + shift },
    label: source.slice(label.start, label.end),
    labelRange: { start: label.start + shift, end: label.end + shift },
    attributes: attributes.map((attribute) => shifted(attribute, shift)),
    parent,
    start: start + shift,
    end: end + shift,
  };
}

/** After the bracket that closes the label. The parser has found a label, so there is one. */
function endOfLabel(source: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = source[at];
    if (character === '\\') at += /[[\]\\]/.test(source[at + 1] ?? '') ? 1 : 0;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return limit;
}

/**
 * The attributes with their values as the parser decodes them. Where a text directive runs over lines of a
 * quote or a list, what stands between the braces is not all its own; then they have no range inside.
 */
function decoded(
  node: { attributes?: Record<string, string | null | undefined> | null | undefined },
  found: readonly Attribute[] | undefined,
  at: number,
): readonly Attribute[] {
  const values = new Map(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']));
  if (found === undefined) {
    const nowhere = { start: at, end: at };
    return [...values].map(([name, value]) => ({ name, nameRange: nowhere, value, valueRange: nowhere }));
  }
  return found.map((attribute) => ({ ...attribute, value: values.get(attribute.name) ?? attribute.value }));
}

function shifted(attribute: Attribute, by: number): Attribute {
  if (by === 0) return attribute;
  const { nameRange, valueRange } = attribute;
  return {
    ...attribute,
    nameRange: { start: nameRange.start + by, end: nameRange.end + by },
    valueRange: { start: valueRange.start + by, end: valueRange.end + by },
  };
}
