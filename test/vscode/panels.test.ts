/** The panels beside the editor in a real VS Code: the map, the preview and the coverage report. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { until } from '../host/temporary-folder.ts';
import { violationsIn } from './rig/axe.ts';
import { copyOf, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

const lesson = '01-folding-strips.lesson.md';
const node = (id: string): string => `.n[data-id="${id}"]`;
const gap = `.map-unit[open] ${node('standard:4.MD.B.4')}[data-state="taught-only"]`;

const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  'high contrast': ['Default High Contrast', 'vscode-high-contrast'],
  'high contrast, light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
} as const;

describe('the panels of VS Code', function () {
  this.timeout(400_000);
  const folder = copyOf('full');
  let window: VsCodeWindow;
  const tab = (name: string): Promise<void> =>
    window.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();

  before(async () => {
    window = await windowOn(folder);
    await window.open(lesson);
    await window.page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.picture(`failed ${this.currentTest.title}`);
  });
  after(() => window.close());

  async function show(command: string, selector: string): Promise<Frame> {
    await window.command(command);
    const frame = await window.webview(selector);
    await frame.locator(selector).first().waitFor();
    return frame;
  }

  it('show the map where the file is, open what is chosen, and follow an edit to a gap', async () => {
    const map = await show('Throughline: Show the Map', '.map-unit[open]');
    const chosen = map.locator(node('lesson:folding-strips')).first();
    await map.locator('.map-unit[open] summary', { hasText: 'Fraction equivalence' }).waitFor();
    assert.equal(await map.locator(gap).count(), 0);
    await window.picture('map');
    await chosen.click();
    await tab(lesson);
    await window.page.locator('.statusbar-item', { hasText: 'Ln 2' }).waitFor();
    // The map is narrower now, and still shows what was chosen.
    await until('what was chosen is in view', async () => {
      const box = await chosen.boundingBox();
      return box !== null && box.y > 0 && box.y < 700;
    });
    assert.equal((await map.locator('.n.chosen').count()) > 0, true);
    await map.locator('.map-said', { hasText: 'Folding strips' }).waitFor();
    await window.picture('map-beside');
    await window.cursorAfter('addressing: [4.NF.A.1');
    await window.type(', 4.MD.B.4');
    await map.locator(gap).first().waitFor();
    assert.match((await map.locator(`${gap} title`).first().textContent()) ?? '', /4\.MD\.B\.4/);
    await window.picture('map-gap');
    for (let at = 0; at < ', 4.MD.B.4'.length; at += 1) await window.page.keyboard.press('Backspace');
    await map.locator(gap).first().waitFor({ state: 'detached' });
    await window.save();
  });

  it('show everything that names a standard which is chosen in the map', async () => {
    const map = await show('Throughline: Show the Map', '.map-unit[open]');
    await map.locator('.map-unit[open]').locator(node('standard:4.NF.A.1')).first().click();
    const uses = window.page.locator('.reference-zone-widget');
    await uses.waitFor();
    await uses.locator('.monaco-list-row', { hasText: 'folding-strips' }).first().waitFor();
    await map.locator('.map-said', { hasText: '4.NF.A.1' }).waitFor();
    await window.picture('map-standard');
    await window.page.keyboard.press('Escape');
  });

  it('search, filter, enlarge the map, and move in it with the keyboard', async () => {
    const map = await show('Throughline: Show the Map', '.map-unit[open]');
    await map.locator('.map-tools input[name="words"]').fill('trail day');
    await map
      .locator(`${node('lesson:trail-day-plan')}.fits`)
      .first()
      .waitFor();
    assert.equal(await map.locator('.map-unit:not([hidden])').count(), 1);
    await map.locator('.map-tools button[type="reset"]').click();
    await until('all units are back', async () => (await map.locator('.map-unit:not([hidden])').count()) > 5);
    await map.locator('.map-tools select[name="coverage"]').selectOption('gaps');
    await map.locator('.map-unit[hidden]').first().waitFor({ state: 'attached' });
    await window.picture('map-filtered');
    await map.locator('.map-tools button[type="reset"]').click();
    const drawing = map.locator('.map-unit[open] .map-drawing:not(.sign-only)').first();
    const width = (await drawing.boundingBox())?.width ?? 0;
    await map.locator('.map-tools button[name="larger"]').click();
    assert.ok(((await drawing.boundingBox())?.width ?? 0) > width * 1.1);
    await map.locator('.map-tools button[name="smaller"]').click();
    const at = map.locator(`${node('lesson:folding-strips')}`).first();
    await at.focus();
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    await tab('02-splitting-areas.lesson.md');
  });

  it('save the map as a drawing, an image and a table', async () => {
    const starts = { svg: '<svg xmlns', png: '\u0089PNG\r\n', csv: 'from type,' };
    const map = await show('Throughline: Show the Map', '.map-unit[open]');
    for (const [format, start] of Object.entries(starts)) {
      await map.locator(`[data-export="${format}"]`).click();
      const input = window.page.locator('.quick-input-widget input').first();
      await input.waitFor();
      await until('the dialog offers a name', async () =>
        (await input.inputValue()).endsWith(`map.${format}`),
      );
      if (format === 'png') await window.picture('map-save');
      await window.page.keyboard.press('Enter');
      const file = path.join(folder, `map.${format}`);
      await until(`${format} is written`, () => fs.existsSync(file) && fs.statSync(file).size > 1_000);
      assert.equal(fs.readFileSync(file, 'latin1').slice(0, start.length), start);
    }
  });

  it('show the page beside the text, which follows what is typed and scrolled, and its links', async () => {
    await window.command('View: Close All Editors');
    await window.open(lesson);
    const page = await show('Throughline: Show the Preview Beside', '.panel-preview h1');
    await tab(lesson);
    await window.cursorAfter('title: Folding strips');
    await window.type(' of paper');
    await page.locator('h1', { hasText: 'Folding strips of paper, same length' }).waitFor();
    const top = (): Promise<number> => page.evaluate('scrollY') as Promise<number>;
    assert.equal(await top(), 0);
    await window.page.keyboard.press('Control+End');
    await until('the page has scrolled with the text', async () => (await top()) > 500);
    await window.picture('preview-end');
    await page.locator('main').hover();
    await window.page.mouse.wheel(0, -30_000);
    await window.shows('id: folding-strips');
    await window.picture('preview');
    await page.locator('a', { hasText: 'Exit ticket, folding strips' }).first().click();
    await tab('folding-strips-exit.assessment.yaml');
    await page.locator('h1', { hasText: 'Exit ticket, folding strips' }).waitFor();
    await window.picture('preview-link');
  });

  it('report what is covered, what is missing, and how teachers work together', async () => {
    await window.command('View: Close All Editors');
    await window.open(lesson);
    const report = await show('Throughline: Show the Coverage Report', '.matrix');
    await report.locator('h2', { hasText: 'What is missing' }).waitFor();
    await report.locator('.gap-list summary', { hasText: 'Promised, not taught' }).click();
    await report.locator('.gap-list .standards', { hasText: '4.MD.A.1' }).waitFor();
    await window.picture('coverage');
    for (const words of ['Time to work together', 'led by an expert'])
      await report.getByText(words).first().waitFor();
    await report.getByText('Time to work together').first().scrollIntoViewIfNeeded();
    await window.picture('coverage-practices');
    await report.locator('.matrix').scrollIntoViewIfNeeded();
    await window.picture('coverage-matrix');
  });

  for (const [name, [theme, mark]] of Object.entries(themes))
    it(`have nothing that axe finds wrong: ${name}`, async () => {
      const settings = path.join(folder, '.vscode/settings.json');
      fs.mkdirSync(path.dirname(settings), { recursive: true });
      fs.writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
      await window.command('View: Close All Editors');
      await window.open(lesson);
      const panels = {
        map: ['Throughline: Show the Map', '.map-unit[open]'],
        coverage: ['Throughline: Show the Coverage Report', '.matrix'],
        preview: ['Throughline: Show the Preview Beside', '.panel-preview h1'],
      } as const;
      for (const [panel, [command, selector]] of Object.entries(panels)) {
        const frame = await show(command, selector);
        await frame.locator(`body.${mark}`).waitFor();
        await window.picture(`${panel} in ${name}`);
        assert.deepEqual(await violationsIn(frame), [], panel);
        if (panel !== 'preview') await window.command('View: Close Editor');
      }
    });
});
