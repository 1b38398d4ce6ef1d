/** From the text of a Markdown body to what connects it to other documents. Never throws. */
import type { Range } from '../text/range.ts';
import type { Body } from './body.ts';
import { scanBody } from './markdown-fast.ts';
import { type BodyReading, readBodyTolerantly } from './markdown-tolerant.ts';

/** Reads `text` from `range`; every range that comes out is an offset in the whole text. */
export function readBody(text: string, range: Range): BodyReading {
  const body = scanBody(text, range);
  return body === undefined ? readBodyTolerantly(text, range) : { body, problems: [] };
}

const emptyBody: Body = {
  start: 0,
  end: 0,
  headings: [],
  directives: [],
  links: [],
  images: [],
  comments: [],
};

/** A sign without which there is no heading, directive, link or image. */
const sign = /[[<#@&]|::|http|www\.|[\r\n][\s>]*[-=]/i;

/**
 * Reads Markdown that is a value in the data of a document, such as the prompt of an item. Ranges are offsets
 * in the value. Most values hold nothing; they all give the one empty body.
 */
export function readInset(text: string): Body {
  return sign.test(text) ? readBody(text, { start: 0, end: text.length }).body : emptyBody;
}
