import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { allRules } from '../../server/src/core/rules/all.ts';
import { change, lessonPath, sample, unitPath } from '../cli/sample.ts';
import { writeFiles } from '../host/temporary-folder.ts';
import { root } from '../support/root.ts';
import { reportsOn } from './reports.ts';

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Region;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly relatedLocations?: readonly { readonly id: number; readonly physicalLocation: PhysicalLocation }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly artifactLocation: { readonly uri: string };
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly {
        readonly id: string;
        readonly help: { readonly text: string; readonly markdown: string };
      }[];
    };
  };
  readonly columnKind: string;
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
  readonly automationDetails: { readonly id: string };
  readonly results: readonly Result[];
}

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat(
  'uri-reference',
  (text: string) => URL.canParse(text, 'file:///a/') && !/[\s"<>\\^`{|}]/.test(text),
);
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
const schema = JSON.parse(fs.readFileSync(path.join(root, 'test/schemas/sarif-2.1.0.json'), 'utf8'));
const isValid = ajv.compile(schema);

function runOf(sarif: string): Run {
  const log: { readonly runs: readonly [Run] } = JSON.parse(sarif);
  const isRight: boolean = isValid(log);
  assert.ok(isRight, JSON.stringify(isValid.errors, undefined, 2));
  return log.runs[0];
}

describe('SARIF', () => {
  const run = runOf(reportsOn(['samples/broken'], { cwd: root }).sarif);

  it('is valid against the schema of OASIS, also with nothing to report', () => {
    assert.deepEqual(runOf(reportsOn(['samples/minimal'], { cwd: root }).sarif).results, []);
    assert.equal(isValid({ version: '2.1.0', runs: [{ results: [] }] }), false, 'the schema checks nothing');
  });

  it('explains each rule, in text and in Markdown', () => {
    const { rules } = run.tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      allRules.map(({ id }) => id),
    );
    for (const { id, help } of rules) {
      assert.match(help.markdown, /^## Why it matters\n/, id);
      assert.match(help.markdown, /^## What to do$/m, id);
      assert.match(help.text, /^Why it matters\n/, id);
      assert.doesNotMatch(help.markdown, /## Examples|\]\(\.\.\//, id);
      assert.doesNotMatch(help.text, /\*\*\w|`|^#/m, id);
    }
  });

  it('says for each result which rule it is of', () => {
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    assert.ok(run.results.length >= 40);
  });

  it('names files from the top of the repository, which it says where to find', () => {
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const base = run.originalUriBaseIds['%SRCROOT%']?.uri ?? '';
    for (const { locations, relatedLocations = [] } of run.results) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { uri, uriBaseId } = physicalLocation.artifactLocation;
        assert.equal(uriBaseId, '%SRCROOT%');
        assert.ok(fs.existsSync(new URL(uri, base)), `${uri} in ${base}`);
      }
    }
  });

  it('says which curriculum it is about, so that two in one repository do not replace each other', () => {
    assert.equal(run.automationDetails.id, 'throughline/grade-4-broken/');
  });

  it('has fixes that mend what they say', () => {
    const folder = sample();
    writeFiles(folder, {
      'units/first-unit/strange name #1 ü.lesson.md': '---\nid: strange\ntitle: "😀"\n---\n',
    });
    change(folder, lessonPath, '    - 4.NF.A.1', "    - '😀'\n    - 4.nf.1");
    change(folder, unitPath, '- first-lesson', '- first-lessen');
    const { results, originalUriBaseIds } = runOf(reportsOn([], { cwd: folder }).sarif);
    const fixed = results.filter(({ fixes = [] }) => fixes.length > 0);
    assert.deepEqual(fixed.map(({ ruleId }) => ruleId).sort(), ['non-canonical-code', 'unknown-reference']);
    for (const { fixes = [] } of fixed) {
      for (const { artifactLocation, replacements } of fixes[0]?.artifactChanges ?? []) {
        const file = new URL(artifactLocation.uri, originalUriBaseIds['%SRCROOT%']?.uri);
        let text = fs.readFileSync(file, 'utf8');
        for (const { deletedRegion, insertedContent } of replacements)
          text = replaced(text, deletedRegion, insertedContent.text);
        fs.writeFileSync(file, text);
      }
    }
    const after = runOf(reportsOn([], { cwd: folder }).sarif).results;
    assert.deepEqual(
      after.filter(({ fixes = [] }) => fixes.length > 0),
      [],
    );
    assert.ok(
      results.some(({ locations }) =>
        locations[0]?.physicalLocation.artifactLocation.uri.endsWith(
          '/strange%20name%20%231%20%C3%BC.lesson.md',
        ),
      ),
    );
  });

  it('knows a result again when lines move, an entry is added before it, and its file is renamed', () => {
    const folder = sample();
    change(folder, unitPath, '- first-lesson', '- first-lessen');
    const known = (): readonly string[] =>
      runOf(reportsOn([], { cwd: folder }).sarif).results.map(({ partialFingerprints }) =>
        JSON.stringify(partialFingerprints),
      );
    const before = known();
    assert.equal(new Set(before).size, before.length);
    change(folder, unitPath, '- first-lessen', '- another-one\n\n  # A note.\n  - first-lessen');
    fs.renameSync(path.join(folder, unitPath), path.join(folder, 'renamed.unit.yaml'));
    const after = known();
    assert.deepEqual(
      before.filter((fingerprint) => !after.includes(fingerprint)),
      [],
    );
  });
});

function replaced(
  text: string,
  { startLine, startColumn, endLine, endColumn }: Region,
  inserted: string,
): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return text.slice(0, offset(startLine, startColumn)) + inserted + text.slice(offset(endLine, endColumn));
}
