/** The side bar in a real VS Code: a writer who knows no YAML begins, adds, orders and aligns. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder, until } from '../host/temporary-folder.ts';
import { foundByCommand } from '../support/findings.ts';
import { copyOf, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

const line = ({ page }: VsCodeWindow, text: string): Locator =>
  page.locator('.pane-body .monaco-list-row', { hasText: text }).first();

/** What is asked now, by a part of the question. */
const asked = ({ page }: VsCodeWindow, words: string): Promise<void> =>
  page
    .locator('.quick-input-widget', { hasText: words })
    .or(page.locator(`.quick-input-widget:has(input[placeholder*="${words}"])`))
    .first()
    .waitFor();

async function showSideBar(window: VsCodeWindow): Promise<void> {
  await window.page.locator('.activitybar .action-label[aria-label*="Throughline"]').first().click();
  await window.page.locator('.pane-header', { hasText: 'Curriculum' }).first().waitFor();
}

/** Marks a standard in a list of which several can be chosen, and goes on. */
async function chooseStandards(window: VsCodeWindow, words: string, codes: readonly string[]): Promise<void> {
  const { page } = window;
  const input = page
    .locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-box input')
    .first();
  for (const code of codes) {
    await input.fill(words);
    // What is chosen while the list is being replaced is gone with the list that it was in.
    if (words !== '') await page.locator('.quick-input-list', { hasText: 'Found' }).waitFor();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: code }).first();
    await row.waitFor();
    await row.click();
    await page.locator('.quick-input-widget .quick-input-count', { hasText: /[1-9]/ }).waitFor();
  }
  await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
}

/** Begins a lesson from the line of its unit. A line that is being shown anew at that moment is not handed over. */
async function newLessonIn(window: VsCodeWindow, unit: string): Promise<void> {
  const { page } = window;
  for (let attempt = 1; ; attempt += 1) {
    await line(window, unit).hover();
    await line(window, unit).locator('.action-label[aria-label^="New Lesson"]').click();
    const title = page.locator('.quick-input-widget .quick-input-title', { hasText: 'New lesson' });
    await title.waitFor();
    if (attempt === 3 || !(await page.locator('.quick-input-list', { hasText: 'Decide later' }).isVisible()))
      break;
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'hidden' });
  }
  await asked(window, 'What is the lesson called?');
}

describe('the side bar of VS Code', function () {
  this.timeout(400_000);
  let window: VsCodeWindow | undefined;
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(`failed ${this.currentTest.title}`);
    await window?.close();
    window = undefined;
  });

  it('takes a writer from an empty folder to a unit that checks clean, by questions alone', async () => {
    const folder = temporaryFolder({});
    window = await windowOn(folder);
    const { page } = window;
    const next = (): Promise<void> => page.keyboard.press('Enter');
    await showSideBar(window);
    const begin = page.locator('.pane-body .monaco-button', { hasText: 'New Curriculum' });
    await begin.waitFor();
    await window.picture('side-bar-welcome');
    await begin.click();
    await asked(window, 'Which grade');
    await window.choose('Grade 4');
    await asked(window, 'What is the curriculum called?');
    await window.answer('Our mathematics');
    await asked(window, 'In which folder?');
    await next();
    await page.locator('.tab.active[data-resource-name="first-lesson.lesson.md"]').waitFor();
    await line(window, 'Our mathematics').waitFor();

    await window.command('Throughline: New Unit');
    await asked(window, 'What is the unit called?');
    await window.answer('Comparing fractions');
    await asked(window, 'Which standards');
    await window.picture('new-unit-standards');
    await chooseStandards(window, 'compare fractions', ['4.NF.A.2']);
    await asked(window, 'How many minutes');
    await next();
    await page.locator('.tab.active[data-resource-name="comparing-fractions.unit.yaml"]').waitFor();
    assert.deepEqual(await foundByCommand(folder), []);

    // From the line of the unit, so that it is not asked for.
    await newLessonIn(window, 'Comparing fractions');
    await window.answer('Which is more?');
    await asked(window, 'Which standards');
    await chooseStandards(window, '', ['4.NF.A.2']);
    await asked(window, 'How many minutes');
    await window.answer('60');
    await page.locator('.tab.active[data-resource-name="which-is-more.lesson.md"]').waitFor();
    await window.picture('new-lesson');

    await window.command('Throughline: New Assessment');
    await asked(window, 'Which unit');
    await window.choose('Comparing fractions');
    await asked(window, 'What is the assessment called?');
    await window.answer('Comparing, end of unit');
    await asked(window, 'After which lesson');
    await next();
    await asked(window, 'Which standards');
    await chooseStandards(window, '', ['4.NF.A.2']);
    await asked(window, 'How many minutes');
    await next();
    await page.locator('.tab.active[data-resource-name="comparing-end-of-unit.assessment.yaml"]').waitFor();

    await window.command('Throughline: New Session');
    await asked(window, 'Which unit');
    await window.choose('Comparing fractions');
    await asked(window, 'What is the session called?');
    await window.answer('Studying comparison');
    await asked(window, 'How many minutes');
    await next();
    await page.locator('.tab.active[data-resource-name="studying-comparison.protocol.yaml"]').waitFor();
    await window.command('Throughline: New Feedback Cycle');
    await asked(window, 'Which unit');
    await window.choose('Comparing fractions');
    await asked(window, 'What is the feedback cycle called?');
    await window.answer('Students explain');
    await asked(window, 'Which standards');
    await chooseStandards(window, '', ['4.NF.A.2']);
    await page.locator('.tab.active[data-resource-name="students-explain.feedback.yaml"]').waitFor();
    assert.deepEqual(await foundByCommand(folder), []);
    const whole = line(window, 'Comparing fractions');
    const session = line(window, 'Studying comparison');
    // It may open by itself, for the file in the editor, while it is clicked, which closes it again.
    await until(
      'the unit shows what is in it',
      async () => {
        if (await session.isVisible()) return true;
        if ((await whole.getAttribute('aria-expanded')) === 'false')
          await whole.locator('.monaco-tl-twistie').click();
        await page.waitForTimeout(1_000);
        return false;
      },
      60_000,
    );
    await window.picture('new-unit-whole');
  });

  it('orders lessons by dragging, and the file follows', async () => {
    const folder = copyOf('full');
    window = await windowOn(folder);
    await showSideBar(window);
    await line(window, 'Fraction equivalence').locator('.monaco-tl-twistie').click();
    const second = line(window, 'Splitting areas, one pan');
    await second.waitFor();
    await second.dragTo(line(window, 'Folding strips, same'));
    const file = path.join(folder, 'units/fraction-equivalence/fraction-equivalence.unit.yaml');
    await until('the file has the other order', () =>
      / {6}- splitting-areas\n {6}- folding-strips\n/.test(fs.readFileSync(file, 'utf8')),
    );
    const lines = window.page.locator('.pane-body .monaco-list-row');
    await until('the view has it too', async () => {
      const texts = await lines.allTextContents();
      const at = (words: string): number => texts.findIndex((text) => text.includes(words));
      return at('Splitting areas, one pan') < at('Folding strips, same');
    });
    await window.picture('side-bar-ordered');
  });

  it('shows the standards that are missing, finds one by words, and writes it where the cursor is', async () => {
    const folder = copyOf('full');
    window = await windowOn(folder);
    const { page } = window;
    await window.open('02-splitting-areas.lesson.md');
    await showSideBar(window);
    await line(window, '4.OA.A.1').waitFor();
    const header = page.locator('.pane-header', { hasText: 'Standards' }).first();
    await header.hover();
    await page.locator('.action-label[aria-label^="Show Only Standards"]').first().click();
    await page
      .locator('.pane-body', { hasText: 'Only what is not taught and then assessed' })
      .first()
      .waitFor();
    await header.hover();
    await page.locator('.action-label[aria-label^="Find Standards"]').first().click();
    await window.answer('line plot');
    await line(window, '4.MD.B.4').hover();
    await window.picture('side-bar-standards');
    await line(window, '4.MD.B.4').locator('.action-label[aria-label^="Write at the Cursor"]').click();
    await window.shows('4.MD.B.4');
    await window.save();
    const file = path.join(folder, 'units/fraction-equivalence/lessons/02-splitting-areas.lesson.md');
    await until('the code is in the file', () =>
      fs.readFileSync(file, 'utf8').includes('addressing: [4.NF.A.1, 4.MD.B.4]'),
    );
  });
});
