/**
 * Completion: what may be written at the cursor. Where the cursor is comes from `context.ts`; what may stand there,
 * from the schemas, the standards in force and the names in the curriculum.
 */
import type { KindId } from '../../kinds/all.ts';
import { kinds } from '../../kinds/all.ts';
import { textsOf } from '../../kinds/fields.ts';
import { kindSchema } from '../../kinds/schema.ts';
import type { Subject } from '../subject.ts';
import { type Context, contextAt } from './context.ts';
import { dataProposals } from './data.ts';
import { blockProposals } from './directives.ts';
import { inlineProposals } from './inline.ts';
import { type Completions, complete, itemsOf, type Proposal, type Proposals } from './item.ts';
import { keysText, SnippetWriter } from './key-text.ts';
import { idFromPath } from './values.ts';
import { endOfLine, startOfLine } from './yaml-line.ts';

export interface CompletionOptions {
  /** Whether the client knows tab stops in what it inserts. */
  readonly snippets: boolean;
}

const nothing: Completions = { items: [], isIncomplete: false };

/** At most `mostItems` items, the likeliest first. Never throws, whatever the text. */
export function completionsAt(
  subject: Subject,
  offset: number,
  { snippets }: CompletionOptions,
): Completions {
  const { document, kind } = subject;
  if (kind === undefined) return nothing;
  const context = contextAt(document, offset);
  if (context === undefined) return nothing;
  return itemsOf(proposalsFor(context, subject, kind, offset, snippets), document.text, offset);
}

function proposalsFor(
  context: Context,
  subject: Subject,
  kind: KindId,
  offset: number,
  snippets: boolean,
): Proposals {
  switch (context.in) {
    case 'data':
      return dataProposals(context, subject, kind, offset, snippets);
    case 'alias':
      return complete(
        context.anchors.map((name) => ({
          label: `*${name}`,
          kind: 'anchor',
          text: `*${name}`,
          start: context.typed.start,
          end: context.typed.end,
        })),
      );
    case 'empty-file':
      return complete(frontMatter(subject, kind, offset, snippets));
    case 'block-name':
      return complete(blockProposals(context, snippets));
    default:
      return inlineProposals(context, subject, offset, snippets);
  }
}

/** The lines around the front matter with the keys that it must have. They begin a file, or are none. */
function frontMatter(
  { document: { path, text } }: Subject,
  kind: KindId,
  offset: number,
  snippets: boolean,
): readonly Proposal[] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (offset < start || startOfLine(text, offset, 0) > 0) return [];
  const schema = kindSchema(kind);
  const required = textsOf(schema['required']);
  const setting = { layout: { step: 2, dash: 2 }, isFlow: false, snippets, ownId: idFromPath(path) };
  const keys = keysText(required, schema, 0, setting, new SnippetWriter(snippets));
  return [
    {
      label: '---',
      kind: 'template',
      detail: `the data of a new ${kinds[kind].name}: ${required.join(', ')}`,
      text: `---\n${keys.trimEnd()}\n---\n`,
      isSnippet: snippets,
      start,
      end: endOfLine(text, offset, text.length),
    },
  ];
}
