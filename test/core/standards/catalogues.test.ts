import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtIn, builtInIds } from '../../../server/src/core/standards/built-in.ts';
import { createStandards } from '../../../server/src/core/standards/codes.ts';
import { deriveCatalogues } from '../../../server/standards/derive.ts';
import type { ReferenceNode } from '../../../server/standards/reference.ts';
import { root } from '../../support/root.ts';
import { builtInCatalogue, readReference, referenceFolder } from './reference.ts';

const catalogues = builtInIds.map(builtInCatalogue);
const all = createStandards(catalogues);

describe('the built-in catalogues', () => {
  it('are what the generator derives from the reference data, byte for byte', async () => {
    const derived = await deriveCatalogues(referenceFolder);
    assert.deepEqual(
      [...derived.keys()],
      builtInIds.map((id) => `${id}.json`),
    );
    for (const [name, text] of derived) {
      const committed = readFileSync(path.join(root, 'server', 'standards', name), 'utf8');
      assert.equal(committed, text, `${name} is out of date: run node out/server/standards/generate.js`);
    }
  });

  it('take at most 400 KB of the bundle, all together', () => {
    const { size } = new Blob([readFileSync(path.join(root, 'server', 'generated', 'catalogues.js'))]);
    assert.ok(size <= 400_000, `${size} bytes`);
  });

  it('are parsed once, and only those that are named', async () => {
    const module = pathToFileURL(path.join(root, 'out/server/src/core/standards/built-in.js'));
    const fresh: { builtIn: typeof builtIn } = await import(`${module}?fresh`);
    const parse = JSON.parse;
    const parsed: number[] = [];
    JSON.parse = (text: string) => {
      parsed.push(text.length);
      return parse(text);
    };
    try {
      const counts = ['ngss', 'ngss', 'ccrs-adult', 'ccss-math', 'ccss-ela'].map((id) => {
        assert.equal(fresh.builtIn(id)?.id, id);
        return parsed.length;
      });
      // The levels of adult education group two others.
      assert.deepEqual(counts, [1, 1, 4, 4, 4]);
    } finally {
      JSON.parse = parse;
    }
  });

  it('have no other name', () => {
    for (const id of ['ccss-maths', 'CCSS-MATH', '__proto__', 'constructor', '']) {
      assert.equal(builtIn(id), undefined);
    }
  });

  it('say whose they are and what they leave out', () => {
    for (const { id, title, license, attribution, note } of catalogues) {
      for (const text of [title, license, attribution, note]) assert.ok(text, id);
      assert.match(note ?? '', /Left out/);
    }
  });

  it('have parents before children, grades, and no statement', () => {
    for (const { id, standards } of catalogues) {
      const seen = new Set<string>();
      for (const { code, parent, grades, statement } of standards) {
        assert.ok(parent === undefined || seen.has(parent), `${id}: ${code} comes before ${parent}`);
        assert.ok(grades.length > 0, code);
        assert.equal(statement, undefined);
        seen.add(code);
      }
    }
  });

  it('have GUIDs in upper case, each of one standard', () => {
    const guids = all.all().flatMap(({ guid }) => guid ?? []);
    assert.ok(guids.every((guid) => /^[0-9A-F]{32}$/.test(guid)));
    assert.equal(new Set(guids).size, guids.length);
    const known = ['ccss-math.json', 'ccss-ela.json']
      .flatMap((name) => readReference<readonly ReferenceNode[]>(name))
      .flatMap(({ guid }) => guid?.toUpperCase() ?? []);
    assert.deepEqual(guids.toSorted(), [...new Set(known)].sort());
  });

  it('share no code but those that the levels of adult education group', () => {
    const counts = catalogues.slice(0, 3).map(({ standards }) => standards.length);
    assert.deepEqual(counts, [734, 1093, 269]);
    assert.equal(all.all().length, 734 + 1093 + 269 + 5);
  });

  it('name related standards of each other, which are related back', () => {
    for (const { code, related } of all.all()) {
      assert.equal(new Set(related).size, related.length, code);
      for (const other of related) assert.ok(all.get(other)?.related.includes(code), `${code} ${other}`);
    }
    assert.ok(all.get('W.K.7')?.related.includes('K-PS2-1'));
  });
});
