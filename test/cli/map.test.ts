import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { run } from './command.ts';
import { change, lessonPath, sample } from './sample.ts';

describe('throughline map', () => {
  it('shows the thread', () => {
    const { code, out, err } = run(['map'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /^Fractions\n1 unit, 1 lesson, 1 assessment, 1 session, 0 feedback cycles\n\nUnit 1: Equivalent fractions\n {2}4\.NF\.A\.1 {2}covered /,
    );
  });

  it('writes JSON', () => {
    const { code, out, err } = run(['map', '--format', 'json'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    const { version, nodes, edges } = JSON.parse(out);
    assert.equal(version, 1);
    assert.ok(nodes.some(({ id }: { id: string }) => id === 'lesson:first-lesson'));
    assert.ok(
      edges.some(
        ({ from, to, role }: Record<string, string>) =>
          `${from} ${role} ${to}` === 'lesson:first-lesson addressing standard:4.NF.A.1',
      ),
    );
  });

  it('writes CSV', () => {
    const { code, out, err } = run(['map', '--format', 'csv'], { cwd: sample() });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^from type,from id,from title,role,to type,to id,to title,coverage,file\r\n/);
    assert.ok(
      out.includes(
        '\r\nlesson,first-lesson,Equivalent fractions: a first problem,addressing,standard,4.NF.A.1,',
      ),
    );
  });

  it('draws it, as XML whatever a title holds', async () => {
    const folder = sample();
    writeFiles(folder, { 'x.unit.yaml': 'id: x\ntitle: "a & <b> \\u0007 \\ufffe"\n' });
    const { code, out } = run(['map', '--format', 'svg'], { cwd: folder });
    assert.equal(code, 0);
    assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(out, /a &amp; &lt;b&gt;/);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'map.svg', contents: out }],
      schema: [
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg"><xs:element name="svg" type="xs:anyType"/></xs:schema>',
      ],
    });
    assert.ok(valid, String(errors[0]?.rawMessage));
  });

  it('writes a page of its own that asks for nothing else', () => {
    const { code, out } = run(['map', '--format', 'html'], { cwd: sample() });
    assert.equal(code, 0);
    assert.match(out, /^<!DOCTYPE html>\n/);
    assert.match(out, /data-id="lesson:first-lesson"/);
    const script = /<script>([\s\S]*?)<\/script>/.exec(out)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    assert.ok(out.includes(`script-src &#39;sha256-${hash}`) || out.includes(`script-src 'sha256-${hash}'`));
    assert.doesNotMatch(out, /\s(?:href|src)="/);
  });

  it('writes DOT and Mermaid, in which no title ends a quote', () => {
    const folder = sample();
    const file = path.join(folder, lessonPath);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: '"]; #<x> Equal'`));
    const dot = run(['map', '--format', 'dot'], { cwd: folder }).out;
    assert.match(dot, /^digraph "Fractions" \{\n/);
    assert.match(dot, /"lesson:first-lesson" \[label="1\. \\"\]; #<x> Equal"/);
    assert.match(dot, /"standard:4\.NF\.A\.1" -> "lesson:first-lesson"/);
    const mermaid = run(['map', '--format', 'mermaid'], { cwd: folder }).out;
    assert.match(mermaid, /^flowchart LR\n {2}n\d+\(\["4\.NF\.A\.1"\]\)\n/);
    assert.match(mermaid, /\["1 #34;\]#59; #35;#60;x#62; Equal"\]/);
  });

  it('shows one unit, one standard in any form of its code, or what is missing', () => {
    const cwd = path.join(root, 'samples/full');
    const map = (...words: readonly string[]): string => run(['map', ...words], { cwd }).out;
    const unit = map('--unit', 'geometry');
    assert.match(unit, /^Unit 8: Angles/);
    assert.doesNotMatch(unit, /4\.NF/);
    const standard = map('--standard', 'CCSS.MATH.CONTENT.4.NF.A.2');
    assert.match(standard, /4\.NF\.A\.2 {2}covered/);
    assert.doesNotMatch(standard, /4\.NF\.A\.1 /);
    assert.match(map('--gaps'), /^Gaps\n/);
    const nodes = JSON.parse(map('--standard', '4.NF.A.2', '--format', 'json')).nodes.map(
      ({ id }: { id: string }) => id,
    );
    assert.ok(nodes.includes('lesson:same-whole') && !nodes.includes('lesson:folding-strips'));
    assert.doesNotMatch(map('--gaps', '--format', 'svg'), /data-id="standard:4\.NF\.A\.1"/);
  });

  it('says which units there are, and how to find a standard', () => {
    const cwd = sample();
    const unit = run(['map', '--unit', 'frist-unit'], { cwd });
    assert.deepEqual([unit.code, unit.out], [2, '']);
    assert.match(
      unit.err,
      /there is no unit with the id 'frist-unit' in this curriculum\. Did you mean 'first-unit'\?/,
    );
    const standard = run(['map', '--standard', '9.X'], { cwd });
    assert.equal(standard.code, 2);
    assert.match(standard.err, /no standard in force has the code '9\.X'/);
  });

  it('says beside it that there are errors, and ends with 0', () => {
    const folder = sample();
    change(folder, lessonPath, 'minutes: 45', 'minuts: 45');
    const { code, out, err } = run(['map', '--format', 'json'], { cwd: folder });
    assert.equal(code, 0);
    JSON.parse(out);
    assert.match(err, /^The curriculum has 1 error.*\. To see them: throughline check\n$/);
  });

  it('takes curriculum.yaml for its folder, and no other file', () => {
    const folder = sample();
    assert.equal(run(['map', 'curriculum.yaml'], { cwd: folder }).code, 0);
    const { code, err } = run(['map', lessonPath], { cwd: folder });
    assert.equal(code, 2);
    assert.match(
      err,
      /first-lesson\.lesson\.md is a file, and a folder is needed here\. Give the folder that holds curriculum\.yaml/,
    );
  });
});
