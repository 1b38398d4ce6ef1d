/** What is used for the first time takes longer, and the editor has not opened anything yet. */
import { readDocument } from '../core/syntax/read.ts';
import { findingsAlone } from '../core/workspace/alone.ts';

export function warmUp(): void {
  findingsAlone(readDocument({ path: 'first.lesson.md', text: sample }), 'lesson', undefined);
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
