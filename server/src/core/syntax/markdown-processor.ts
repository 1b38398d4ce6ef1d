/**
 * The Markdown of a curriculum: CommonMark with GFM, mathematics and directives, as a syntax tree. One
 * processor serves everything that needs the tree, so that a page and its checks are read alike.
 *
 * Two things differ from the plain set of plugins. A text directive needs a label: `:term[area]` is one, and
 * the colons in `3:30` and `a:b` are text. And an address (of a link, an image, a definition) has its range.
 */
import type { Data, Root } from 'mdast';
import type { Construct, Event, State } from 'micromark-util-types';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Range } from '../text/range.ts';

declare module 'mdast' {
  interface Data {
    /** Where the address of a link, an image or a definition stands, without brackets. */
    address?: Range;
  }
}

const colon = 58;

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective)
  .use(onlyLabelledDirectives)
  .use(withAddresses)
  .freeze();

/** Throws on nothing but exhaustion of the stack, which the readers' bound is there to prevent. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}

function onlyLabelledDirectives(this: Processor): void {
  for (const { text } of this.data().micromarkExtensions ?? []) {
    const construct = text?.[colon];
    if (text === undefined || construct === undefined) continue;
    text[colon] = Array.isArray(construct) ? construct.map(onlyLabelled) : onlyLabelled(construct);
  }
}

function onlyLabelled(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok): State {
      const afterDirective: State = (code) => (hasLabel(this.events) ? ok(code) : nok(code));
      return construct.tokenize.call(this, effects, afterDirective, nok);
    },
  };
}

/** Whether the text directive that has just ended has a label. */
function hasLabel(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const type: string | undefined = events[index]?.[1].type;
    if (type === 'directiveTextLabel') return true;
    if (type === 'directiveTextName') return false;
  }
  return false;
}

function withAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: {
      // `[text]()` has no address: its range is empty, where one would be written.
      resource(token) {
        setAddress(this.stack.at(-1), token.start.offset + 1, token.start.offset + 1);
      },
    },
    exit: {
      resourceDestination(token) {
        const brackets = this.sliceSerialize(token).startsWith('<') ? 1 : 0;
        setAddress(this.stack.at(-1), token.start.offset + brackets, token.end.offset - brackets);
      },
      definitionDestination(token) {
        const brackets = this.sliceSerialize(token).startsWith('<') ? 1 : 0;
        setAddress(this.stack.at(-1), token.start.offset + brackets, token.end.offset - brackets);
      },
    },
  });
}

function setAddress(
  node: { type: string; data?: Data | undefined } | undefined,
  start: number,
  end: number,
): void {
  if (node !== undefined) node.data = { ...node.data, address: { start, end } };
}
