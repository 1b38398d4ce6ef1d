/** A browser without a window, which reaches this machine only. */
import { type Browser, chromium } from 'playwright-core';
import { chromiumCommand } from './places.ts';

export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumCommand(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}
