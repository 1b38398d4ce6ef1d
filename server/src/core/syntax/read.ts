/**
 * From the text of a file to a document. Two readers of one thing: the fast one for well-formed text, the
 * tolerant one, which is the authority, for everything else.
 */
import { type DataNode, plainValue } from './data.ts';
import { type Document, isPackage, type SourceFile, type SyntaxProblem } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readBody } from './markdown.ts';
import { readSuppressions } from './suppressions.ts';
import { readYamlFast } from './yaml-fast.ts';
import { readYamlTolerantly } from './yaml-tolerant.ts';

/** In UTF-16 units. The largest single document that still makes sense is a hundredth of this. */
export const largestFile = 4_000_000;

/** The same for a package of standards: one of 100,000 items has 140 million and more. */
export const largestPackage = 180_000_000;

/** Reads a file. Never throws, and never takes longer than the size of the text explains. */
export function readDocument(file: SourceFile): Document {
  const { path, text } = file;
  const tooLarge = tooLargeMessage(path, text.length);
  if (tooLarge !== undefined) return unread(file, [{ start: 0, end: 0, message: tooLarge }]);
  if (isPackage(path)) return unread(file, []);
  const parts = splitFrontMatter(path, text);
  const problems: SyntaxProblem[] = [];
  let data: DataNode | undefined;
  if (parts.data !== undefined) {
    const reading = readYamlFast(text, parts.data) ?? readYamlTolerantly(text, parts.data);
    data = reading.data;
    problems.push(...reading.problems);
  }
  if (parts.unclosed) {
    problems.push({
      start: 0,
      end: Math.min(3, text.length),
      message:
        'The front matter begins here and never ends. Put a line of three hyphens (---) below its last key.',
    });
  }
  const reading = parts.body === undefined ? undefined : readBody(text, parts.body);
  if (reading !== undefined) problems.push(...reading.problems);
  const written = parts.data === undefined ? undefined : { range: parts.data, node: data };
  const suppressions = readSuppressions(text, written, reading?.body);
  return { path, text, data, value: plainValue(data), body: reading?.body, suppressions, problems };
}

/** A document whose text is not read here. */
function unread({ path, text }: SourceFile, problems: readonly SyntaxProblem[]): Document {
  return { path, text, data: undefined, value: undefined, body: undefined, suppressions: [], problems };
}

function tooLargeMessage(path: string, length: number): string | undefined {
  const largest = isPackage(path) ? largestPackage : largestFile;
  if (length <= largest) return undefined;
  const advice = isPackage(path)
    ? 'Import the standards of one subject, or of fewer grades'
    : 'Split it into several documents';
  return `This file has ${length.toLocaleString('en-US')} characters; the most that is read is ${largest.toLocaleString('en-US')}. ${advice}.`;
}
