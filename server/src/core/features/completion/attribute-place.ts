/** Where the cursor is in the attributes of a directive, `{title="…" minutes=10}`, closed or not. */
import type { Typed } from './place.ts';

export type AttributePlace =
  | {
      readonly in: 'attribute-name';
      readonly block: string;
      readonly typed: Typed;
      /** The attributes that are there. */
      readonly others: readonly string[];
      readonly hasValue: boolean;
    }
  | {
      readonly in: 'attribute-value';
      readonly block: string;
      readonly attribute: string;
      /** All of the value up to the cursor and after it, without an opening quote. */
      readonly typed: Typed;
      readonly value: string;
      /** Whether the quote that closes it is there. */
      readonly isClosed: boolean;
    };

/** @param before - the line up to the cursor. */
export function attributePlace(before: string, after: string, offset: number): AttributePlace | undefined {
  const [, block = '', written] = /:([A-Za-z][\w-]*)(?:\[[^\]]*\])?\{([^{}]*)$/.exec(before) ?? [];
  if (written === undefined) return undefined;
  const names: string[] = [];
  for (let at = 0; ; ) {
    at += /^\s*/.exec(written.slice(at))?.[0].length ?? 0;
    const [name = ''] = /^[^\s={}"']*/.exec(written.slice(at)) ?? [];
    const end = at + name.length;
    if (end === written.length) return namePlace(block, name, names, after, offset);
    names.push(name);
    const [equals] = /^\s*=\s*/.exec(written.slice(end)) ?? [];
    if (equals === undefined) {
      at = Math.max(end, at + 1);
      continue;
    }
    const value = end + equals.length;
    const sign = written[value] ?? '';
    const quote = sign === '"' || sign === "'" ? sign : '';
    const stop = quote === '' ? written.slice(value).search(/\s/) : written.indexOf(quote, value + 1) - value;
    if (stop < 0) return valuePlace(block, name, quote, written.slice(value + quote.length), after, offset);
    at = value + stop + quote.length;
  }
}

function namePlace(
  block: string,
  words: string,
  names: readonly string[],
  after: string,
  offset: number,
): AttributePlace {
  const [rest = ''] = /^[\w-]*/.exec(after) ?? [];
  const following = after.slice(rest.length).split('}', 1)[0] ?? '';
  const later = [...following.matchAll(/([\w-]+)\s*=/g)].flatMap(([, name]) => name ?? []);
  return {
    in: 'attribute-name',
    block,
    typed: { start: offset - words.length, end: offset + rest.length, words, quote: '' },
    others: [...names, ...later],
    hasValue: /^\s*=/.test(following),
  };
}

/** A quote that is not closed ends with its line or its brace. */
function valuePlace(
  block: string,
  attribute: string,
  quote: Typed['quote'],
  words: string,
  after: string,
  offset: number,
): AttributePlace {
  const close = quote === '' ? -1 : after.indexOf(quote);
  const brace = after.indexOf('}');
  const isClosed = close >= 0 && (brace < 0 || close < brace);
  const rest = isClosed ? after.slice(0, close) : (/^[^\s"'}]*/.exec(after)?.[0] ?? '');
  return {
    in: 'attribute-value',
    block,
    attribute,
    typed: { start: offset - words.length, end: offset + rest.length, words, quote },
    value: words + rest,
    isClosed,
  };
}
