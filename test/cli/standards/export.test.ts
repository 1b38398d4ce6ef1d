import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CfPackage } from '../../../server/src/core/standards/case/cf-package.ts';
import { readCase } from '../../../server/src/core/standards/case/read-case.ts';
import { curriculumOf } from '../../core/standards/case/curricula.ts';
import { hasFieldsOfCase11, valid } from '../../core/standards/case/schema-of-case.ts';
import { filesIn, temporaryFolder, writeFiles } from '../../host/temporary-folder.ts';
import { root } from '../../support/root.ts';
import { run } from '../command.ts';
import { change, lessonPath, sample } from '../sample.ts';

const full = path.join(root, 'samples/full');

function exported(folder: string, words: readonly string[] = []): CfPackage {
  const { code, out } = run(['standards', 'export', ...words], { cwd: folder });
  assert.equal(code, 0);
  return JSON.parse(out) as CfPackage;
}

function identifiers({ CFItems, CFAssociations }: CfPackage): readonly string[] {
  return [...CFItems, ...CFAssociations].map(({ identifier }) => identifier).sort();
}

describe('throughline standards export', () => {
  it('writes a valid package to standard output, and says beside it what that is', () => {
    const { code, out, err } = run(['standards', 'export'], { cwd: full });
    assert.equal(code, 0);
    assert.equal(err, 'Wrote 15 practices, 17 units, 25 lessons and 55 objectives, and 568 connections.\n');
    const written = JSON.parse(out) as CfPackage;
    valid(written);
    hasFieldsOfCase11(written);
    assert.equal(written.CFDocument.title, 'Grade 4, mathematics, English language arts and science');
    assert.deepEqual(
      [...new Set(written.CFAssociations.map(({ associationType }) => associationType))].sort(),
      ['isChildOf', 'isRelatedTo'],
    );
  });

  it('writes the same to a file, twice the same, whatever the file is called', () => {
    const folder = temporaryFolder();
    const words = (file: string): readonly string[] => ['standards', 'export', file, '--curriculum', full];
    const first = run(words('a.json'), { cwd: folder });
    assert.deepEqual(first, {
      code: 0,
      out: 'Wrote 15 practices, 17 units, 25 lessons and 55 objectives, and 568 connections to a.json.\n',
      err: '',
    });
    assert.deepEqual(
      run(words('a.json'), { cwd: folder }).out,
      'Nothing changed: a.json is as it would be written.\n',
    );
    run(['standards', 'export', '--output', 'b.json', '--curriculum', full], { cwd: folder });
    const { 'a.json': a, 'b.json': b } = filesIn(folder);
    assert.equal(a, b);
    assert.equal(a, run(['standards', 'export'], { cwd: full }).out);
  });

  it('says it to programs', () => {
    const folder = temporaryFolder();
    const words = ['standards', 'export', 'a.json', '--curriculum', full, '--format', 'json'];
    const { version, output, outcome, document, items, itemsByType, associations, leftOut } = JSON.parse(
      run(words, { cwd: folder }).out,
    );
    assert.deepEqual(
      [version, output, outcome, document.title, items, itemsByType, associations, leftOut],
      [
        1,
        'a.json',
        'written',
        'Grade 4, mathematics, English language arts and science',
        112,
        { Practice: 15, Unit: 17, Lesson: 25, Objective: 55 },
        568,
        { drafts: [], nameless: [], codes: [] },
      ],
    );
    assert.equal(JSON.parse(run(words, { cwd: folder }).out).outcome, 'unchanged');
  });

  it('keeps identifiers when files move and are renamed', () => {
    const folder = sample();
    const before = identifiers(exported(folder));
    fs.mkdirSync(path.join(folder, 'elsewhere'));
    fs.renameSync(path.join(folder, lessonPath), path.join(folder, 'elsewhere/renamed.lesson.md'));
    assert.deepEqual(identifiers(exported(folder)), before);
  });

  it('has the date that is given, and keeps that of what has not changed', () => {
    const folder = sample();
    run(['standards', 'export', 'a.json', '--date', '2026-01-01'], { cwd: folder });
    change(folder, lessonPath, "title: 'Equivalent fractions: a first problem'", 'title: Another');
    const file = path.join(folder, 'a.json');
    run(['standards', 'export', 'a.json', '--date', '2026-02-02T10:00:00Z'], { cwd: folder });
    const { CFDocument, CFItems } = JSON.parse(fs.readFileSync(file, 'utf8')) as CfPackage;
    assert.equal(CFDocument.lastChangeDateTime, '2026-02-02T10:00:00Z');
    for (const { CFItemType, lastChangeDateTime } of CFItems)
      assert.equal(
        lastChangeDateTime,
        CFItemType === 'Lesson' ? '2026-02-02T10:00:00Z' : '2026-01-01T00:00:00Z',
        CFItemType,
      );
    // Another day changes nothing.
    const text = fs.readFileSync(file, 'utf8');
    run(['standards', 'export', 'a.json', '--date', '2026-03-03'], { cwd: folder });
    assert.equal(fs.readFileSync(file, 'utf8'), text);
  });

  it('has the time of the newest of its files where no date is given', () => {
    const folder = sample();
    for (const file of Object.keys(filesIn(folder)))
      fs.utimesSync(path.join(folder, file), 0, new Date('2026-04-01T00:00:00Z'));
    fs.utimesSync(path.join(folder, lessonPath), 0, new Date('2026-05-06T07:08:09.500Z'));
    assert.equal(exported(folder).CFDocument.lastChangeDateTime, '2026-05-06T07:08:09Z');
  });

  it('has other identifiers in a namespace, and addresses with a base', () => {
    const folder = sample();
    const own = exported(folder, ['--namespace', '6ba7b810-9dad-11d1-80b4-00c04fd430c8']);
    assert.notDeepEqual(identifiers(own), identifiers(exported(folder)));
    const { CFDocument } = exported(folder, ['--uri-base', 'https://example.org/case/']);
    assert.equal(CFDocument.uri, `https://example.org/case/${CFDocument.identifier}`);
  });

  it('leaves out drafts, and says so', () => {
    const folder = sample();
    change(folder, lessonPath, 'minutes: 45', 'minutes: 45\nstatus: draft');
    const { out, err } = run(['standards', 'export'], { cwd: folder });
    assert.match(
      err,
      /\nLeft out as drafts: units\/first-unit\/first-lesson\.lesson\.md\. To have them in it: --drafts\n$/,
    );
    const count = (text: string): number =>
      (JSON.parse(text) as CfPackage).CFItems.filter(({ CFItemType }) => CFItemType === 'Lesson').length;
    assert.equal(count(out), 0);
    assert.equal(count(run(['standards', 'export', '--drafts'], { cwd: folder }).out), 1);
  });

  it('says which codes nobody knows', () => {
    const folder = sample();
    change(folder, lessonPath, '    - 4.NF.A.1', '    - 4.NF.Z.99');
    assert.match(
      run(['standards', 'export'], { cwd: folder }).err,
      /\nWritten as they are, since no standard in force has them for certain: 4\.NF\.Z\.99\. /,
    );
  });

  it('loses nothing on the way out and in again', () => {
    const folder = sample();
    writeFiles(folder, {
      'own.standards.yaml':
        'id: own\ntitle: Own\nstandards:\n  - code: H.1\n    label: Ask\n    statement: Ask *why*.\n    grades: [4]\n',
    });
    change(folder, 'curriculum.yaml', '  - ccss-math', '  - ccss-math\n  - own');
    const file = path.join(temporaryFolder(), 'out.json');
    assert.equal(run(['standards', 'export', file], { cwd: folder }).code, 0);
    const other = sample();
    change(other, 'curriculum.yaml', 'id: c', 'id: other');
    assert.equal(run(['standards', 'import', file, '--id', 'theirs'], { cwd: other }).code, 0);
    const kept = fs.readFileSync(path.join(other, 'standards/theirs.case.json'), 'utf8');
    assert.equal(kept, fs.readFileSync(file, 'utf8'));
    const { id, title, standards, units } = curriculumOf(readCase(kept));
    assert.deepEqual([id, title], ['c', 'Fractions']);
    assert.deepEqual(
      standards.map(({ code, label, statement, grades }) => [code, label, statement, grades]),
      [['H.1', 'Ask', 'Ask *why*.', ['4']]],
    );
    assert.deepEqual(
      units.map(({ id: unit, standards: roles, lessons }) => [
        unit,
        roles.addressing?.map(({ code }) => code),
        lessons.map(({ id: lesson, objectives }) => [lesson, objectives.length > 0]),
      ]),
      [['first-unit', ['4.NF.A.1'], [['first-lesson', true]]]],
    );
  });

  it('writes over nothing but an earlier export of the same curriculum', () => {
    const folder = sample();
    const refused = (file: string): string => {
      const before = filesIn(folder);
      const { code, out, err } = run(['standards', 'export', file], { cwd: folder });
      assert.deepEqual([code, out], [2, '']);
      assert.deepEqual(filesIn(folder), before);
      return err;
    };
    assert.match(
      refused('curriculum.yaml'),
      /curriculum\.yaml is there already and is no earlier export of this curriculum, so it was left as it is\./,
    );
    run(['standards', 'export', path.join(folder, 'other.json'), '--curriculum', full], { cwd: folder });
    assert.match(refused('other.json'), /is no earlier export of this curriculum/);
    assert.match(refused('own.case.json'), /would be taken for a list of standards of this very curriculum/);
    assert.match(refused('units'), /units is a folder\. Name a file, /);
  });

  for (const [words, said] of [
    [
      ['a.json', '--output', 'b.json'],
      'two files are named, a.json and b.json. Name one: throughline standards export a.json',
    ],
    [
      ['--date', '2026-02-30'],
      "--date cannot be '2026-02-30'. It is a day or a time, for example: --date 2026-08-01 or --date 2026-08-01T12:00:00Z",
    ],
    [
      ['--date', 'today'],
      "--date cannot be 'today'. It is a day or a time, for example: --date 2026-08-01 or --date 2026-08-01T12:00:00Z",
    ],
    [
      ['--namespace', 'ours'],
      "--namespace cannot be 'ours'. It is a UUID, for example: --namespace 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
    ],
    [
      ['--uri-base', 'our case'],
      "--uri-base cannot be 'our case'. It is the beginning of an address, for example: --uri-base https://example.org/case/",
    ],
  ] as const) {
    it(`explains: throughline standards export ${words.join(' ')}`, () =>
      assert.deepEqual(run(['standards', 'export', ...words], { cwd: full }), {
        code: 2,
        out: '',
        err: `throughline: ${said}\n`,
      }));
  }

  it('needs a curriculum with an id', () => {
    const folder = sample();
    change(folder, 'curriculum.yaml', 'id: c\n', '');
    assert.match(
      run(['standards', 'export'], { cwd: folder }).err,
      /^throughline: curriculum\.yaml has no id, and identifiers are made from it\. Write one, /,
    );
    assert.match(
      run(['standards', 'export'], { cwd: temporaryFolder() }).err,
      /^throughline: there is no curriculum\.yaml in this folder/,
    );
  });
});
