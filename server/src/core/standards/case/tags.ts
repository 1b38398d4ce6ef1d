/** Reads HTML tags in texts that were not meant to be HTML everywhere: `a<b and c>d` holds no tag. */

export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: string;
  /** The offset after it. */
  readonly end: number;
}

const blocks =
  'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul';
const inline =
  'a abbr acronym b bdi bdo big button cite code del dfn em font i iframe img input ins kbd label link mark math meta object q s samp script small span strike strong style sub sup svg template textarea time tt u var wbr br';

/** Tags that begin a line of their own. */
export const blockTags: ReadonlySet<string> = new Set(blocks.split(' '));
const known: ReadonlySet<string> = new Set([...blockTags, ...inline.split(' ')]);

// Attributes have quotes in pairs; the tag ends before the next `<`.
const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9:]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)\/?>/;
/** A longer tag is taken for text, so that a text of a thousand `<` is read as fast as any other. */
const longest = 2_000;

/** The tag that begins at a place; undefined where there is none that HTML knows. */
export function readTag(text: string, at: number): Tag | undefined {
  const match = tag.exec(text.slice(at, at + longest));
  if (match === null) return undefined;
  const [, slash, written = '', attributes = ''] = match;
  const name = written.toLowerCase();
  // A word processor's own tags, such as `<o:p>`, hold nothing but text.
  if (!known.has(name) && !name.includes(':')) return undefined;
  // The letters of algebra are names of tags too: `a<b and c>d`.
  if (name.length === 1 && /[^\s/]/.test(attributes) && !attributes.includes('=')) return undefined;
  return { name, isClosing: slash === '/', attributes, end: at + match[0].length };
}

/** The offset after a comment, a declaration or a processing instruction that begins at a place. */
export function commentEnd(text: string, at: number): number | undefined {
  const close = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at) || /^<[!?][a-zA-Z]/.test(text.slice(at, at + 3))
      ? '>'
      : undefined;
  if (close === undefined) return undefined;
  const end = text.indexOf(close, at + 2);
  return end === -1 ? text.length : end + close.length;
}

/** The value of an attribute. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const match of attributes.matchAll(
    /([a-zA-Z-]+)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  )) {
    if (match[1]?.toLowerCase() === name) return match[2] ?? match[3] ?? match[4];
  }
  return undefined;
}
