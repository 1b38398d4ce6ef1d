import { kindSite, type Site } from '../../kinds/schema.ts';
import type { DataNode } from '../../syntax/data.ts';
import { childPointer, type Pointer } from '../../syntax/pointer.ts';
import type { DocumentRule } from '../rule.ts';

export const unquotedCode: DocumentRule = {
  id: 'unquoted-code',
  summary: 'A code is written without quotes and is read as a number.',
  severity: 'error',
  *check(document, kind) {
    const site = kindSite(kind);
    if (site === undefined || document.data === undefined) return;
    for (const { node, pointer } of numbersAtNames(site, document.data, '')) {
      const written = document.text.slice(node.start, node.end);
      if (written.startsWith('*')) {
        yield {
          pointer,
          message: `${written} stands for the number ${node.value}, and a code is expected here. Put the number in quotes where it is written.`,
        };
        continue;
      }
      const message =
        written === String(node.value)
          ? `${written} without quotes is a number, and a code is expected here. Put it in quotes: '${written}'.`
          : `${written} without quotes is read as the number ${node.value}, so the code is not what you see. Put it in quotes: '${written}'.`;
      yield {
        pointer,
        message,
        fix: {
          title: `Put ${written} in quotes`,
          edits: [{ kind: 'replace', path: document.path, pointer, text: written }],
        },
      };
    }
  },
};

/** Numbers that stand where the name of a standard is expected. */
function* numbersAtNames(
  site: Site,
  node: DataNode,
  pointer: Pointer,
): Iterable<{ readonly node: DataNode & { readonly type: 'scalar' }; readonly pointer: Pointer }> {
  if (node.type === 'scalar') {
    const names = site.name;
    const isCode =
      names !== undefined && (names.refersTo.includes('standard') || names.defines === 'standard');
    if (isCode && typeof node.value === 'number') yield { node, pointer };
  } else if (node.type === 'list') {
    for (const [at, item] of node.items.entries())
      if (site.items !== undefined) yield* numbersAtNames(site.items, item, childPointer(pointer, at));
  } else {
    for (const entry of node.entries) {
      const below = site.keys.get(entry.key);
      if (below !== undefined) yield* numbersAtNames(below, entry.value, childPointer(pointer, entry.key));
    }
  }
}
