/** What a document reads like after an item of completion is accepted, as an editor does it. */
import type { CompletionItem } from '../../server/src/core/features/completion/item.ts';
import { applyTextEdits } from '../../server/src/core/syntax/edit.ts';

export interface Accepted {
  readonly text: string;
  /** Where the cursor is then: at the first tab stop, or at the end of what was inserted. */
  readonly offset: number;
}

export function accepted(text: string, { edit, isSnippet }: CompletionItem): Accepted {
  const { plain, stop } = isSnippet ? expanded(edit.newText) : { plain: edit.newText, stop: undefined };
  return {
    text: applyTextEdits(text, [{ ...edit, newText: plain }]),
    offset: edit.start + (stop ?? plain.length),
  };
}

/** A snippet with its tab stops as the editor fills them at first: with the text that is proposed, or nothing. */
export function expanded(snippet: string): { readonly plain: string; readonly stop: number | undefined } {
  let plain = '';
  let stop: number | undefined;
  const parts =
    /\\([\\$}])|\$(\d+)|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^|\\])*)\|\}|[^\\$]+|[\\$]/g;
  for (const [part, sign, number, text, choices] of snippet.matchAll(parts)) {
    if (sign !== undefined) plain += sign;
    else if (number !== undefined) stop ??= plain.length;
    else if (text !== undefined) plain += text.replace(/\\(.)/g, '$1');
    else if (choices !== undefined)
      plain += (/^(?:\\.|[^,\\])*/.exec(choices)?.[0] ?? '').replace(/\\(.)/g, '$1');
    else plain += part;
  }
  return { plain, stop };
}
