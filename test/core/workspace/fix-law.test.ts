/**
 * Laws of fixes, in the samples and in what slips make of them. The examples in the explanations of the rules are held
 * to the same.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { kindOfPath } from '../../../server/src/core/kinds/all.ts';
import type { Finding } from '../../../server/src/core/rules/rule.ts';
import { readDocument } from '../../../server/src/core/syntax/read.ts';
import { documentsToFix, fixRound } from '../../../server/src/core/workspace/fix.ts';
import type { Files } from '../../support/curriculum.ts';
import { checkChoice, checkFix, findingAgain } from '../../support/fix-law.ts';
import { filesOf } from '../../support/folder.ts';
import { fuzz } from '../../support/fuzz.ts';
import { root } from '../../support/root.ts';
import { slips } from '../../support/slips.ts';

const sample = (name: string): Files => filesOf(path.join(root, 'samples', name));
const find = findingAgain();

/** @returns the rules whose fixes were tried. */
function tryAll(files: Files): readonly string[] {
  const findings = find(files);
  for (const finding of findings) {
    if (finding.fix !== undefined) checkFix(finding, finding.fix, files, find);
    for (const choice of finding.choices ?? []) checkChoice(finding, choice, files, find);
  }
  return findings.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule);
}

const slip = (
  sound: Files,
): fc.Arbitrary<{ readonly name: string; readonly file: string; readonly at: number }> =>
  fc.record({
    name: fc.constantFrom(...Object.keys(slips)),
    file: fc.constantFrom(...Object.keys(sound).filter((file) => kindOfPath(file) !== undefined)),
    at: fc.nat(60),
  });

function withSlips(
  sound: Files,
  made: readonly { readonly name: string; readonly file: string; readonly at: number }[],
): Files {
  const files: Record<string, string | undefined> = { ...sound };
  for (const { name, file, at } of made) files[file] = slips[name]?.(files[file] ?? '', at) ?? files[file];
  return files;
}

describe('law: a fix removes its finding and adds none', () => {
  it('in samples/broken', () => {
    const tried = new Set(tryAll(sample('broken')));
    assert.ok(tried.size >= 9, [...tried].join(', '));
  });

  for (const [name, runs] of [
    ['minimal', 400],
    ['full', 250],
  ] as const) {
    it(`in samples/${name} with a slip in it`, () => {
      const sound = sample(name);
      const tried = new Set<string>();
      fc.assert(
        fc.property(slip(sound), (made) => {
          for (const rule of tryAll(withSlips(sound, [made]))) tried.add(rule);
        }),
        fuzz(runs),
      );
      // Rules whose fixes no slip calls for are not tested by it.
      assert.ok(tried.size >= 6, [...tried].join(', '));
    });
  }
});

/** Where one slip hides another, mending the first shows the second, and so fixing goes on until nothing is left. */
describe('law: fixing comes to an end', () => {
  for (const name of ['minimal', 'broken']) {
    it(`in samples/${name} with several slips, and leaves each text as well formed as it was`, () => {
      const sound = sample(name);
      fc.assert(
        fc.property(fc.array(slip(sound), { minLength: 2, maxLength: 8 }), (made) => {
          let files = withSlips(sound, made);
          const broken = brokenPaths(files);
          const left = new Set<string>();
          for (let round = 1; ; round++) {
            assert.ok(round <= 10, 'more than ten rounds');
            const findings = find(files).filter(({ fix }) => fix !== undefined);
            const { texts, impossible, waiting } = fixRound(findings, documentsOf(files, findings));
            if (texts.size === 0) {
              assert.deepEqual(waiting, []);
              for (const { path: file, rule } of impossible) left.add(`${rule} ${file}`);
              break;
            }
            files = { ...files, ...Object.fromEntries(texts) };
          }
          assert.deepEqual(brokenPaths(files), broken);
        }),
        fuzz(60),
      );
    });
  }
});

function documentsOf(
  files: Files,
  findings: readonly Finding[],
): ReadonlyMap<string, ReturnType<typeof readDocument>> {
  const paths = [...documentsToFix(findings)];
  return new Map(
    paths.flatMap((file) => {
      const text = files[file];
      return text === undefined ? [] : [[file, readDocument({ path: file, text })] as const];
    }),
  );
}

function brokenPaths(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text !== undefined && readDocument({ path: file, text }).problems.length > 0 ? [file] : [],
  );
}
