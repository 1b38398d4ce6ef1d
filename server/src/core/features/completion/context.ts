/**
 * Where the cursor is in a document. The text around it says so, line by line; what a reader made of the whole
 * document is not asked, since of a half-typed line it makes something else, or nothing.
 */
import { type Document, isMarkdown } from '../../syntax/document.ts';
import { splitFrontMatter } from '../../syntax/front-matter.ts';
import { largestFile } from '../../syntax/read.ts';
import { type BodyPlace, placeInBody } from './body-place.ts';
import type { YamlPlace } from './place.ts';
import { placeInYaml } from './yaml-place.ts';

export type Context =
  | YamlPlace
  | BodyPlace
  /** A Markdown file in which nothing is written yet, not even the lines around its front matter. */
  | { readonly in: 'empty-file' };

/** `undefined` where nothing can be completed. */
export function contextAt({ path, text }: Document, offset: number): Context | undefined {
  if (text.length > largestFile || offset < 0 || offset > text.length) return undefined;
  if (isMarkdown(path) && text.trim() === '') return { in: 'empty-file' };
  const { data, body } = splitFrontMatter(path, text);
  if (data !== undefined && data.start <= offset && offset <= data.end) {
    const place = placeInYaml(text, data, offset);
    if (place !== undefined || body === undefined) return place;
  }
  return body !== undefined && body.start <= offset ? placeInBody(text, body, offset) : undefined;
}
