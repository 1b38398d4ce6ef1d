/** The errors of the `yaml` package as problems of a document: one a line, the one that says most. */
import type { SyntaxProblem } from './document.ts';
import { problemMessage } from './yaml-messages.ts';

/** What is read of an error of the package. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** All errors in the order of the text, and of several at one place the most telling first. */
export function problemsOf(errors: readonly YamlError[], source: string): readonly SyntaxProblem[] {
  return [...errors]
    .sort((a, b) => a.pos[0] - b.pos[0] || telling(b) - telling(a))
    .map((error) => {
      const start = Math.min(error.pos[0], source.length);
      return {
        start,
        end: Math.max(error.pos[1], start),
        message: problemMessage(error.code, source.slice(start, start + 40), error.message),
      };
    });
}

/** Which of several errors at one place says best what was done there. */
function telling({ code, message }: YamlError): number {
  if (message.includes('block-seq-ind')) return 3;
  if (code === 'BLOCK_IN_FLOW') return 2;
  return code === 'MULTILINE_IMPLICIT_KEY' ? 1 : 0;
}

/** The first problem of each line: one slip makes the package stumble over several parts of it. */
export function firstOfLine(problems: readonly SyntaxProblem[], source: string): readonly SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  let lineEnd = -1;
  for (const problem of [...problems].sort((a, b) => a.start - b.start)) {
    if (problem.start <= lineEnd) continue;
    lineEnd = source.slice(problem.start).search(/[\r\n]|$/) + problem.start;
    // A mark ends with its line: what a slip swallows can be the rest of the file.
    kept.push({ ...problem, end: Math.min(problem.end, lineEnd) });
  }
  return kept;
}
