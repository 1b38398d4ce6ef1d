/** Where the thing is that a name means. A standard of a built-in catalogue is in no file: a link leads to its page. */

import type { Range } from '../text/range.ts';
import { locateName } from './located.ts';
import { definitionsOf, meaningsOf } from './meaning.ts';
import { nameAt } from './names-in.ts';
import type { Documents, FileRange, Subject } from './subject.ts';

export interface DefinitionAnswer {
  /** The name that was pointed at. */
  readonly from: Range;
  readonly to: readonly FileRange[];
}

/** A link with an anchor leads to its heading. A standard of a built-in catalogue is in no file. */
export function definition(
  subject: Subject,
  offset: number,
  documents: Documents,
): DefinitionAnswer | undefined {
  const name = nameAt(subject, offset);
  if (name === undefined) return undefined;
  const anchor = name.type === 'reference' ? name.reference.anchor : undefined;
  const to = meaningsOf(name, subject.index)
    .flatMap((meaning) => definitionsOf(meaning, subject.index))
    .map((found): FileRange => {
      const heading = documents(found.path)?.body?.headings.find((each) => each.anchor === anchor);
      if (anchor !== undefined && heading !== undefined)
        return { path: found.path, start: heading.start, end: heading.end };
      return locateName(found, documents);
    });
  return { from: { start: name.start, end: name.end }, to };
}
