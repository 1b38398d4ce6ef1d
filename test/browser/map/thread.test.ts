import assert from 'node:assert/strict';
import {
  type GraphNode,
  type GraphThread,
  graphOf,
  threadOf,
} from '../../../server/src/browser/map/thread.ts';

const node = (
  id: string,
  at: number,
  codes: readonly string[],
  beyond: readonly string[] = [],
): GraphNode => ({
  id,
  at,
  codes,
  beyond,
});
const thread = (from: string, to: string, ...codes: readonly string[]): GraphThread => ({ from, to, codes });

/** Two standards, three lessons, two assessments, and a session that looks at one and changes a lesson. */
const nodes = [
  node('standard:A', 1, ['A']),
  node('standard:B', 2, ['B']),
  node('lesson:one', 1, ['A']),
  node('lesson:two', 2, ['A', 'B']),
  node('lesson:three', 3, ['B']),
  node('assessment:early', 2, ['A']),
  node('assessment:late', 3, ['B']),
  node('protocol:data', 3, [], ['lesson:elsewhere']),
  node('lesson:elsewhere', 10_001, ['C']),
];
const threads = [
  thread('standard:A', 'lesson:one', 'A'),
  thread('standard:A', 'lesson:two', 'A'),
  thread('standard:B', 'lesson:two', 'B'),
  thread('standard:B', 'lesson:three', 'B'),
  thread('lesson:two', 'assessment:early', 'A'),
  thread('lesson:three', 'assessment:late', 'B'),
  thread('assessment:late', 'protocol:data'),
  thread('protocol:data', 'lesson:three'),
];
const graph = graphOf(new Map(nodes.map((one) => [one.id, one])), threads);

function lit(id: string): readonly string[] {
  return [...threadOf(graph, id).nodes].filter((one) => one !== id).sort();
}

function litThreads(id: string): readonly string[] {
  const { isLit } = threadOf(graph, id);
  return threads.filter(isLit).map(({ from, to }) => `${from} ${to}`);
}

describe('the thread of a thing in the map', () => {
  it('of a standard: what teaches it, what measures it, and the team work on these', () => {
    assert.deepEqual(lit('standard:A'), ['assessment:early', 'lesson:one', 'lesson:two']);
    assert.deepEqual(lit('standard:B'), ['assessment:late', 'lesson:three', 'lesson:two', 'protocol:data']);
    assert.ok(
      !litThreads('standard:A').includes('standard:B lesson:two'),
      'not another standard of its lesson',
    );
  });

  it('of a lesson: its standards, its assessments, and the team work on them', () => {
    assert.deepEqual(lit('lesson:three'), ['assessment:late', 'protocol:data', 'standard:B']);
    assert.deepEqual(lit('lesson:one'), ['standard:A']);
  });

  it('of an assessment: its standards and the lessons that teach them before it', () => {
    assert.deepEqual(lit('assessment:early'), ['lesson:one', 'lesson:two', 'standard:A']);
  });

  it('of a session: what it looks at and what it changes, in other units too', () => {
    assert.deepEqual(lit('protocol:data'), [
      'assessment:late',
      'lesson:elsewhere',
      'lesson:three',
      'standard:B',
      'standard:C',
    ]);
    assert.ok(lit('lesson:elsewhere').includes('protocol:data'));
  });

  it('of a thing that is not there is that thing alone', () => {
    assert.deepEqual(lit('lesson:gone'), []);
  });
});
