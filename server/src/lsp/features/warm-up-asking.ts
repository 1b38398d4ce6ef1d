/** What is asked for the first time takes longer, and nobody has asked yet. */
import { completionsAt } from '../../core/features/completion/completion.ts';
import { hover } from '../../core/features/hover.ts';
import { subjectOf } from '../../core/features/subject.ts';
import type { Index } from '../../core/model/index.ts';
import { readDocument } from '../../core/syntax/read.ts';

/** Asks what an editor asks while somebody types and points, in steps, so that others may have their turn between them. */
export function* warmUpAsking(index: Index): Generator<void> {
  // What reads a text that is not well formed is loaded by itself.
  readDocument({ path: 'first.lesson.md', text: '---\n[' });
  yield;
  const id = index.all('lesson')[0]?.id ?? '';
  for (const before of [...typed, `---\nid: ${id}`]) {
    const offset = before.length;
    const subject = subjectOf(readDocument({ path: 'first.lesson.md', text: `${before}\n` }), index);
    yield;
    completionsAt(subject, offset, { snippets: true });
    yield;
    hover(subject, offset);
    yield;
  }
}

const data = `---
id: first
title: First
standards:
  addressing:
    - `;
const text = `---
id: first
title: First
---
# First

`;
const typed: readonly string[] = [
  data,
  `${data}4`,
  `${data}4.NF.A.1`,
  `${data}fractions`,
  `${data}4.NF.A.1\nobj`,
  '---\nrigor',
  `${text}See :standard[4.NF`,
  `${text}See [the lesson](`,
  `${text}::::activity`,
];
