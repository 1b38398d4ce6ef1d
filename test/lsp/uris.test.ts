/** Addresses as editors write them, on every system. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fileNameOf,
  folderOf,
  locationIn,
  locationOf,
  pathIn,
  uriOf,
  uriOfPath,
} from '../../server/src/lsp/uris.ts';
import { fuzz } from '../support/fuzz.ts';

describe('addresses', () => {
  for (const [uri, location, back = uri] of [
    ['file:///home/ana/a.unit.yaml', '/home/ana/a.unit.yaml'],
    ['file://localhost/home/a', '/home/a', 'file:///home/a'],
    ['FILE:///home/a/', '/home/a', 'file:///home/a'],
    ['file:///', '/'],
    ['file:///a%20b/%C3%A4%23%3F.md', '/a b/ä#?.md'],
    ['file:///a(1)/b.md', '/a(1)/b.md', 'file:///a%281%29/b.md'],
    // Windows, as VS Code, as Node.js and as others write it.
    ['file:///c%3A/Users/Ana/x.md', 'c:/Users/Ana/x.md'],
    ['file:///C:/Users/Ana/x.md', 'c:/Users/Ana/x.md', 'file:///c%3A/Users/Ana/x.md'],
    ['file:///c%3a/', 'c:/', 'file:///c%3A/'],
    ['file:///c:', 'c:/', 'file:///c%3A/'],
    ['file://server/share/x.md', '//server/share/x.md'],
    // On no disk.
    ['vscode-vfs://github/school/maths%20a/x.md', 'vscode-vfs://github/school/maths a/x.md'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    // Not well formed.
    ['file:///%zz', '/%zz', 'file:///%25zz'],
    ['nonsense', 'nonsense', 'file:///nonsense'],
  ] as const) {
    it(`${uri} is ${location}`, () => {
      assert.equal(locationOf(uri), location);
      assert.equal(uriOf(location), back);
    });
  }

  it('law: lead there and back, whatever a file is called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((part) => !part.includes('/'));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `/x/${parts.join('/')}`);
    fc.assert(
      fc.property(path, fc.constantFrom('', 'c:', '//server', 'memfs://x'), (own, top) => {
        const location = Buffer.from(`${top}${own}`).toString();
        assert.equal(locationOf(uriOf(location)), location);
      }),
      fuzz(300),
    );
  });

  it('law: any text at all is an address of something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (uri) => {
        const location = locationOf(uri);
        uriOf(location);
        fileNameOf(uri);
        let folder = folderOf(location);
        for (let steps = 0; folderOf(folder) !== folder; steps++) {
          assert.ok(steps <= uri.length);
          folder = folderOf(folder);
        }
      }),
      fuzz(1_000),
    );
  });

  it('stand in folders, up to the topmost', () => {
    for (const [location, folder] of [
      ['/home/a', '/home'],
      ['/home', '/'],
      ['/', '/'],
      ['c:/a/b', 'c:/a'],
      ['c:/a', 'c:/'],
      ['c:/', 'c:/'],
      ['//server/share', '//server/'],
      ['vscode-vfs://github/a/b', 'vscode-vfs://github/a'],
      ['untitled:U-1', 'untitled:'],
    ] as const) {
      assert.equal(folderOf(location), folder);
    }
  });

  it('below a folder have a path', () => {
    assert.equal(pathIn('/a', '/a/b/c'), 'b/c');
    assert.equal(pathIn('/a', '/a'), '');
    assert.equal(pathIn('/a', '/ab'), undefined);
    assert.equal(pathIn('/', '/a'), 'a');
    assert.equal(locationIn('/', 'a/b'), '/a/b');
    assert.equal(locationIn('/x', ''), '/x');
  });

  it('may be written as paths of a system', () => {
    assert.equal(uriOfPath('C:\\Users\\Ana'), 'file:///C%3A/Users/Ana');
    assert.equal(uriOfPath('\\\\server\\share'), 'file://server/share');
    assert.equal(uriOfPath('/home/a\\b'), 'file:///home/a%5Cb');
  });

  it('name a file', () => {
    assert.equal(fileNameOf('git:/x/a%20b.lesson.md?ref#x'), 'a b.lesson.md');
    assert.equal(fileNameOf('untitled:new.lesson.md'), 'untitled:new.lesson.md');
  });
});
