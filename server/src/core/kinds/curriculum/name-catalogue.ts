/** Puts a catalogue in force: its id as a line under `standards` in curriculum.yaml, and nothing else changed. */
import type { Document } from '../../syntax/document.ts';
import { applyTextEdits, textEdit } from '../../syntax/edit.ts';
import { readDocument } from '../../syntax/read.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import { fieldsOf, textsOf } from '../fields.ts';

export type Naming =
  /** The text of the file with the line in it. */
  | { readonly outcome: 'added'; readonly text: string }
  | { readonly outcome: 'already' }
  /** The curriculum names no catalogues, so that all are in force; to name one would put out all others. */
  | { readonly outcome: 'not-needed' }
  /** Why it cannot be done, and what to do, in whole sentences. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** @param document - curriculum.yaml, or however it is called. */
export function nameCatalogue(document: Document, id: string): Naming {
  const broken = problemOf(document);
  if (broken !== undefined) return { outcome: 'refused', reason: broken };
  const written = fieldsOf(document.value)['standards'];
  const named = textsOf(written);
  if (named.includes(id)) return { outcome: 'already' };
  if (written === undefined || written === null || (Array.isArray(written) && named.length === 0))
    return { outcome: 'not-needed' };
  const edit = textEdit(document, { kind: 'append', pointer: '/standards', text: id });
  const text = edit === undefined ? undefined : applyTextEdits(document.text, [edit]);
  if (text !== undefined && isNamedIn(text, document, id)) return { outcome: 'added', text };
  const what = Array.isArray(written)
    ? ''
    : `, which is not a list (write it as a list, one line for each id)`;
  return {
    outcome: 'refused',
    reason: `The line cannot be added to 'standards' in ${document.path}${what}. Write it there yourself, '- ${id}', and import the package again.`,
  };
}

function problemOf({ path, text, data, problems }: Document): string | undefined {
  const [problem] = problems;
  if (problem !== undefined) {
    const line = positionAt(lineStarts(text), problem.start).line + 1;
    return `${path} cannot be read for certain, since line ${line} is not well formed: ${problem.message} Mend it, and import the package again.`;
  }
  return data?.type === 'map'
    ? undefined
    : `${path} has no keys, so there is no place for the line. Write the curriculum first, as 'throughline init' does.`;
}

/** Whether the text says the same as before, and the id besides. */
function isNamedIn(text: string, before: Document, id: string): boolean {
  const after = readDocument({ path: before.path, text });
  const { standards, ...rest } = fieldsOf(after.value);
  const { standards: former, ...formerRest } = fieldsOf(before.value);
  return (
    after.problems.length === 0 &&
    JSON.stringify(rest) === JSON.stringify(formerRest) &&
    JSON.stringify(standards) === JSON.stringify([...(Array.isArray(former) ? former : []), id])
  );
}
