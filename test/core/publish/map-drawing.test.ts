/**
 * The drawing of the map. The golden drawing holds that of a small curriculum; after a change that is meant to
 * change it: `THROUGHLINE_GOLDEN=write npx mocha --grep "drawing of the map"`, then look at the difference.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { mapColumns } from '../../../server/src/core/model/columns/columns.ts';
import { brokenLines, textWidth } from '../../../server/src/core/publish/map/text-width.ts';
import { planSite } from '../../../server/src/core/publish/plan.ts';
import { writeCurriculum } from '../../bench/generate.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { small } from './small.ts';

/** The page with the map, without the others of its site. */
function mapOf(files: Files): string {
  const { pages } = planSite(workspaceOf(files).index(), {});
  return pages.find((page) => page.path === 'map.html')?.render(new Map()) ?? '';
}

describe('the drawing of the map', () => {
  it('is as it was', () => {
    const file = path.join(root, 'test/core/publish/golden/map-of-small.svg');
    const drawing = /<svg class="map-drawing" [\s\S]*?<\/svg>/.exec(mapOf(small))?.[0] ?? '';
    if (process.env['THROUGHLINE_GOLDEN'] === 'write') fs.writeFileSync(file, `${drawing}\n`);
    assert.equal(`${drawing}\n`, fs.readFileSync(file, 'utf8'));
  });

  it('has a box for every node and a line for every thread, each with its name', () => {
    const files = filesOf(path.join(root, 'samples/full'));
    const page = mapOf(files);
    for (const { standards, lessons, assessments, team, threads } of mapColumns(workspaceOf(files).index())) {
      for (const { id } of [...standards, ...lessons, ...assessments, ...team])
        assert.ok(page.includes(`data-id="${id}"`), id);
      for (const { from, to } of threads)
        assert.ok(page.includes(`data-from="${from}" data-to="${to}"`), from);
    }
    assert.doesNotMatch(page, /class="n [^>]*>(?!<title>[^<]{3,})/);
  });

  it('shows a gap by words and form, not by color alone', () => {
    const page = mapOf(small);
    assert.match(
      page,
      /class="n n-standard n-gap" data-id="standard:4\.MD\.A\.1"[^>]*><title>[^<]*Promised, not taught/,
    );
    assert.match(page, /<tspan class="state" dx="8">Promised, not taught<\/tspan>/);
    assert.match(page, /<g class="sign s-hollow"/);
  });

  it('runs from right to left in a language that does', () => {
    const curriculum = `${small['curriculum.yaml']}language: ar\n`;
    const page = mapOf({ ...small, 'curriculum.yaml': curriculum });
    const xOf = (id: string): number =>
      Number(new RegExp(`data-id="${id}"[\\s\\S]*?<rect x="([\\d.]+)"`).exec(page)?.[1]);
    assert.ok(xOf('standard:4\\.NF\\.A\\.1') > xOf('lesson:folding'));
    assert.ok(xOf('lesson:folding') > xOf('assessment:exit'));
  });

  it('stays within bounds at 1,000 lessons, with its units closed', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-map-'));
    try {
      writeCurriculum(folder, 1501);
      const page = mapOf(filesOf(folder));
      assert.equal(page.match(/data-id="lesson:/g)?.length, 1000);
      assert.equal(page.match(/<details class="map-unit"[^>]* open>/g), null);
      assert.ok(page.length < 5_000_000, `${page.length} characters`);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it('leaves out what no drawing could show, and says so', () => {
    const lessons = Array.from({ length: 400 }, (_, at) => `l${at}`);
    const page = mapOf({
      'curriculum.yaml': 'id: c\ntitle: C\nunits: [u]\n',
      'u.unit.yaml': `id: u\ntitle: U\nlessons: [${lessons.join(', ')}]\n`,
      ...Object.fromEntries(lessons.map((id) => [`${id}.lesson.md`, `---\nid: ${id}\ntitle: ${id}\n---\n`])),
    });
    assert.equal(page.match(/data-id="lesson:/g)?.length, 250);
    assert.match(page, /and 150 more that are not drawn/);
  });
});

describe('text in a drawing', () => {
  it('breaks between words and ends in an ellipsis where it does not fit', () => {
    assert.deepEqual(brokenLines('Fold and compare', 300, 13, 2), ['Fold and compare']);
    assert.deepEqual(brokenLines('Fold and compare the strips', 110, 13, 2), ['Fold and', 'compare the st…']);
    assert.deepEqual(brokenLines('Donaudampfschifffahrt', 80, 13, 2), ['Donaudam…']);
    assert.deepEqual(brokenLines('', 80, 13, 2), []);
  });

  it('never runs out of its room, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 300 }),
        (text, room) => {
          const lines = brokenLines(text, room, 13, 2, true);
          assert.ok(lines.length <= 2);
          for (const line of lines) assert.ok(textWidth(line, 13, true) <= room, line);
        },
      ),
    );
  });
});
