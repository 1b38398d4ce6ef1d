/** What VS Code says of the time that the extension took to load and to begin. */
import type { VsCodeWindow } from './window.ts';

/** Milliseconds of loading the code and of `activate`, as the list of running extensions shows them. */
export async function activationMs(window: VsCodeWindow): Promise<number> {
  await window.command('Developer: Show Running Extensions');
  const time = window.page
    .locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'throughline' })
    .locator('.activation-time')
    .filter({ hasText: /\d+ ?ms/ })
    .first();
  await time.waitFor();
  return Number(/(\d+) ?ms/.exec((await time.textContent()) ?? '')?.[1]);
}
