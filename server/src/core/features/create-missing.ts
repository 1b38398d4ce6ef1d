/** Writes the lesson, assessment, session or list that a reference names and that is not there. */

import { kinds } from '../kinds/all.ts';
import type { Index } from '../model/index.ts';
import type { Range } from '../text/range.ts';
import type { CodeAction } from './code-actions.ts';
import { definitionsOf } from './meaning.ts';
import { namesIn } from './names-in.ts';
import { newDocument, newKindOf, titleFromId } from './new-document.ts';
import type { Documents, Subject } from './subject.ts';
import { unitsNaming } from './units-naming.ts';

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function createMissing(subject: Subject, range: Range, documents: Documents): readonly CodeAction[] {
  const { index, document } = subject;
  return namesIn(subject).flatMap((name): readonly CodeAction[] => {
    if (name.type !== 'reference' || name.start > range.end || name.end < range.start) return [];
    const { id, spaces } = name.reference;
    if (!idForm.test(id) || spaces.some((space) => definitionsOf({ space, id }, index).length > 0)) return [];
    return spaces.flatMap((space): readonly CodeAction[] => {
      const kind = newKindOf(space);
      if (kind === undefined) return [];
      const unit = unitOf(document.path, index);
      const made = newDocument(
        { kind, id, title: titleFromId(id), ...(unit === undefined || kind === 'unit' ? {} : { unit }) },
        index,
        documents,
      );
      return [
        {
          title: `Write the ${kinds[kind].name} '${id}'`,
          type: 'create',
          edits: [],
          created: [{ path: made.path, text: made.text }],
        },
      ];
    });
  });
}

/** The unit that a document is, or belongs to. */
function unitOf(path: string, index: Index): string | undefined {
  const facts = index.facts(path);
  if (facts === undefined) return undefined;
  return facts.kind === 'unit' ? facts.id : unitsNaming(facts, index)[0]?.id;
}
