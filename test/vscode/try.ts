/** VS Code with the extension, on a copy of the sample of a whole year, for one's own browser; until it is ended. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/root.ts';
import { packaged } from '../support/vsix.ts';
import { startVsCodeServer } from './rig/vscode-server.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-try-'));
fs.cpSync(path.join(root, 'samples/full'), folder, { recursive: true });
const server = await startVsCodeServer({
  vsix: packaged(),
  settings: { 'workbench.startupEditor': 'welcomePage' },
});
console.log(`Open ${server.origin}/?folder=${encodeURIComponent(folder)}`);
console.log(`The files are a copy, in ${folder}, and go when this ends: press Control+C.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await server.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });
