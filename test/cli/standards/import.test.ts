import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { cfPackage, item, type Part } from '../../core/standards/case/package.ts';
import { referenceFolder } from '../../core/standards/reference.ts';
import { filesIn, temporaryFolder, writeFiles } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { run } from '../command.ts';
import { change, lessonPath, sample } from '../sample.ts';

const opensalt = path.join(referenceFolder, 'opensalt-sample-cfpackage.json');
const opensaltId = 'what-standards-could-be';
const opensaltPath = `standards/${opensaltId}.case.json`;

/** The full sample, in a folder of its own. */
function full(): string {
  const folder = path.join(temporaryFolder(), 'full');
  fs.cpSync(path.join(root, 'samples/full'), folder, { recursive: true });
  return folder;
}

function text(folder: string, file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

function importJson(folder: string, words: readonly string[]) {
  const { code, out, err } = run(['standards', 'import', ...words, '--format', 'json'], { cwd: folder });
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out);
}

/** A package of items in a file beside the curriculum. */
function packageFile(items: readonly Part[], document: Part = {}): string {
  const folder = temporaryFolder({ 'package.json': JSON.stringify(cfPackage(items, [], document)) });
  return path.join(folder, 'package.json');
}

describe('throughline standards import', () => {
  it('keeps the package as it is, and adds the line', () => {
    const folder = full();
    const before = filesIn(folder);
    const { code, out, err } = run(['standards', 'import', opensalt], { cwd: folder });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(fs.readFileSync(path.join(folder, opensaltPath)), fs.readFileSync(opensalt));
    assert.deepEqual(filesIn(folder), {
      ...before,
      [opensaltPath]: fs.readFileSync(opensalt, 'utf8'),
      'curriculum.yaml': (before['curriculum.yaml'] ?? '').replace(
        /( {2}- science-dimensions .*\n)/,
        `$1  - ${opensaltId}\n`,
      ),
    });
    assert.match(
      out,
      /^what-standards-could-be {2}What Standards Could Be\n {2}holds {8}2 clusters, 6 standards, 8 components\n/,
    );
    assert.match(out, /\n {2}license {6}the package names none;/);
    assert.ok(
      out.includes(
        `\nWrote ${opensaltPath}.\nWrote ${opensaltId} under standards in curriculum.yaml, so that it is in force.\n`,
      ),
    );
    assert.match(
      out,
      /\n\n5 things in the package are untidy\.[^\n]*\n(?:.*\n)+ {2}\/CFItems\/0\/educationalLevel\n {4}The name educationalLevel is read as educationLevel/,
    );
  });

  it('changes nothing when the same package comes again, and says so', () => {
    const folder = full();
    importJson(folder, [opensalt]);
    const before = filesIn(folder);
    const again = importJson(folder, [opensalt]);
    assert.deepEqual([again.outcome, again.line, again.changes], ['unchanged', 'already', null]);
    assert.deepEqual(filesIn(folder), before);
    const { out } = run(['standards', 'import', opensalt], { cwd: folder });
    assert.match(
      out,
      /\n\nNothing changed: standards\/what-standards-could-be\.case\.json is this very package, and curriculum\.yaml names\nit\.\n$/,
    );
  });

  it('says everything to programs', () => {
    const {
      version,
      id,
      path: file,
      curriculum,
      dryRun,
      outcome,
      line,
      document,
      counts,
      total,
      missed,
      warnings,
    } = importJson(full(), [opensalt]);
    assert.deepEqual(
      [version, id, file, curriculum, dryRun, outcome, line, total, counts.component, missed],
      [1, opensaltId, opensaltPath, 'curriculum.yaml', false, 'added', 'added', 16, 8, []],
    );
    assert.deepEqual(
      [document.title, document.creator, document.adoptionStatus, document.license],
      ['What Standards Could Be', 'Brandon Dorman', 'Draft', null],
    );
    assert.ok(warnings.length > 5);
    for (const warning of warnings)
      assert.deepEqual(Object.keys(warning), ['topic', 'field', 'message', 'count']);
  });

  it('writes nothing when it is only asked what would be done', () => {
    const folder = full();
    const before = filesIn(folder);
    const { code, out } = run(['standards', 'import', opensalt, '--dry-run'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(
      out,
      /\nWould write standards\/what-standards-could-be\.case\.json\.\nWould write what-standards-could-be under standards in curriculum\.yaml, so that it is in force\.\nNothing was written, since --dry-run asks for that\.\n/,
    );
    assert.deepEqual(filesIn(folder), before);
    assert.equal(importJson(folder, [opensalt, '--dry-run']).dryRun, true);
  });

  it('brings a newer version in, wherever the file was moved to, and says what changed and what is missed', () => {
    const folder = sample();
    importJson(folder, [packageFile([item('S.1'), item('S.2'), item('S.3')]), '--id', 'state']);
    writeFiles(folder, { 'lists/state.case.json': text(folder, 'standards/state.case.json') });
    fs.rmSync(path.join(folder, 'standards'), { recursive: true });
    change(folder, lessonPath, '    - 4.NF.A.1', '    - 4.NF.A.1\n    - S.3');
    const newer = packageFile([item('S.1'), item('S.2', { fullStatement: 'Other words' }), item('S.4')], {
      title: 'Some standards, 2027',
    });
    const dry = importJson(folder, [newer, '--dry-run']);
    assert.deepEqual(dry.changes, {
      gained: 1,
      lost: 1,
      changed: 1,
      gainedCodes: ['S.4'],
      lostCodes: ['S.3'],
      changedCodes: [{ code: 'S.2', fields: ['label', 'statement'] }],
    });
    const { out } = run(['standards', 'import', newer], { cwd: folder });
    assert.match(
      out,
      /\nReplaced lists\/state\.case\.json, which had another version of the same document\.\ncurriculum\.yaml names state already, so it is in force\.\n/,
    );
    assert.match(
      out,
      /\nSince the version before:\n {2}gained {7}1: S\.4\n {2}lost {9}1: S\.3\n {2}changed {6}1: S\.2 \(label and statement\)\n/,
    );
    assert.match(
      out,
      /\n1 code that this curriculum uses is no longer in it:\n {2}S\.3 {2}in units\/first-unit\/first-lesson\.lesson\.md\n/,
    );
    assert.deepEqual(dry.missed, [{ code: 'S.3', paths: [lessonPath] }]);
    assert.equal(text(folder, 'lists/state.case.json'), fs.readFileSync(newer, 'utf8'));
    assert.ok(!fs.existsSync(path.join(folder, 'standards')));
  });

  it('says when a newer file has the same standards', () => {
    const folder = sample();
    importJson(folder, [packageFile([item('S.1')])]);
    const { out } = run(['standards', 'import', packageFile([item('S.1')], { version: '2' })], {
      cwd: folder,
    });
    assert.match(out, /\nIts standards say the same as before; the file is different in other things\.\n/);
  });

  it('needs no line where curriculum.yaml names no catalogues, since all are in force then', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', 'standards:\n  - ccss-math\n', '');
    const before = text(folder, 'curriculum.yaml');
    assert.equal(importJson(folder, [opensalt]).line, 'not-needed');
    assert.equal(text(folder, 'curriculum.yaml'), before);
  });

  it('takes an id, and a curriculum elsewhere', () => {
    const folder = sample();
    const words = [opensalt, '--id', 'ratios', '--curriculum', folder];
    const { path: file, id } = importJson(temporaryFolder(), words);
    assert.deepEqual([id, file], ['ratios', 'standards/ratios.case.json']);
    assert.ok(text(folder, 'curriculum.yaml').includes('  - ratios\n'));
  });

  it('keeps a byte order mark, as all other bytes', () => {
    const folder = sample();
    const bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), fs.readFileSync(opensalt)]);
    const file = path.join(temporaryFolder({ 'p.json': bytes }), 'p.json');
    importJson(folder, [file]);
    assert.deepEqual(fs.readFileSync(path.join(folder, opensaltPath)), bytes);
  });

  it('shows no control characters of a package, in what it says and in what it refuses', () => {
    const folder = sample();
    const title = 'Red \u001b[31mstandards\u202e';
    const file = packageFile([item('A\u001b[2J', { fullStatement: 'x\u0007' })], { title });
    const said = [
      run(['standards', 'import', file, '--id', 'red'], { cwd: folder }),
      run(['standards', 'import', file, '--id', 'redder'], { cwd: folder }),
    ];
    assert.deepEqual(
      said.map(({ code }) => code),
      [0, 2],
    );
    for (const { out, err } of said) assert.doesNotMatch(out + err, /(?!\n)\p{Cc}|\u202e/u);
  });

  it('takes a package of 100,000 items', () => {
    const folder = sample();
    const items = Array.from({ length: 100_000 }, (_, at) => item(`L.${at}`));
    const { total, outcome } = importJson(folder, [packageFile(items)]);
    assert.deepEqual([total, outcome], [100_000, 'added']);
    assert.equal(importJson(folder, [packageFile(items)]).outcome, 'unchanged');
  });
});

describe('what cannot be imported', () => {
  const files = temporaryFolder({
    'truncated.json': fs.readFileSync(opensalt).subarray(0, 30_000),
    'other.json': '{"name": "x", "version": 1}',
    'list.json': '[1, 2]',
    'page.json': '<!doctype html>\n<html></html>',
    'empty.json': '',
    'utf16.json': Buffer.from('\ufeff{"CFItems": []}', 'utf16le'),
    'latin1.json': Buffer.from('{"CFDocument": {"title": "Caf\u00e9"}, "CFItems": []}', 'latin1'),
    'zip.json': Buffer.from('PK\u0003\u0004\u00ff', 'latin1'),
    'no-identifier.json': JSON.stringify(cfPackage([{ fullStatement: 'A', humanCodingScheme: 'A.1' }])),
    'no-items.json': JSON.stringify(cfPackage([])),
    'documents.json': '{"CFDocuments": []}',
    'folder/inner.json': '{}',
    'good.json': JSON.stringify(cfPackage([item('A')])),
  });
  const large = path.join(files, 'large.json');
  before(() => {
    // 200 MB that take no room on the disk.
    fs.writeFileSync(large, '{');
    fs.truncateSync(large, 200_000_000);
  });

  for (const [file, said] of [
    [
      'truncated.json',
      /^truncated\.json cannot be imported\. The file ends in the middle of the package, at line 418, column 29, so it is not complete\. Download it again\.$/,
    ],
    [
      'other.json',
      /^other\.json cannot be imported\. This is no CASE package: it has no CFDocument at its top, where name, version are found\.$/,
    ],
    ['list.json', /at the top of this file is a list\.$/],
    ['page.json', /This is a web page or XML, not JSON: .* at line 1, column 1\./],
    ['empty.json', /The file is empty\. Download the package again\.$/],
    [
      'utf16.json',
      /^utf16\.json is saved as UTF-16, .* save it with the encoding UTF-8, and import it again\.$/,
    ],
    ['latin1.json', /^latin1\.json is not saved as UTF-8, /],
    ['zip.json', /^zip\.json is a ZIP file\. Unpack it, /],
    [
      'large.json',
      /^large\.json has 200 MB, and at most \d+ MB are read\. Download the standards of one subject, /,
    ],
    [
      'no-identifier.json',
      /nothing to import: at \/CFItems\/0\/identifier, The item A\.1 has no identifier, /,
    ],
    [
      'no-items.json',
      /^no-items\.json is a CASE package without any standard that can be read, so there is nothing to import/,
    ],
    ['documents.json', /This is a list of CASE documents/],
    ['folder', /^folder is a folder, and the file of a package is needed: /],
    ['missing.json', /^there is no file 'missing\.json'\. Check the name, /],
    ['', /^say which package to import, for example: throughline standards import package\.json$/],
  ] as const) {
    it(`is said, and nothing is written: ${file || 'no file'}`, () => {
      const folder = sample();
      const before = filesIn(folder);
      const words = file === '' ? [] : [file];
      const { code, out, err } = run(['standards', 'import', ...words, '--curriculum', folder], {
        cwd: files,
      });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err.replace(/^throughline: /, '').trimEnd(), said);
      assert.deepEqual(filesIn(folder), before);
    });
  }

  const good = path.join(files, 'good.json');

  function refused(folder: string, words: readonly string[]): string {
    const before = filesIn(folder);
    const { code, out, err } = run(['standards', 'import', ...words], { cwd: folder });
    assert.deepEqual([code, out], [2, '']);
    assert.deepEqual(filesIn(folder), before);
    return err.replace(/^throughline: /, '').trimEnd();
  }

  it('needs a curriculum', () =>
    assert.match(
      refused(temporaryFolder(), [good]),
      /^there is no curriculum\.yaml in this folder, .*--curriculum/,
    ));

  it('needs a curriculum.yaml that can be read', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', '  - ccss-math', '  - [ccss-math');
    assert.match(
      refused(folder, [good]),
      /^curriculum\.yaml cannot be read for certain, since line \d+ is not well formed: .* Mend it, and import the package again\. Nothing was written\.$/,
    );
    fs.writeFileSync(path.join(folder, 'curriculum.yaml'), Buffer.from('id: caf\u00e9', 'latin1'));
    assert.match(
      refused(folder, [good]),
      /^curriculum\.yaml cannot be read, so no line can be added to it and nothing was written\. .*UTF-8/,
    );
  });

  it('needs a list of catalogues in it, where there is one', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', 'standards:\n  - ccss-math', 'standards: ccss-math');
    assert.match(
      refused(folder, [good]),
      /^The line cannot be added .* Write it there yourself, '- some-standards', /,
    );
  });

  it('has no id of a built-in catalogue, and none that is no id', () => {
    const folder = sample();
    assert.match(
      refused(folder, [good, '--id', 'ngss']),
      /^'ngss' is a catalogue that comes with Throughline, .* --id my-ngss$/,
    );
    assert.match(refused(folder, [good, '--id', 'Our Own']), /^'Our Own' cannot be an id: /);
    assert.match(refused(folder, [good, '--id', '../x']), /^'\.\.\/x' cannot be an id: /);
  });

  it('takes no id and no file from another list', () => {
    const folder = sample();
    writeFiles(folder, { 'own.standards.yaml': 'id: some-standards\ntitle: Own\nstandards: []\n' });
    assert.match(
      refused(folder, [good]),
      /^own\.standards\.yaml has the id 'some-standards' already, and is no version of this package\. Nothing was written\. Give this one an id of its own: --id some-standards-2$/,
    );
    writeFiles(folder, {
      'standards/ours.case.json': JSON.stringify(cfPackage([item('B')], [], { identifier: 'another' })),
    });
    assert.match(
      refused(folder, [good, '--id', 'ours']),
      /^standards\/ours\.case\.json has the id 'ours' already, /,
    );
  });

  it('is not there twice under two ids', () => {
    const folder = sample();
    importJson(folder, [good]);
    assert.match(
      refused(folder, [good, '--id', 'twice']),
      /^this package \(Some standards\) is in the curriculum already, as standards\/some-standards\.case\.json, /,
    );
  });

  it('leaves nothing behind where it cannot be written', () => {
    const folder = sample();
    writeFiles(folder, { standards: 'a file in the way' });
    assert.match(refused(folder, [good]), /could not be read or written/);
    assert.deepEqual(
      fs.readdirSync(folder).filter((name) => name.startsWith('.')),
      [],
    );
  });

  it('takes an item without identifier for a warning where others have one', () => {
    const folder = sample();
    const { total, warnings } = importJson(folder, [packageFile([item('A'), { fullStatement: 'B' }])]);
    assert.equal(total, 1);
    assert.deepEqual(
      warnings.map(({ field }: { readonly field: string }) => field),
      ['/CFItems/1/identifier'],
    );
  });
});
