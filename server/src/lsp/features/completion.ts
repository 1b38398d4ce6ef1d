import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range as ProtocolRange,
} from 'vscode-languageserver';
import { completionsAt } from '../../core/features/completion/completion.ts';
import { documentationOf } from '../../core/features/completion/documentation.ts';
import type {
  CompletionKind,
  Completions,
  CompletionItem as CoreItem,
} from '../../core/features/completion/item.ts';
import type { Feature, View } from './feature.ts';
import { plainText } from './plain-text.ts';

/** What may be written at the cursor; its documentation only when it is pointed at. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: [...' .-:[{("\'#/=*'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  }),
  register: (connection, session) => {
    const own = session.client.textDocument?.completion;
    const defaults = own?.completionList?.itemDefaults ?? [];
    const shape: Shape = {
      snippets: own?.completionItem?.snippetSupport === true,
      labelDetails: own?.completionItem?.labelDetailsSupport === true,
      modes: own?.completionItem?.insertTextModeSupport?.valueSet ?? [],
      sharedRange: defaults.includes('editRange'),
    };
    const formats = own?.completionItem?.documentationFormat ?? [];
    const kind = formats.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
    // An item carries the number of its curriculum's folder: a hundred addresses of it would be half of the list.
    const folders: string[] = [];

    connection.onCompletion((params) => {
      const view = session.at(params.textDocument.uri);
      if (view === undefined) return null;
      const offset = view.toOffset(params.position);
      const found = completionsAt(view, offset, { snippets: shape.snippets });
      const wanted = wantedItems(found, params, view, offset);
      if (wanted.length === 0) return found.isIncomplete ? { isIncomplete: true, items: [] } : null;
      const { folder } = view.curriculum;
      if (!folders.includes(folder)) folders.push(folder);
      return listOf({ ...found, items: wanted }, view, shape, folders.indexOf(folder));
    });

    connection.onCompletionResolve((item) => {
      const [number, key] = Array.isArray(item.data) ? item.data : [];
      const folder = typeof number === 'number' ? folders[number] : undefined;
      const curriculum = session.curricula().find((one) => one.folder === folder);
      if (curriculum === undefined || typeof key !== 'string') return item;
      const markdown = documentationOf(key, curriculum.index());
      if (markdown === undefined) return item;
      const value = kind === MarkupKind.Markdown ? markdown : plainText(markdown);
      return { ...item, documentation: { kind, value } };
    });
  },
};

/** What the client can take. */
interface Shape {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly modes: readonly InsertTextMode[];
  readonly sharedRange: boolean;
}

/**
 * A list that comes unasked, since a sign was typed, takes the next Enter. So it has no examples, which are nobody's
 * own words; none comes while a line is only being set in, and a colon asks for blocks alone.
 */
function wantedItems(
  { items }: Completions,
  { context }: CompletionParams,
  { document }: View,
  offset: number,
): readonly CoreItem[] {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return items;
  const sign = context.triggerCharacter;
  if (sign === ' ' && /(?:^|[\r\n])[ \t]*$/.test(document.text.slice(Math.max(0, offset - 1_000), offset)))
    return [];
  if (sign === ':') return items.filter(({ kind }) => kind === 'directive');
  return items.filter(({ kind }) => kind !== 'example');
}

function listOf(
  { items, isIncomplete }: Completions,
  view: View,
  shape: Shape,
  folder: number,
): CompletionList {
  const [first] = items;
  const isShared =
    shape.sharedRange &&
    items.every(({ edit }) => edit.start === first?.edit.start && edit.end === first?.edit.end);
  const shared = isShared && first !== undefined ? view.toRange(first.edit) : undefined;
  return {
    isIncomplete,
    ...(shared === undefined ? {} : { itemDefaults: { editRange: shared } }),
    items: items.map((item) => itemOf(item, view, shape, folder, shared)),
  };
}

function itemOf(
  item: CoreItem,
  view: View,
  shape: Shape,
  folder: number,
  shared: ProtocolRange | undefined,
): CompletionItem {
  const { label, detail, sortText, filterText, edit, isSnippet, documentationKey } = item;
  const { newText, insertTextMode } = setIn(item, view.document.text, shape);
  return {
    label,
    kind: kinds[item.kind],
    ...(detail === undefined
      ? {}
      : shape.labelDetails
        ? { labelDetails: { description: detail } }
        : { detail }),
    sortText,
    ...(filterText === undefined ? {} : { filterText }),
    ...(shared === undefined
      ? { textEdit: { range: view.toRange(edit), newText } }
      : newText === label
        ? {}
        : { textEditText: newText }),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(insertTextMode === undefined ? {} : { insertTextMode }),
    ...(documentationKey === undefined ? {} : { data: [folder, documentationKey] }),
  };
}

/**
 * Further lines are set in by spaces that they have. A client that inserts a snippet sets them in once more, by as
 * much as the line of the cursor, so these spaces are left out there.
 */
function setIn(
  { edit, isSnippet }: CoreItem,
  text: string,
  { modes }: Shape,
): { readonly newText: string; readonly insertTextMode?: InsertTextMode } {
  const { newText } = edit;
  if (!newText.includes('\n')) return { newText };
  const mode = isSnippet ? InsertTextMode.adjustIndentation : InsertTextMode.asIs;
  const insertTextMode = modes.includes(mode) ? { insertTextMode: mode } : {};
  if (!isSnippet) return { newText, ...insertTextMode };
  const line = Math.max(text.lastIndexOf('\n', edit.start - 1), text.lastIndexOf('\r', edit.start - 1)) + 1;
  const [indent = ''] = /^[ \t]*/.exec(text.slice(line, edit.start)) ?? [];
  return { newText: newText.replaceAll(`\n${indent}`, '\n'), ...insertTextMode };
}

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  template: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
  example: CompletionItemKind.Value,
  standard: CompletionItemKind.Constant,
  document: CompletionItemKind.Module,
  person: CompletionItemKind.Variable,
  term: CompletionItemKind.Text,
  rule: CompletionItemKind.Event,
  directive: CompletionItemKind.Function,
  attribute: CompletionItemKind.Field,
  file: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  anchor: CompletionItemKind.Variable,
};
