/** The extension as `npm run package` makes it, packaged once for all tests from what has been built. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './root.ts';

let made: string | undefined;

/** @returns the path of the VSIX. */
export function packaged(): string {
  made ??= execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import { packageExtension } from './server/build/package.mjs'; process.stdout.write(await packageExtension());",
    ],
    { cwd: root, encoding: 'utf8' },
  );
  return path.resolve(root, made);
}
