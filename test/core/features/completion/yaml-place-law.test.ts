import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { placeInYaml } from '../../../../server/src/core/features/completion/yaml-place.ts';
import type { DataNode } from '../../../../server/src/core/syntax/data.ts';
import { splitFrontMatter } from '../../../../server/src/core/syntax/front-matter.ts';
import { readYamlTolerantly } from '../../../../server/src/core/syntax/yaml-tolerant.ts';
import type { Range } from '../../../../server/src/core/text/range.ts';
import { yamlText } from '../../../support/arbitrary-yaml.ts';
import { fuzz } from '../../../support/fuzz.ts';
import { root } from '../../../support/root.ts';

interface Spot {
  readonly part: 'key' | 'value';
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
}

/** The keys and the texts of one line that stand where they are written, each with its path. */
function* spotsIn(text: string, node: DataNode, at: readonly (string | number)[]): Iterable<Spot> {
  if (node.type === 'scalar') {
    const written = text.slice(node.start, node.end);
    if (node.start < node.end && !/[\r\n]/.test(written) && !/^[*|>&!]/.test(written))
      yield { part: 'value', path: at, start: node.start, end: node.end };
    return;
  }
  if (text[node.start] === '*') return;
  if (node.type === 'list') {
    for (const [index, item] of node.items.entries()) yield* spotsIn(text, item, [...at, index]);
    return;
  }
  for (const { key, keyRange, value } of node.entries) {
    const written = text.slice(keyRange.start, keyRange.end);
    if (keyRange.start < keyRange.end && !/^[*]|[\r\n]/.test(written))
      yield { part: 'key', path: at, start: keyRange.start, end: keyRange.end };
    yield* spotsIn(text, value, [...at, key]);
  }
}

/** In well-formed text the outline of the lines says of each spot what the reader says. */
function agree(text: string, range: Range): number {
  // Nobody writes keys with a question mark, and no schema here has a list in a list.
  if (/(?:^|[\s[{,])\?\s|- - /.test(text)) return 0;
  const { data, problems } = readYamlTolerantly(text, range);
  if (data === undefined || problems.length > 0) return 0;
  let count = 0;
  for (const spot of spotsIn(text, data, [])) {
    const about = `${JSON.stringify(text.slice(range.start, range.end))} at ${spot.end} (${text.slice(spot.start, spot.end)})`;
    // After the quote that closes a text there is nothing to complete, so the cursor goes before it.
    const isQuoted = /^["']/.test(text.slice(spot.start));
    const place = placeInYaml(text, range, isQuoted ? spot.end - 1 : spot.end);
    assert.ok(place?.in === 'data', `no place in ${about}`);
    const found = place.places.find(
      ({ part, path: at }) => part === spot.part && String(at) === String(spot.path),
    );
    assert.ok(
      found !== undefined,
      `${spot.path.join('/')} is not among ${JSON.stringify(place.places.map((one) => [one.part, one.path.join('/')]))} in ${about}`,
    );
    assert.deepEqual([place.typed.start, place.typed.end], [spot.start, spot.end], `the range in ${about}`);
    count++;
  }
  return count;
}

describe('law: where a place in YAML is', () => {
  it('is what the reader says, in every sample', () => {
    let count = 0;
    const folder = path.join(root, 'samples');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:yaml|md)$/.test(name)) continue;
      const text = readFileSync(path.join(folder, name), 'utf8');
      const { data } = splitFrontMatter(name, text);
      if (data !== undefined) count += agree(text, data);
    }
    assert.ok(count > 2_000, `looked at ${count} spots`);
  });

  it('is what the reader says, in generated text', () => {
    let count = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        count += agree(text, { start: 0, end: text.length });
      }),
      fuzz(1_500),
    );
    assert.ok(count > 500, `looked at ${count} spots`);
  });
});
