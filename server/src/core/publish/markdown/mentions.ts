/** Text directives: `:standard[4.NF.A.1]`, `:lesson[folding-strips]`, `:term[unit fraction]`. */
import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { documentTarget, standardTargets, type Target, termTarget } from '../page.ts';
import type { Conversion } from './conversion.ts';
import { element, text } from './element.ts';

/** What a text directive is shown as: a link, or its text, or, if it is none of ours, what was written. */
export function mention(node: TextDirective, conversion: Conversion): readonly Nodes[] {
  const { page, from } = conversion;
  const id = plainText(node).trim();
  switch (node.name) {
    case 'standard':
      return standardMention(standardTargets(page, id));
    case 'unit':
    case 'lesson':
    case 'assessment':
    case 'protocol':
      return [linkNode(documentTarget(page, node.name, id))];
    case 'term': {
      const { href } = termTarget(page, from, id);
      const children = conversion.inside(node, conversion);
      return href === undefined ? children : [element('a', { href, className: ['term'] }, children)];
    }
    default:
      return asWritten(node, conversion);
  }
}

/** Links to standards, with a comma between them. */
export function standardMention(targets: readonly Target[]): readonly Nodes[] {
  return targets.flatMap((target, index) => [
    ...(index === 0 ? [] : [text(', ')]),
    element('span', { className: ['code'] }, [linkNode(target)]),
  ]);
}

export function linkNode({ text: value, href, title }: Target): Nodes {
  return href === undefined
    ? text(value)
    : { type: 'link', url: href, title: title ?? null, children: [{ type: 'text', value }] };
}

/** A colon in the middle of a text may look like a directive and is none. */
function asWritten(node: TextDirective, conversion: Conversion): readonly Nodes[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return [text(conversion.source.slice(start, end))];
  return [
    text(conversion.source.slice(start, first)),
    ...conversion.inside(node, conversion),
    text(conversion.source.slice(last, end)),
  ];
}
