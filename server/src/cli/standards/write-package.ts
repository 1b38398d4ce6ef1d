/** Writes an exported package, and over nothing but an earlier export of the same curriculum. */
import fs from 'node:fs';
import type { CfPackage } from '../../core/standards/case/cf-package.ts';
import { readCase } from '../../core/standards/case/read-case.ts';
import { readPackageFile } from '../../host/package-file.ts';
import { Refusal } from '../../host/refusal.ts';
import { statusOf } from '../../host/status.ts';
import { isWithin, realPathOf } from '../../host/within.ts';
import { writeTogether } from '../../host/write-together.ts';

export function packageText(written: CfPackage): string {
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * @param target - absolute.
 * @param folder - the curriculum's.
 * @throws {Refusal} where something else stands in that place, or would be made of it.
 */
export function writePackage(target: string, folder: string, written: CfPackage): 'written' | 'unchanged' {
  const isInCurriculum = isWithin(realPathOf(folder), realPathOf(target));
  if (isInCurriculum && target.endsWith('.case.json'))
    throw new Refusal(
      `${target} would be taken for a list of standards of this very curriculum, since its name ends in .case.json. Choose another name, such as curriculum.json, or another folder.`,
    );
  const status = statusOf(target);
  if (status?.isDirectory() === true)
    throw new Refusal(`${target} is a folder. Name a file, for example: ${target}/curriculum.json`);
  const text = packageText(written);
  if (status?.isFile() === true) {
    if (status.size === Buffer.byteLength(text) && fs.readFileSync(target, 'utf8') === text)
      return 'unchanged';
    requireOwn(target, written.CFDocument.identifier);
  }
  writeTogether([{ path: target, contents: text }]);
  return 'written';
}

function requireOwn(target: string, identifier: string): void {
  let found: string | undefined;
  try {
    found = readCase(readPackageFile(target, target).text).document.identifier;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  if (found === identifier) return;
  throw new Refusal(
    `${target} is there already and is no earlier export of this curriculum, so it was left as it is. Choose another name, or remove it first.`,
  );
}
