import assert from 'node:assert/strict';
import path from 'node:path';
import {
  exportDetails,
  type GatheredCurriculum,
  gatherCurriculum,
  pathsForExport,
} from '../../../server/src/core/report/case-export.ts';
import type {
  ExportedCurriculum,
  ExportedReference,
  StandardsByRole,
} from '../../../server/src/core/standards/case/exported.ts';
import { readCase } from '../../../server/src/core/standards/case/read-case.ts';
import { writeCase } from '../../../server/src/core/standards/case/write-case.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { type Files, workspaceOf } from '../../support/curriculum.ts';
import { filesOf } from '../../support/folder.ts';
import { root } from '../../support/root.ts';
import { curriculumOf } from '../standards/case/curricula.ts';
import { hasFieldsOfCase11, valid } from '../standards/case/schema-of-case.ts';

function gather(files: Files, withDrafts = false): GatheredCurriculum {
  const index = workspaceOf(files).index();
  const [curriculum] = index.all('curriculum');
  const details = new Map(
    pathsForExport(index).map((file) => [
      file,
      exportDetails(readDocument({ path: file, text: files[file] ?? '' }).value),
    ]),
  );
  if (curriculum?.id === undefined) return assert.fail('no curriculum');
  return gatherCurriculum(index, { ...curriculum, id: curriculum.id }, { withDrafts, details });
}

const files: Files = {
  'curriculum.yaml': `id: c
title: Our year
summary: A *year*.
authors: [One, Two]
license: CC-BY-4.0
status: in-review
subject: mathematics
grades: [3, 4]
standards: [ccss-math, own]
units: [one, two, three]
`,
  'one.unit.yaml': `id: one
title: First
summary: Begin.
grade: 4
standards:
  addressing: [4.NF.1, D.1, 9.X.1]
  building-on: [3.NF.A.3]
  practices: [MP3]
lessons: [fold, shared, later]
`,
  'two.unit.yaml': 'id: two\ntitle: Second\nlessons: [shared]\n',
  'three.unit.yaml': 'id: three\ntitle: Third\nstatus: draft\nlessons: [hidden]\n',
  'fold.lesson.md': `---
id: fold
title: Folding
standards:
  addressing: [4.NF.A.1]
objectives:
  - id: explain
    text: I can explain it.
    standards: [4.NF.A.1, D.1]
  - text: I can draw it.
  - id: explain
    text: I can explain it again.
---
`,
  'shared.lesson.md': '---\nid: shared\ntitle: Shared\n---\n',
  'later.lesson.md': '---\nid: later\ntitle: Later\nstatus: draft\n---\n',
  'hidden.lesson.md': '---\nid: hidden\ntitle: Hidden\n---\n',
  'own.standards.yaml': `id: own
title: Own
standards:
  - code: D
    type: domain
    label: Ours
  - code: D.1
    parent: D
    label: Do
    statement: Do it.
    grades: [4]
    prerequisites: [3.NF.A.3]
  - code: 4.NF.A.2
    parent: 4.NF.A
    statement: As we say it.
`,
};

/** A standard as its code, and its GUID where it has one. */
function shown({ code, guid }: ExportedReference): string {
  return guid === undefined ? code : `${code} ${guid.slice(0, 4)}`;
}

function roles(standards: StandardsByRole): unknown {
  return Object.fromEntries(Object.entries(standards).map(([role, list]) => [role, list.map(shown)]));
}

describe('a curriculum gathered for a CASE package', () => {
  const { curriculum, left, paths } = gather(files);

  it('says what curriculum.yaml says', () => {
    const { units: _, standards: __, ...head } = curriculum;
    assert.deepEqual(head, {
      id: 'c',
      title: 'Our year',
      summary: 'A *year*.',
      creator: 'One, Two',
      publisher: undefined,
      language: 'en',
      license: 'CC-BY-4.0',
      subject: 'mathematics',
      version: undefined,
      adoptionStatus: 'Draft',
    });
  });

  it('has units and lessons in the order of teaching, a shared lesson in both', () => {
    assert.deepEqual(
      curriculum.units.map(({ id, title, summary, grades, lessons }) => [
        id,
        title,
        summary,
        grades,
        lessons.map((lesson) => lesson.id),
      ]),
      [
        ['one', 'First', 'Begin.', ['4'], ['fold', 'shared']],
        ['two', 'Second', undefined, ['3', '4'], ['shared']],
      ],
    );
  });

  it('has standards by role, under their canonical codes', () => {
    assert.deepEqual(roles(curriculum.units[0]?.standards ?? {}), {
      addressing: ['4.NF.A.1 138D', 'D.1', '9.X.1'],
      'building-on': ['3.NF.A.3 95A4'],
      practices: ['MP3 FBCB'],
    });
  });

  it('has objectives, each with a name of its own', () => {
    assert.deepEqual(
      curriculum.units[0]?.lessons[0]?.objectives.map(({ id, text, standards }) => [
        id,
        text,
        standards.map(shown),
      ]),
      [
        ['explain', 'I can explain it.', ['4.NF.A.1 138D', 'D.1']],
        ['2', 'I can draw it.', []],
        ['3', 'I can explain it again.', []],
      ],
    );
  });

  it('has its own standards; one that another catalogue has too is that one', () => {
    assert.deepEqual(
      curriculum.standards.map(({ code, type, parent, prerequisites, exactMatches }) => [
        code,
        type,
        parent,
        prerequisites.map(shown),
        exactMatches.map(shown),
      ]),
      [
        ['D', 'domain', undefined, [], []],
        ['D.1', 'standard', 'D', ['3.NF.A.3 95A4'], []],
        ['4.NF.A.2', 'standard', undefined, [], ['CCSS.Math.Content.4.NF.A.2 72F5']],
      ],
    );
  });

  it('leaves out drafts and says so, and what it does not know', () => {
    assert.deepEqual(left, {
      drafts: ['later.lesson.md', 'three.unit.yaml'],
      nameless: [],
      codes: ['9.X.1'],
    });
    assert.ok(!paths.includes('later.lesson.md') && paths.includes('own.standards.yaml'));
  });

  it('has drafts when they are asked for', () => {
    const all = gather(files, true).curriculum;
    assert.deepEqual(
      all.units.map(({ lessons }) => lessons.map(({ id }) => id)),
      [['fold', 'shared', 'later'], ['shared'], ['hidden']],
    );
  });

  it('leaves out what has no id, and objectives without a text', () => {
    const { curriculum: small, left: out } = gather({
      'curriculum.yaml': 'id: c\ntitle: C\nunits: [u]\n',
      'u.unit.yaml': 'id: u\nlessons: [l]\n',
      'l.lesson.md': '---\nid: l\nobjectives: [{ id: a }, 7]\n---\n',
    });
    assert.deepEqual(small.units[0]?.lessons[0]?.objectives, []);
    assert.deepEqual(out, { drafts: [], nameless: [], codes: [] });
  });

  it('is a valid package', () => {
    const written = writeCase(curriculum, { changedAt: '2026-08-01T00:00:00Z' });
    valid(written);
    hasFieldsOfCase11(written);
    assert.equal(new Set(written.CFItems.map(({ identifier }) => identifier)).size, written.CFItems.length);
  });
});

/** References have the code alone in what is read back. */
function withoutIdentifiers(curriculum: ExportedCurriculum): unknown {
  return JSON.parse(
    JSON.stringify(curriculum, (key, value: unknown) =>
      key === 'guid' || key === 'uri' ? undefined : value,
    ),
  );
}

describe('the full sample as a package', () => {
  const { curriculum, left } = gather(filesOf(path.join(root, 'samples/full')));
  const written = writeCase(curriculum, { changedAt: '2026-08-01T00:00:00Z' });

  it('is valid, with all units, lessons and objectives', () => {
    valid(written);
    hasFieldsOfCase11(written);
    const count = (type: string): number => written.CFItems.filter((item) => item.CFItemType === type).length;
    assert.deepEqual([count('Unit'), count('Lesson'), count('Objective')], [17, 25, 55]);
    assert.deepEqual(left, { drafts: [], nameless: [], codes: [] });
  });

  it('is read again as the curriculum it was written from', () => {
    const reading = readCase(JSON.stringify(written));
    assert.deepEqual(withoutIdentifiers(curriculumOf(reading)), withoutIdentifiers(curriculum));
  });
});
