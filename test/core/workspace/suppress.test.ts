/** Findings that a comment keeps quiet: which, that they stay known, and that nothing is hidden by accident. */
import assert from 'node:assert/strict';
import { mostReportsPerFile } from '../../../server/src/core/workspace/check.ts';
import { createWorkspace, type Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { allFindings, type Files, workspaceOf } from '../../support/curriculum.ts';

const word = 'throughline-ignore';
const curriculum = (rules = ''): string =>
  `id: c\ntitle: C\nsubject: mathematics\ngrades: [4]\nunits: [u]\n${rules}`;
const rulesOf = (workspace: Workspace, path: string): readonly string[] =>
  workspace.findings(path).map(({ rule }) => rule);

describe('a finding that a comment keeps quiet', () => {
  const files: Files = {
    'curriculum.yaml': curriculum(),
    'u.unit.yaml': `id: u\ntitle: U\n# ${word} unknown-reference: written in May\nlessons: [later]\n`,
  };

  it('is not among the findings, and stays known with its reason', () => {
    const workspace = workspaceOf(files);
    assert.ok(!rulesOf(workspace, 'u.unit.yaml').includes('unknown-reference'));
    assert.deepEqual(
      workspace
        .suppressed()
        .map(({ rule, path, pointer, severity, suppression }) => [
          rule,
          path,
          pointer,
          severity,
          suppression.reason,
        ]),
      [['unknown-reference', 'u.unit.yaml', '/lessons/0', 'error', 'written in May']],
    );
  });

  it('comes back with an edit of the comment alone, and goes again', () => {
    const workspace = workspaceOf(files);
    workspace.suppressed();
    const text = files['u.unit.yaml'] ?? '';
    workspace.apply([{ path: 'u.unit.yaml', text: text.replace(': written in May', '') }]);
    assert.ok(rulesOf(workspace, 'u.unit.yaml').includes('unknown-reference'));
    assert.ok(rulesOf(workspace, 'u.unit.yaml').includes('unused-suppression'));
    workspace.apply([{ path: 'u.unit.yaml', text }]);
    assert.equal(workspace.suppressed().length, 1);
  });

  it('comes back when the file is removed and written again without the comment', () => {
    const workspace = workspaceOf(files);
    workspace.suppressed();
    workspace.apply([{ path: 'u.unit.yaml', exists: false }]);
    assert.deepEqual(workspace.suppressed(), []);
    workspace.apply([{ path: 'u.unit.yaml', text: 'id: u\ntitle: U\nlessons: [later]\n' }]);
    assert.ok(rulesOf(workspace, 'u.unit.yaml').includes('unknown-reference'));
  });

  it('makes its comment unused when what is elsewhere mends it', () => {
    const workspace = workspaceOf(files);
    assert.deepEqual(
      rulesOf(workspace, 'u.unit.yaml').filter((rule) => rule === 'unused-suppression'),
      [],
    );
    workspace.apply([{ path: 'later.lesson.md', text: '---\nid: later\ntitle: L\n---\n' }]);
    assert.ok(rulesOf(workspace, 'u.unit.yaml').includes('unused-suppression'));
  });

  it('is no finding where its check is off, and its comment is of use all the same', () => {
    const workspace = workspaceOf({
      ...files,
      'curriculum.yaml': curriculum('rules: {unknown-reference: off}\n'),
    });
    assert.deepEqual(workspace.suppressed(), []);
    assert.ok(!rulesOf(workspace, 'u.unit.yaml').includes('unused-suppression'));
  });

  it('is of one check only', () => {
    const workspace = workspaceOf({
      ...files,
      'u.unit.yaml': `id: u\ntitle: U\n# ${word} orphan-document: as agreed\nlessons: [later]\n`,
    });
    const rules = rulesOf(workspace, 'u.unit.yaml');
    assert.ok(rules.includes('unknown-reference') && rules.includes('unused-suppression'), rules.join());
  });
});

describe('what cannot be kept quiet', () => {
  it('is text that is not well formed', () => {
    const workspace = workspaceOf({ 'u.unit.yaml': `id: u\n# ${word} syntax: as agreed\ntitle: A: B\n` });
    const rules = rulesOf(workspace, 'u.unit.yaml');
    assert.ok(rules.includes('syntax') && rules.includes('unused-suppression'), rules.join());
  });

  it('is a comment that keeps nothing quiet', () => {
    const workspace = workspaceOf({
      'u.unit.yaml': `id: u\n# ${word} unused-suppression: as agreed\n# ${word} broken-link: as agreed\ntitle: U\n`,
    });
    const found = rulesOf(workspace, 'u.unit.yaml').filter((rule) => rule === 'unused-suppression');
    assert.equal(found.length, 2);
  });

  it('can be turned off for all, as every check but one', () => {
    const workspace = workspaceOf({
      'curriculum.yaml': curriculum('rules: {unused-suppression: off}\n'),
      'u.unit.yaml': `id: u\n# ${word} broken-link: as agreed\ntitle: U\n`,
    });
    assert.ok(!rulesOf(workspace, 'u.unit.yaml').includes('unused-suppression'));
  });
});

describe('many findings and many comments', () => {
  const links = (count: number, comments: boolean): string =>
    `---\nid: l\ntitle: L\n---\n\n${Array.from(
      { length: count },
      (_, at) => `${comments ? `<!-- ${word} broken-link: number ${at} -->\n` : ''}[x](none-${at}.md)\n`,
    ).join('\n')}`;

  it('keep every quiet one out of the room that the others have', () => {
    const text = links(150, false).replace(
      '[x](none-120.md)',
      `<!-- ${word} broken-link: later -->\n[x](none-120.md)`,
    );
    const workspace = workspaceOf({ 'l.lesson.md': text });
    const found = workspace.findings('l.lesson.md').filter(({ rule }) => rule === 'broken-link');
    assert.equal(found.length, mostReportsPerFile);
    assert.match(found.at(-1)?.message ?? '', /^There are 50 more/);
    assert.deepEqual(
      workspace.suppressed().map(({ suppression }) => suppression.reason),
      ['later'],
    );
    assert.ok(!rulesOf(workspace, 'l.lesson.md').includes('unused-suppression'));
  });

  it('are all of use, however many there are', () => {
    const workspace = workspaceOf({ 'l.lesson.md': links(400, true) });
    assert.deepEqual(
      rulesOf(workspace, 'l.lesson.md').filter((rule) =>
        ['broken-link', 'unused-suppression'].includes(rule),
      ),
      [],
    );
    assert.equal(workspace.suppressed().length, 400);
  });

  for (const [title, text] of [
    ['above one line', `id: u\n${`# ${word} broken-link: as agreed\n`.repeat(10_000)}title: U\n`],
    [
      'above a line each',
      `id: u\n${Array.from({ length: 10_000 }, (_, at) => `# ${word} broken-link: as agreed\nx-${at}: 1\n`).join('')}`,
    ],
    [
      'above a list of ten thousand',
      `id: u\n${`# ${word} broken-link: as agreed\n`.repeat(5_000)}lessons:\n${'  - x\n'.repeat(10_000)}`,
    ],
    [
      'with reasons made to be slow to read',
      `id: u\n${`# ${word} ${'a '.repeat(2_000)}:${' \t'.repeat(5_000)}x\n`.repeat(50)}title: U\n`,
    ],
    [
      'with rules made to be slow to read',
      `id: u\n${`# ${word} ${'a,'.repeat(20_000)}: x\n`.repeat(20)}title: U\n`,
    ],
    [
      'in nested lists',
      `x:${'\n'}${Array.from({ length: 90 }, (_, at) => `${' '.repeat(at)}- # ${word} broken-link: x\n`).join('')}`,
    ],
  ] as const) {
    it(`in the thousands are read in the time that their length explains: ${title}`, () => {
      const workspace = createWorkspace();
      workspace.apply([{ path: 'u.unit.yaml', text }]);
      const found = workspace.findings('u.unit.yaml').filter(({ rule }) => rule === 'unused-suppression');
      assert.ok(found.length > 0 && found.length <= mostReportsPerFile);
      assert.ok(allFindings(workspace).every(({ rule }) => rule !== 'internal-error'));
    });
  }
});
