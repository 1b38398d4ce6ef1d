import { completionsAt } from '../../../server/src/core/features/completion/completion.ts';
import type { CompletionItem } from '../../../server/src/core/features/completion/item.ts';
import { accepted } from '../../support/accept.ts';
import type { MarkerCase, MarkerFeature } from '../../support/markers.ts';

export const completion: Readonly<Record<string, MarkerFeature>> = {
  complete: completeAtMark,
  accept: acceptAtMark,
};

/**
 * `-- complete $0 [most] [plain]`: the first items at a mark, and how many more there are. `plain` is for a client
 * without tab stops.
 */
function completeAtMark(given: MarkerCase, [mark = '', ...words]: readonly string[]): string {
  const { subject, offset } = given.at(mark);
  const { items, isIncomplete } = completionsAt(subject, offset, { snippets: !words.includes('plain') });
  const most = Number(words[0]) || 8;
  return [
    ...items.slice(0, most).map((item) => shown(item, subject.document.text)),
    ...(items.length > most ? [`and ${items.length - most} more`] : []),
    ...(isIncomplete ? ['to be asked for anew'] : []),
    ...(items.length === 0 ? ['nothing'] : []),
  ].join('\n');
}

function shown({ label, kind, detail, edit, filterText }: CompletionItem, text: string): string {
  const replaced = text.slice(edit.start, edit.end);
  return [
    `${label} (${kind})`,
    ...(detail === undefined ? [] : [detail]),
    `${JSON.stringify(replaced)} -> ${JSON.stringify(edit.newText)}`,
    ...(filterText === undefined ? [] : [`by ${JSON.stringify(filterText)}`]),
  ].join(' | ');
}

/** `-- accept $0 [label]`: what the lines from that of the mark on read like, the cursor as a bar, after accepting. */
function acceptAtMark(given: MarkerCase, [mark = '', ...words]: readonly string[]): string {
  const { subject, offset } = given.at(mark);
  const { text } = subject.document;
  const isPlain = words[0] === 'plain';
  const label = words.slice(isPlain ? 1 : 0).join(' ');
  const { items } = completionsAt(subject, offset, { snippets: !isPlain });
  const item = label === '' ? items[0] : items.find((one) => one.label === label);
  if (item === undefined) return 'no such item';
  const after = accepted(text, item);
  const marked = `${after.text.slice(0, after.offset)}|${after.text.slice(after.offset)}`;
  const first = text.lastIndexOf('\n', offset - 1) + 1;
  const rest = text.length - (text.indexOf('\n', offset) + 1 || text.length);
  return marked
    .slice(first, Math.max(first, marked.length - rest))
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line.replace(/\r/g, '\\r')}`)
    .join('\n');
}
