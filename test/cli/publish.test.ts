import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn, temporaryFolder, writeFiles } from '../host/temporary-folder.ts';
import { run } from './command.ts';
import { change, lessonPath, sample } from './sample.ts';

describe('throughline publish', () => {
  it('writes a site, and only what changed the next time', () => {
    const cwd = sample();
    const first = run(['publish', '--out', 'site'], { cwd });
    assert.deepEqual([first.code, first.err], [0, '']);
    assert.match(
      first.out,
      /^Published (\d+) files to site: \1 written, 0 unchanged\.\nOpen site\/index\.html in a browser\.\n$/,
    );
    assert.match(filesIn(path.join(cwd, 'site'))['index.html'] ?? '', /Fractions/);
    assert.match(run(['publish', '--out', 'site'], { cwd }).out, /: 0 written, \d+ unchanged\.\n/);
    change(cwd, lessonPath, 'a first problem', 'a new problem');
    assert.match(run(['publish', '--out', 'site'], { cwd }).out, /: [1-9]\d* written, \d+ unchanged\.\n/);
    // The site inside the curriculum is no part of it.
    assert.equal(run(['check'], { cwd }).out, 'Nothing to report (5 files checked).\n');
  });

  it('keeps a folder for the readers and the curriculum that it was first published for', () => {
    const cwd = sample();
    const publish = (...more: readonly string[]): ReturnType<typeof run> =>
      run(['publish', '--out', 'site', ...more], { cwd });
    assert.match(publish('--audience', 'family').out, /^Published \d+ files for families to site: /);
    const before = filesIn(path.join(cwd, 'site'));
    for (const again of [publish(), run(['preview', '--once'], { cwd })]) {
      assert.equal(again.code, 2);
      assert.match(
        again.err,
        /site was published for families, .*with answers and notes\. Nothing was changed/,
      );
    }
    change(
      cwd,
      'curriculum.yaml',
      /^id: .*$/m.exec(fs.readFileSync(path.join(cwd, 'curriculum.yaml'), 'utf8'))?.[0] ?? '',
      'id: another',
    );
    const other = publish('--audience', 'family');
    assert.equal(other.code, 2);
    assert.match(
      other.err,
      /site holds the site of '[^']+', and this curriculum is 'another'\. Nothing was changed/,
    );
    assert.deepEqual(filesIn(path.join(cwd, 'site')), before);
  });

  it('says that nobody has written the words of the site in the language of the curriculum', () => {
    const cwd = sample();
    change(cwd, 'curriculum.yaml', 'title:', 'language: fr\ntitle:');
    assert.match(
      run(['publish', '--out', 'site'], { cwd }).err,
      /^curriculum\.yaml: Nothing says in 'fr' .*new words fr\n/,
    );
    assert.equal(run(['new', 'words', 'fr'], { cwd }).code, 0);
    assert.doesNotMatch(run(['publish', '--out', 'site'], { cwd }).err, /Nothing says/);
  });

  it('ends, after any edits, with what a site made from scratch has, to the byte', () => {
    const cwd = sample();
    const site = (out: string): Readonly<Record<string, string>> => {
      assert.equal(run(['publish', '--out', out], { cwd }).code, 0);
      return filesIn(path.join(cwd, out));
    };
    site('site');
    const edits: readonly (() => void)[] = [
      () => change(cwd, lessonPath, 'a first problem', 'a new problem'),
      () => change(cwd, lessonPath, 'minutes: 45', 'minutes: 50'),
      () => change(cwd, lessonPath, 'minutes: 50', 'status: draft\nminutes: 50'),
      () => writeFiles(path.join(cwd, 'site'), { 'index.html': 'changed by hand' }),
      () => fs.rmSync(path.join(cwd, 'site/standards.html')),
      () => fs.rmSync(path.join(cwd, lessonPath)),
    ];
    edits.forEach((edit, at) => {
      edit();
      assert.deepEqual(site('site'), site(`../scratch-${at}`), `after edit ${at + 1}`);
    });
  });

  it('makes only the pages again whose documents changed', () => {
    const cwd = sample();
    run(['publish', '--out', 'site'], { cwd });
    const file = path.join(cwd, 'site/.throughline-site.json');
    const before = JSON.parse(fs.readFileSync(file, 'utf8')).inputs;
    fs.appendFileSync(path.join(cwd, lessonPath), '\nOne line more, which nothing else knows of.\n');
    run(['publish', '--out', 'site'], { cwd });
    const after = JSON.parse(fs.readFileSync(file, 'utf8')).inputs;
    const changed = Object.keys(after).filter((page) => after[page] !== before[page]);
    assert.ok(changed.includes('lessons/first-lesson.html') && changed.length < 5, String(changed));
  });

  it('copies pictures under names of their contents, and makes the pages again that show them', () => {
    const cwd = sample();
    writeFiles(cwd, {
      'images/strip.svg': '<svg width="120" height="40"><rect/></svg>',
      'images/other.svg': '<svg viewBox="0 0 6 5"/>',
    });
    fs.appendFileSync(path.join(cwd, lessonPath), '\n![A strip](../../images/strip.svg)\n');
    fs.appendFileSync(path.join(cwd, 'curriculum.yaml'), '\npublish:\n  logo: images/other.svg\n');
    const site = (): readonly string[] => Object.keys(filesIn(path.join(cwd, 'site')));
    const copies = (): readonly string[] => site().filter((file) => file.startsWith('files/'));
    run(['publish', '--out', 'site'], { cwd });
    const before = copies();
    assert.equal(before.length, 2);
    const copy = before.find((file) => /^files\/images\/strip\.[0-9a-f]{10}\.svg$/.test(file));
    const page = (): string => fs.readFileSync(path.join(cwd, 'site/lessons/first-lesson.html'), 'utf8');
    assert.ok(
      page().includes(
        `<img src="../${copy}" alt="A strip" width="120" height="40" loading="lazy" decoding="async">`,
      ),
      page(),
    );
    assert.match(page(), /<img class="logo" src="[^"]*" alt="" width="6" height="5">/);
    writeFiles(cwd, { 'images/strip.svg': '<svg width="60" height="40"><rect/></svg>' });
    const second = run(['publish', '--out', 'site'], { cwd });
    assert.match(second.out, /: [2-4] written, \d+ unchanged, 1 removed\./);
    assert.equal(copies().length, 2);
    assert.notDeepEqual(copies(), before);
    assert.match(page(), /alt="A strip" width="60" height="40"/);
    writeFiles(cwd, { 'images/strip.svg': '<svg><script>alert(1)</script><rect></svg>' });
    const third = run(['publish', '--out', 'site'], { cwd });
    assert.match(
      third.err,
      /^images\/strip\.svg: This picture is not well-formed SVG, so it is not on the site\./,
    );
    assert.equal(copies().length, 1);
    assert.match(page(), /<p>A strip<\/p>/);
    fs.rmSync(path.join(cwd, 'images'), { recursive: true });
    assert.match(run(['publish', '--out', 'site'], { cwd }).err, /The curriculum has 2 errors\. To see them/);
    assert.deepEqual(copies(), []);
  });

  it('takes a curriculum elsewhere, and a folder to be made', () => {
    const folder = sample();
    const cwd = path.dirname(folder);
    assert.match(run(['publish', 'math', '--out', 'a/b/site'], { cwd }).out, /Open a\/b\/site\/index\.html/);
    assert.ok(fs.existsSync(path.join(cwd, 'a/b/site/index.html')));
  });

  it('publishes what can be read, and says that there are errors', () => {
    const cwd = sample();
    writeFiles(cwd, { 'broken.lesson.md': '---\nid: [\n', [lessonPath]: Uint8Array.from([0xff]) });
    const { code, err } = run(['publish', '--out', 'site'], { cwd });
    assert.equal(code, 0);
    assert.match(err, /The curriculum has \d+ errors.*\. To see them: throughline check\n$/);
    assert.ok(fs.existsSync(path.join(cwd, 'site/index.html')));
  });

  it('publishes drafts only when asked, and removes their pages again', () => {
    const cwd = sample();
    change(cwd, lessonPath, 'minutes: 45', 'status: draft\nminutes: 45');
    const pages = (): number => Object.keys(filesIn(path.join(cwd, 'site'))).length;
    run(['publish', '--out', 'site'], { cwd });
    const without = pages();
    assert.match(
      run(['publish', '--out', 'site'], { cwd }).err,
      /first-lesson\.lesson\.md: This is a draft and not on the site\. With --drafts it is\.\n/,
    );
    assert.doesNotMatch(run(['publish', '--out', 'site', '--drafts'], { cwd }).err, /draft/);
    assert.ok(pages() > without);
    assert.match(run(['publish', '--out', 'site'], { cwd }).out, /, [1-9]\d* removed\./);
    assert.equal(pages(), without);
  });

  it('says which files it left because they were changed', () => {
    const cwd = sample();
    change(cwd, lessonPath, 'minutes: 45', 'status: draft\nminutes: 45');
    run(['publish', '--out', 'site', '--drafts'], { cwd });
    const site = path.join(cwd, 'site');
    const page =
      Object.keys(filesIn(site)).find((file) => file.includes('first-lesson') && file.endsWith('.html')) ??
      '';
    writeFiles(site, { [page]: 'mine' });
    const { err } = run(['publish', '--out', 'site'], { cwd });
    assert.ok(
      err.includes(`${page} is no longer part of the site, and was left because somebody changed it.`),
      err,
    );
    assert.equal(filesIn(site)[page], 'mine');
  });

  it('refuses a folder with something else in it, and deletes nothing', () => {
    const cwd = sample();
    const out = temporaryFolder({ 'thesis.docx': 'years of work' });
    const { code, out: written, err } = run(['publish', '--out', out], { cwd });
    assert.deepEqual([code, written], [2, '']);
    assert.match(
      err,
      /holds something else \(thesis\.docx\), and a site is not mixed with it\. Nothing was changed\./,
    );
    assert.deepEqual(filesIn(out), { 'thesis.docx': 'years of work' });
  });

  for (const [what, out, said] of [
    ['the curriculum', '.', /^throughline: \. is the curriculum's own folder or one around it/],
    ['a folder around it', '..', /^throughline: \.\. is the curriculum's own folder or one around it/],
    ['its units', 'units', /^throughline: units holds something else \(first-unit\)/],
    ['a file', 'curriculum.yaml', /^throughline: curriculum\.yaml is a file, and a site needs a folder/],
  ] as const) {
    it(`refuses ${what}`, () => {
      const cwd = sample();
      const before = filesIn(cwd);
      const { code, err } = run(['publish', '--out', out], { cwd });
      assert.equal(code, 2);
      assert.match(err, said);
      assert.deepEqual(filesIn(cwd), before);
    });
  }
});
