import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { change, lessonPath, sample } from '../cli/sample.ts';
import { writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { reportsOn } from './reports.ts';

const schema = fs.readFileSync(path.join(root, 'test/schemas/junit.xsd'), 'utf8');

async function requireValid(xml: string): Promise<void> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'junit.xml', contents: xml },
    schema: { fileName: 'junit.xsd', contents: schema },
  });
  assert.ok(valid, JSON.stringify(errors, undefined, 2));
}

describe('JUnit', () => {
  it('is valid against its schema, also with nothing to report', async () => {
    await requireValid(reportsOn(['samples/broken'], { cwd: root }).junit);
    await requireValid(reportsOn(['samples/minimal'], { cwd: root }).junit);
    await assert.rejects(requireValid('<testsuites><testsuite/></testsuites>'));
  });

  it('has a suite for each document, and a case that passes where nothing was found', () => {
    const { junit } = reportsOn([], { cwd: sample() });
    assert.match(junit, /<testsuites name="Throughline" tests="5" failures="0" errors="0">/);
    assert.equal(junit.match(/<testsuite /g)?.length, 5);
    assert.equal(junit.match(/<testcase name="no findings" classname="[^"]+"\/>/g)?.length, 5);
  });

  it('fails for what makes the check fail, and says the rest', () => {
    const folder = sample();
    change(folder, lessonPath, 'minutes: 45', 'minuts: 45');
    writeFiles(folder, { 'stray.unit.yaml': 'id: stray\ntitle: Stray\n' });
    const usual = reportsOn([], { cwd: folder }).junit;
    assert.match(
      usual,
      /<testcase name="schema \/minuts" [^>]*>\n +<failure message="There is no key 'minuts'/,
    );
    assert.match(usual, /<testcase name="orphan-document \/id" [^>]*>\n +<system-out>/);
    const strict = reportsOn(['--fail-on', 'warning'], { cwd: folder }).junit;
    assert.match(strict, /<testcase name="orphan-document \/id" [^>]*>\n +<failure /);
    assert.doesNotMatch(reportsOn(['--fail-on', 'never'], { cwd: folder }).junit, /<failure/);
  });

  it('is XML whatever the files hold', async () => {
    const folder = sample();
    writeFiles(folder, {
      'a & <b> "c" \u0001.unit.yaml':
        "id: \"]]> \u0007 \u001b[31m & <x> \ufffe\"\ntitle: '</testsuites>'\nunit's: 1\n",
    });
    const { junit } = reportsOn([], { cwd: folder });
    await requireValid(junit);
    assert.match(junit, /name="a &amp; &lt;b&gt; &quot;c&quot; ␁\.unit\.yaml"/);
  });
});
