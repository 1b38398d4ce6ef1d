/** Writing in a real VS Code: what a teacher types, sees and accepts. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../host/temporary-folder.ts';
import { copyOf, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

const lesson = '01-folding-strips.lesson.md';
const exit = 'folding-strips-exit.assessment.yaml';

describe('writing in VS Code', function () {
  this.timeout(300_000);
  const folder = copyOf('full');
  const unit = path.join(folder, 'units/fraction-equivalence');
  const saved = (file: string): string => fs.readFileSync(path.join(unit, file), 'utf8');
  let window: VsCodeWindow;

  before(async () => {
    window = await windowOn(folder);
    await window.open(lesson);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window.picture(`failed ${this.currentTest.title}`);
  });
  after(() => window.close());

  it('says at the foot of the window which curriculum this is and how far it covers its standards', async () => {
    const status = window.page.locator('.statusbar-item', { hasText: 'Grade 4' });
    await status.filter({ hasText: /\d+%/ }).waitFor();
    await window.page
      .locator('.codelens-decoration', { hasText: /taught|assess/ })
      .first()
      .waitFor();
    await window.picture('status-and-lenses');
  });

  it('completes half a code', async () => {
    await window.cursorAfter('addressing: [4.NF.A.1');
    await window.type(', 4.nf.a');
    const row = '.suggest-widget.visible .monaco-list-row.focused';
    await window.page.locator(row, { hasText: '4.NF.A.2' }).waitFor();
    await window.picture('completion');
    await window.page.keyboard.press('Enter');
    await window.shows('4.NF.A.2');
    await window.save();
    await until('the code is in the file', () =>
      saved(`lessons/${lesson}`).includes('addressing: [4.NF.A.1, 4.NF.A.2]'),
    );
  });

  it('says what a standard is under the pointer', async () => {
    await window.cursorAfter('toward :standard[4.NF');
    await window.page.keyboard.press('Control+K');
    await window.page.keyboard.press('Control+I');
    const hover = window.page.locator('.monaco-hover:not(.hidden)', { hasText: '4.NF.A.1' });
    await hover.waitFor();
    assert.match((await hover.first().textContent()) ?? '', /equivalent fractions/i);
    await window.picture('hover');
    await window.page.keyboard.press('Escape');
  });

  it('underlines a mistake, mends it, and the line is gone', async () => {
    await window.cursorAfter('- folding-strips-exit');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Escape');
    await window.squiggles.first().waitFor();
    await window.page.keyboard.press('ArrowLeft');
    const fix = await window.mend('Write folding-strips-exit');
    await window.picture('quick-fix');
    await fix.click();
    await window.squiggles.first().waitFor({ state: 'detached' });
    await window.shows('- folding-strips-exit');
  });

  it('explains a check from the problem that it found', async () => {
    await window.cursorAfter('- folding-strips-exit');
    await window.type('s');
    await window.page.keyboard.press('Escape');
    await window.squiggles.first().waitFor();
    await window.page.keyboard.press('ArrowLeft');
    await (await window.mend('Explain')).click();
    const page = await window.webview('h1:has-text("unknown-reference")');
    await page.locator('h2', { hasText: 'What to do' }).waitFor();
    await window.picture('explanation');
    await window.command('View: Close Editor');
    await window.command('View: Focus Active Editor Group');
    await window.page.keyboard.press('Control+Z');
    await window.squiggles.first().waitFor({ state: 'detached' });
  });

  it('renames an assessment wherever it is named', async () => {
    await window.open(exit);
    await window.cursorAfter('id: folding-strips-exit');
    await window.page.keyboard.press('F2');
    const box = window.page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('folding-exit');
    await window.picture('rename');
    await window.page.keyboard.press('Enter');
    await until('both files have the new name', () =>
      [`lessons/${lesson}`, `assessments/${exit}`].every(
        (file) => saved(file).includes('folding-exit') && !saved(file).includes('folding-strips-exit\n'),
      ),
    );
    assert.match(saved(`lessons/${lesson}`), /:::exit-ticket\{assessment=folding-exit\}/);
  });

  it('writes what is missing from the squiggle under its name, and opens it', async () => {
    const made = 'folding-exit-again.assessment.yaml';
    await window.open(lesson);
    await window.cursorAfter('- folding-exit');
    await window.type('-again');
    await window.page.keyboard.press('Escape');
    await window.squiggles.first().waitFor();
    await window.page.keyboard.press('ArrowLeft');
    const fix = await window.mend("Write the assessment 'folding-exit-again'");
    await window.picture('missing-document');
    await fix.click();
    await window.page.locator(`.tab.active[data-resource-name="${made}"]`).waitFor();
    await window.shows('title: Folding exit again');
    await window.picture('missing-document-written');
    await window.save();
    await until('it is on the disk', () => fs.existsSync(path.join(unit, 'assessments', made)));
  });
});
