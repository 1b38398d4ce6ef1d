/** What is used for the first time takes longer, and the editor has not opened anything yet. */
import { readDocument } from '../core/syntax/read.ts';
import { findingsAlone } from '../core/workspace/alone.ts';

/** In steps, so that others may have their turn between them. */
export function* warmUp(): Generator<void> {
  const document = readDocument({ path: 'first.lesson.md', text: sample });
  yield;
  findingsAlone(document, 'lesson', undefined);
}

const sample = `---
id: first
title: First
objectives: [I can begin.]
---
# First

Some *words* and a [link](other.md).

- One
- Two
`;
