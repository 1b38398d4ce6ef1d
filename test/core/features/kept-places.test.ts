/** What is kept of where names stand is what is found in the document. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { keptPlaces, placeKept, writtenAt } from '../../../server/src/core/features/kept-places.ts';
import { namesIn } from '../../../server/src/core/features/names-in.ts';
import { factsOfSubject, subjectOf } from '../../../server/src/core/features/subject.ts';
import { createIndex } from '../../../server/src/core/model/index.ts';
import { standardsInForce } from '../../../server/src/core/model/standards-in-force.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { lineStarts, positionAt } from '../../../server/src/core/text/lines.ts';
import { root } from '../../support/root.ts';

/** @returns how many names there are. */
function compare(file: string, text: string): number {
  const document = readDocument({ path: file, text });
  const subject = subjectOf(document, createIndex(standardsInForce));
  const facts = factsOfSubject(subject);
  if (facts === undefined) return 0;
  const kept = keptPlaces(document, facts);
  assert.ok(kept !== undefined, file);
  const starts = lineStarts(text);
  for (const name of namesIn(subject)) {
    const own = name.type === 'definition' ? name.definition : name.reference;
    assert.deepEqual(placeKept(kept, facts, own), {
      start: name.start,
      end: name.end,
      at: positionAt(starts, name.start),
      ...writtenAt(text, name),
    });
  }
  return namesIn(subject).length;
}

describe('kept places of names', () => {
  it('are those in the documents of the samples, however their lines end', () => {
    let names = 0;
    for (const sample of ['full', 'broken', 'minimal']) {
      const folder = path.join(root, 'samples', sample);
      for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:yaml|md)$/.test(file)) continue;
        const text = fs.readFileSync(path.join(folder, file), 'utf8');
        names += compare(file, text) + compare(file, text.replaceAll(/\r?\n/g, '\r\n'));
      }
    }
    assert.ok(names > 2_000, `${names} names`);
  });

  it('know quotes, aliases and wide signs', () => {
    const text = `id: u\ntitle: "🌍 数"\nlessons: &all ['one', two]\nstandards: { addressing: ["4.NF.A.1"] }\nextra: *all\nlessons-2: *all\n`;
    assert.ok(compare('u.unit.yaml', text) >= 4);
    const aliased = `id: u\ntitle: U\nlessons: [&l one]\nassessments: [*l]\n`;
    assert.ok(compare('u.unit.yaml', aliased) >= 3);
  });

  it('are not kept of what is too long, and a name of another file has none', () => {
    const long = readDocument({ path: 'u.unit.yaml', text: `id: u\nsummary: ${'a'.repeat(70_000)}\n` });
    const short = readDocument({ path: 'u.unit.yaml', text: 'id: u\n' });
    const index = createIndex(standardsInForce);
    const factsOf = (document: typeof long): NonNullable<ReturnType<typeof factsOfSubject>> => {
      const facts = factsOfSubject(subjectOf(document, index));
      assert.ok(facts !== undefined);
      return facts;
    };
    assert.equal(keptPlaces(long, factsOf(long)), undefined);
    const kept = keptPlaces(short, factsOf(short));
    const [other] = factsOf(long).definitions;
    assert.ok(kept !== undefined && other !== undefined);
    assert.equal(placeKept(kept, factsOf(short), other), undefined);
  });
});
