/** Panels at their bounds in a real VS Code: a curriculum of a thousand lessons, and text that means harm. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writeCurriculum } from '../bench/generate.ts';
import { temporaryFolder, until } from '../host/temporary-folder.ts';
import { activationMs } from './rig/activation.ts';
import { copyOf, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

/** Figures are told, and never tested: they depend on the machine and on what else it does. */
const tell = (what: string, ms: number): void => console.log(`      ${what}: ${Math.round(ms)} ms`);

async function timed(what: string, task: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  await task();
  tell(what, performance.now() - begin);
}

describe('the panels of VS Code at their bounds', function () {
  this.timeout(400_000);
  let window: VsCodeWindow | undefined;
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(`failed ${this.currentTest.title}`);
    await window?.close();
    window = undefined;
  });

  it('stay usable with a thousand lessons', async () => {
    const folder = temporaryFolder();
    writeCurriculum(folder, 1_500);
    const unit = path.join(folder, 'units/unit-50');
    assert.equal(fs.readdirSync(path.join(unit, 'lessons')).length, 10);
    const own = await windowOn(folder);
    window = own;
    await own.open('unit-50-lesson-3.lesson.md');
    await timed('1,000 lessons until the curriculum is read', () =>
      own.page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor(),
    );
    await own.command('Throughline: Show the Map');
    let map = await own.webview('.map');
    await timed('1,000 lessons until the map is shown', () =>
      map.locator('.map-unit[open] .n').first().waitFor(),
    );
    map = await own.webview('.map');
    assert.ok((await map.locator('.map-unit').count()) >= 100);
    await own.picture('map-1000');
    await timed('1,000 lessons until a search is shown', async () => {
      await map.locator('.map-tools input[name="words"]').fill('unit-77');
      await until(
        'other units are hidden',
        async () => (await map.locator('.map-unit:not([hidden])').count()) < 10,
      );
    });
    await own.picture('map-1000-search');
    await map.locator('.map-tools button[type="reset"]').click();
    const lesson = map.locator('.n[data-id="lesson:unit-50-lesson-3"]').first();
    await lesson.click();
    await own.page.locator('.tab.active[data-resource-name="unit-50-lesson-3.lesson.md"]').first().waitFor();
    await own.cursorAfter('title: ');
    await own.type('Newly called');
    await timed('1,000 lessons until the map follows an edit', () =>
      map.locator('.n[data-id="lesson:unit-50-lesson-3"]', { hasText: 'Newly called' }).first().waitFor(),
    );
    await own.picture('map-1000-edit');
    await own.command('Throughline: Show the Coverage Report');
    await timed('1,000 lessons until the coverage report is shown', () => own.webview('.matrix'));
    await own.picture('coverage-1000');
  });

  it('run nothing that stands in a text', async () => {
    const folder = copyOf('minimal');
    const [file = ''] = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.lesson.md'));
    const harm = '<img src=x onerror="document.documentElement.dataset.ran=1">';
    const script = '<script>document.documentElement.dataset.ran=2</script>';
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:yaml|md)$/.test(name) || name.endsWith('README.md')) continue;
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      fs.writeFileSync(
        path.join(folder, name),
        text.replace(/^title: .*$/m, `title: '${harm}"></svg>${script}'`),
      );
    }
    fs.appendFileSync(
      path.join(folder, file),
      `\n${harm}\n\n${script}\n\n[one](javascript:document.documentElement.dataset.ran=3) [two](command:workbench.action.closeWindow) [three](vscode://file/etc/passwd)\n\n<iframe src="https://example.org"></iframe>\n`,
    );
    const own = await windowOn(folder);
    window = own;
    await own.open(path.basename(file));
    await own.page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor();
    const panels = {
      map: ['Throughline: Show the Map', '.map .n'],
      coverage: ['Throughline: Show the Coverage Report', '.matrix'],
      preview: ['Throughline: Show the Preview Beside', '.panel-preview h1'],
    } as const;
    for (const [panel, [command, selector]] of Object.entries(panels)) {
      if (panel === 'preview') await own.open(path.basename(file));
      await own.command(command);
      const frame = await own.webview(selector);
      await frame.getByText('onerror=').first().waitFor({ state: 'attached' });
      await own.picture(`harm in ${panel}`);
      assert.equal(await frame.evaluate('document.documentElement.dataset.ran'), undefined, panel);
      const parts =
        '#content script, #content iframe, #content [onerror], #content a[href^="javascript"], #content a[href^="command"], #content a[href^="vscode"]';
      assert.equal(await frame.locator(parts).count(), 0, panel);
    }
    // The window is still there: no link has run a command.
    await own.page.locator('.statusbar-item', { hasText: /\d+%/ }).waitFor();
    tell('to load and begin the extension', await activationMs(own));
    await own.picture('activation');
  });
});
