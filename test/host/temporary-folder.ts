/** Real folders for tests, removed when all tests are done. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

after(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files; a value that is not text is written as bytes. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-test-')));
  made.push(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, contents] of Object.entries(files)) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, contents);
  }
}

/** The texts of all files in a folder, by path. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => fs.lstatSync(path.join(folder, file)).isFile());
  return Object.fromEntries(
    paths
      .sort()
      .map((file) => [file.replaceAll(path.sep, '/'), fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/** Waits until something holds, and fails when it takes longer than anyone would wait. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = 15_000,
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited too long: ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
