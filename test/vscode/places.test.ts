/** Where the extension has to run besides: a folder that is not trusted, and two folders at once. */
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { copyOf, ownServer, windowIn, windowOn } from './rig/shared.ts';
import type { VsCodeWindow } from './rig/window.ts';

/** A reference to nothing in a file with a name of its own, which only a server that has read it all can tell. */
function plant(folder: string): string {
  const [file = ''] = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.lesson.md'));
  const planted = 'planted.lesson.md';
  fs.renameSync(path.join(folder, file), path.join(folder, path.dirname(file), planted));
  fs.appendFileSync(path.join(folder, path.dirname(file), planted), '\nSee :lesson[nobody].\n');
  return planted;
}

async function showsProblem(window: VsCodeWindow, file: string): Promise<void> {
  await window.open(file);
  await window.cursorAfter('lesson[nobod');
  await window.squiggles.first().waitFor();
}

describe('the extension in VS Code', function () {
  this.timeout(300_000);
  let window: VsCodeWindow | undefined;

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(`failed ${this.currentTest.title}`);
    await window?.close();
  });

  it('works in a folder that is not trusted', async () => {
    const folder = copyOf('minimal');
    const file = plant(folder);
    window = await windowIn(await ownServer({ asksForTrust: true }), folder);
    await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await showsProblem(window, file);
    await window.picture('restricted-mode');
  });

  it('keeps two curricula in two folders apart', async () => {
    const [first, second] = [copyOf('minimal'), copyOf('minimal')];
    const file = plant(second);
    const root = path.join(second, 'curriculum.yaml');
    fs.writeFileSync(root, fs.readFileSync(root, 'utf8').replace(/^title: .*$/m, 'title: The other one'));
    const workspace = path.join(
      temporaryFolder({
        'both.code-workspace': JSON.stringify({ folders: [{ path: first }, { path: second }] }),
      }),
      'both.code-workspace',
    );
    window = await windowOn(workspace);
    await showsProblem(window, file);
    await window.page.locator('.statusbar-item', { hasText: 'The other one' }).waitFor();
    await window.picture('two-folders');
  });

  it('runs in the worker of a browser, with the files that the editor holds', async () => {
    const folder = copyOf('minimal');
    const file = plant(folder);
    const server = await ownServer({
      settings: { 'remote.extensionKind': { 'throughline.throughline': ['web'] } },
    });
    window = await windowIn(server, folder);
    await window.page.locator('.statusbar-item', { hasText: 'covered' }).waitFor();
    await showsProblem(window, file);
    await window.picture('browser-worker');
  });
});
