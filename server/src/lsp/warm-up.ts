/** What is used for the first time takes longer, and the editor has not opened anything yet. */
import { readDocument } from '../core/syntax/read.ts';
import { findingsAlone } from '../core/workspace/alone.ts';
import { readFile } from '../core/workspace/read.ts';
import { createNamePlaces } from './features/name-places.ts';

/** In steps, so that others may have their turn between them. */
export function* warmUp(): Generator<void> {
  const document = readDocument({ path: 'first.lesson.md', text: lesson });
  yield;
  findingsAlone(document, 'lesson', undefined);
  // What is opened with the editor needs no more than that, and comes first.
  yield;
  const reading = readFile({ path: 'curriculum.yaml', text: curriculum });
  yield;
  const places = createNamePlaces(
    () => true,
    () => reading?.facts,
  );
  if (reading !== undefined) places.keep(reading.document, reading.facts);
}

const lesson = `---
id: first
title: First
objectives: [I can begin.]
---
# First

Some *words* and a [link](other.md).

- One
- Two
`;

const curriculum = `id: first
title: First
subject: mathematics
grades: [4]
standards: [ccss-math]
units: [first]
`;
