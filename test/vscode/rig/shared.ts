/** One VS Code and one browser for all tests that need nothing special, started when the first of them asks. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { temporaryFolder } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { packaged } from '../../support/vsix.ts';
import { startChromium } from './chromium.ts';
import { startVsCodeServer, type VsCodeServer, type VsCodeServerOptions } from './vscode-server.ts';
import { openWindow, type VsCodeWindow } from './window.ts';

const servers: VsCodeServer[] = [];
let browser: Promise<Browser> | undefined;
let usual: Promise<VsCodeServer> | undefined;

after(async () => {
  await (await browser)?.close();
  await Promise.all(servers.map((server) => server.close()));
});

/** A window with a folder, or a file that ends in `.code-workspace`, in the VS Code that all tests share. */
export async function windowOn(target: string): Promise<VsCodeWindow> {
  usual ??= ownServer({});
  return windowIn(await usual, target);
}

/** Another VS Code, with settings or abilities of its own. */
export async function ownServer(options: Omit<VsCodeServerOptions, 'vsix'>): Promise<VsCodeServer> {
  const server = await startVsCodeServer({ vsix: packaged(), ...options });
  servers.push(server);
  return server;
}

export async function windowIn(server: VsCodeServer, target: string): Promise<VsCodeWindow> {
  browser ??= startChromium();
  return openWindow(await browser, server.origin, target);
}

/** A copy of a sample that a test may change. */
export function copyOf(sample: 'minimal' | 'full' | 'broken'): string {
  const folder = temporaryFolder();
  fs.cpSync(path.join(root, 'samples', sample), folder, { recursive: true });
  return folder;
}
