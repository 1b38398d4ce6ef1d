import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readerOfFiles } from '../../server/src/host/copied-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The beginning of a picture: as much as says how large it is. */
function bytes(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
}

const short = (value: number): readonly number[] => [value >> 8, value & 255];
const long = (value: number): readonly number[] => [0, 0, ...short(value)];

function box(name: string, ...parts: readonly (string | readonly number[])[]): readonly number[] {
  const content = bytes(...parts);
  return [...long(content.length + 8), ...bytes(name), ...content];
}

/** A photo whose camera was turned by a quarter where the orientation is 6. */
function photo(orientation: number): Buffer {
  const turned = bytes(
    'Exif\0\0MM\0*',
    long(8),
    short(1),
    short(274),
    short(3),
    long(1),
    short(orientation),
    short(0),
    long(0),
  );
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    short(turned.length + 2),
    [...turned],
    [0xff, 0xc0],
    short(11),
    [8],
    short(30),
    short(40),
    [1, 1, 0x11, 0],
    [0xff, 0xd9],
  );
}

const pictures: Readonly<Record<string, Buffer>> = {
  'a.png': bytes([0x89], 'PNG\r\n\x1a\n', long(13), 'IHDR', long(120), long(40), [8, 2, 0, 0, 0], long(0)),
  'a.gif': bytes('GIF89a', [120, 0, 40, 0, 0, 0, 0]),
  'a.jpg': photo(1),
  'turned.JPEG': photo(6),
  'a.webp': bytes('RIFF', [22, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 119, 0, 0, 39, 0, 0]),
  'a.avif': bytes(
    box('ftyp', 'avif', long(0), 'avifmif1'),
    box('meta', long(0), box('iprp', box('ipco', box('ispe', long(0), long(120), long(40))))),
  ),
  'a.pdf': bytes('%PDF-1.7'),
  'cut.png': bytes([0x89], 'PNG\r\n\x1a\n'),
  'empty.png': bytes(),
};

describe('the files that a site copies', () => {
  const folder = temporaryFolder({ 'drawing.svg': '<svg viewBox="0 0 12 4"><g/></svg>' });
  for (const [name, contents] of Object.entries(pictures))
    fs.writeFileSync(path.join(folder, name), contents);
  const reader = readerOfFiles(folder);

  for (const [name, size] of [
    ['a.png', '120 × 40'],
    ['a.gif', '120 × 40'],
    ['a.jpg', '40 × 30'],
    ['turned.JPEG', '30 × 40'],
    ['a.webp', '120 × 40'],
    ['a.avif', '120 × 40'],
    ['drawing.svg', '12 × 4'],
    ['a.pdf', undefined],
    ['cut.png', undefined],
    ['empty.png', undefined],
  ] as const) {
    it(`are measured: ${name}`, () => {
      const { files, notes } = reader.read([name]);
      const found = files.get(name);
      assert.match(found?.hash ?? '', /^[0-9a-f]{10}$/);
      assert.equal(found?.size && `${found.size.width} × ${found.size.height}`, size);
      assert.equal(notes.size, 0);
      if (!name.endsWith('.svg'))
        assert.deepEqual(reader.contents(name), fs.readFileSync(path.join(folder, name)));
    });
  }

  it('have another hash when they are others, and are not read again when they are not', () => {
    const file = path.join(folder, 'changing.pdf');
    fs.writeFileSync(file, 'one');
    const first = reader.read(['changing.pdf']).files.get('changing.pdf');
    assert.equal(reader.read(['changing.pdf']).files.get('changing.pdf'), first);
    fs.writeFileSync(file, 'two!');
    assert.equal(reader.contents('changing.pdf'), undefined, 'the name that pages know is that of another');
    const second = reader.read(['changing.pdf']).files.get('changing.pdf');
    assert.notEqual(second?.hash, first?.hash);
    assert.equal(reader.contents('changing.pdf')?.toString(), 'two!');
  });

  it('are copied from inside the curriculum only', () => {
    const outside = temporaryFolder({ 'secret.svg': '<svg>secret</svg>', 'secret.png': 'secret' });
    for (const name of ['secret.svg', 'secret.png'])
      fs.symlinkSync(path.join(outside, name), path.join(folder, `link-${name}`));
    fs.mkdirSync(path.join(folder, 'folder.svg'));
    const wrong = [
      'link-secret.svg',
      'link-secret.png',
      `../${path.basename(outside)}/secret.svg`,
      path.join(outside, 'secret.svg'),
      'none.svg',
      'folder.svg',
    ];
    const { files, notes } = reader.read(wrong);
    assert.equal(files.size, 0);
    assert.deepEqual([...notes.keys()], wrong);
    for (const name of wrong) {
      assert.match(notes.get(name) ?? '', /^It cannot be read, so it is not on the site\./);
      assert.equal(reader.contents(name), undefined);
    }
  });

  it('lose what could run in a drawing, and say so', () => {
    fs.writeFileSync(path.join(folder, 'live.svg'), '<svg onload="alert(1)"><script>alert(2)</script></svg>');
    const { files, notes } = reader.read(['live.svg']);
    assert.ok(files.has('live.svg'));
    assert.match(notes.get('live.svg') ?? '', /^This picture holds scripts/);
    assert.doesNotMatch(reader.contents('live.svg')?.toString() ?? 'alert', /alert/);
  });

  it('are refused where a drawing cannot be read', () => {
    fs.writeFileSync(path.join(folder, 'broken.svg'), '<svg><g></svg>');
    fs.writeFileSync(path.join(folder, 'letters.svg'), Buffer.from('<svg>\xe9</svg>', 'latin1'));
    const { files, notes } = reader.read(['broken.svg', 'letters.svg']);
    assert.equal(files.size, 0);
    for (const note of notes.values()) assert.match(note, /^This picture is not well-formed SVG/);
    assert.equal(reader.contents('broken.svg'), undefined);
  });
});
