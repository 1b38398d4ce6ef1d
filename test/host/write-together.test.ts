import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writeTogether } from '../../server/src/host/write-together.ts';
import { filesIn, temporaryFolder } from './temporary-folder.ts';

/** Writes files in a folder. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  writeTogether(
    Object.entries(files).map(([file, contents]) => ({ path: path.join(folder, file), contents })),
  );
}

describe('writing together', () => {
  it('writes new files and over old ones, and makes folders', () => {
    const folder = temporaryFolder({ 'b.yaml': 'old' });
    write(folder, { 'x/y/a.json': 'A', 'b.yaml': 'B' });
    assert.deepEqual(filesIn(folder), { 'b.yaml': 'B', 'x/y/a.json': 'A' });
  });

  it('writes bytes as they are', () => {
    const folder = temporaryFolder();
    const contents = Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d);
    writeTogether([{ path: path.join(folder, 'a'), contents }]);
    assert.deepEqual([...fs.readFileSync(path.join(folder, 'a'))], [...contents]);
  });

  it('leaves everything as it was where one of them cannot be written', () => {
    const before = { 'a.json': 'old', 'b.yaml/inner': 'in the way' };
    const folder = temporaryFolder(before);
    assert.throws(() => write(folder, { 'a.json': 'new', 'x/y/new.json': 'N', 'b.yaml': 'B' }));
    assert.deepEqual(filesIn(folder), before);
    assert.deepEqual(fs.readdirSync(folder).sort(), ['a.json', 'b.yaml']);
  });

  it('leaves everything as it was where a folder cannot be made', () => {
    const before = { standards: 'a file', 'b.yaml': 'old' };
    const folder = temporaryFolder(before);
    assert.throws(() => write(folder, { 'b.yaml': 'new', 'standards/a.json': 'A' }));
    assert.deepEqual(filesIn(folder), before);
  });

  it('is not hindered by what an earlier run left behind', () => {
    const folder = temporaryFolder({ '.a.json.throughline-part': 'half' });
    write(folder, { 'a.json': 'A' });
    assert.deepEqual(filesIn(folder), { 'a.json': 'A' });
  });

  it('writes through a link, and keeps the permissions of a file', () => {
    if (process.platform === 'win32') return;
    const folder = temporaryFolder({ 'real/curriculum.yaml': 'old' });
    const real = path.join(folder, 'real/curriculum.yaml');
    fs.chmodSync(real, 0o640);
    fs.symlinkSync(real, path.join(folder, 'curriculum.yaml'));
    write(folder, { 'curriculum.yaml': 'new' });
    assert.ok(fs.lstatSync(path.join(folder, 'curriculum.yaml')).isSymbolicLink());
    assert.equal(fs.readFileSync(real, 'utf8'), 'new');
    assert.equal(fs.statSync(real).mode & 0o777, 0o640);
  });
});
