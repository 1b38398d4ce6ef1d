import { kinds } from '../../kinds/all.ts';
import { isMarkdown, isPackage } from '../../syntax/document.ts';
import { sentenceStart, withArticle } from '../../text/article.ts';
import type { DocumentRule } from '../rule.ts';
import { blockReports } from './blocks.ts';
import { packageReports } from './packages.ts';

export const syntax: DocumentRule = {
  id: 'syntax',
  summary: 'The text of a file is not well formed, so some of it cannot be read.',
  severity: 'error',
  isAlwaysShown: true,
  *check(document, kind) {
    for (const { start, end, message } of document.problems)
      yield { pointer: '', range: { start, end }, message };
    if (isPackage(document.path)) {
      yield* packageReports(document);
      return;
    }
    yield* blockReports(document);
    if (document.problems.length > 0 || document.data?.type === 'map') return;
    const { name } = kinds[kind];
    const example = `'id: my-${kind}' and 'title: My ${name}'`;
    if (document.data !== undefined) {
      const held = document.data.type === 'list' ? 'a list' : 'plain text';
      yield {
        pointer: '',
        message: `${sentenceStart(withArticle(name))} is written as keys with values, such as ${example}, and this file holds ${held} instead. Begin with the key id.`,
      };
      return;
    }
    const { text, path, body } = document;
    const range = { start: 0, end: Math.max(0, text.search(/[\r\n]|$/)) };
    yield {
      pointer: '',
      range,
      message: nothingMessage(
        name,
        example,
        text.trim() === '',
        isMarkdown(path) ? (body?.start ?? 0) : undefined,
      ),
    };
  },
};

/** @param bodyStart - where the body of a Markdown file starts, which is past its front matter if there is any. */
function nothingMessage(
  name: string,
  example: string,
  isEmpty: boolean,
  bodyStart: number | undefined,
): string {
  if (isEmpty)
    return `This file is empty, so nothing can refer to it. Begin with ${example}, or remove the file.`;
  if (bodyStart === undefined)
    return `This file has no keys yet, so nothing can refer to it. Begin with ${example}, or remove the file.`;
  if (bodyStart > 1)
    return `The front matter of this ${name} is empty, so nothing can refer to it. Write ${example} between the lines of hyphens.`;
  return `This ${name} has no front matter: the keys that say what it is. Begin the file with a line of three hyphens (---), then ${example}, each on a line of its own, then another line of three hyphens.`;
}
