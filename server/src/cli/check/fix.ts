/** `--fix`: makes the fixes that are clear, round by round, and writes what changed, or shows it. */
import path from 'node:path';
import { patchText, type TextChange } from '../../core/report/patch.ts';
import { inWords } from '../../core/report/report.ts';
import { visible } from '../../core/report/width.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { byText } from '../../core/text/order.ts';
import { documentsToFix, fixRound } from '../../core/workspace/fix.ts';
import { diskFiles } from '../../host/disk.ts';
import { Refusal } from '../../host/refusal.ts';
import { isWithin, realPathOf } from '../../host/within.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import { shownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import type { Loaded } from './step.ts';

export const fixOptions: readonly Option[] = [
  {
    name: 'fix',
    help: 'Make the fixes that are offered, then report what remains. With files, --only or --rule, those of what they leave',
  },
  { name: 'dry-run', help: 'With --fix: change nothing, and show what would change' },
];

export type FixMode = 'write' | 'show';

/** @throws {Refusal} for what cannot be meant together. */
export function askedFixes(given: Arguments): FixMode | undefined {
  const isDry = given.has('dry-run');
  if (!given.has('fix')) {
    if (isDry) throw new Refusal('--dry-run shows what --fix would do, so write both: --fix --dry-run.');
    return undefined;
  }
  for (const filter of ['changed', 'baseline']) {
    if (given.value(filter) !== undefined)
      throw new Refusal(
        `--fix and --${filter} cannot be asked for together: --fix changes all that can be mended, old or new. Name the files to mend instead.`,
      );
  }
  if (isDry && given.values('format').length > 0)
    throw new Refusal('--dry-run shows a diff in the place of a report, so leave --format out.');
  return isDry ? 'show' : 'write';
}

export interface Fixes {
  /** Paths are relative to the curriculum's folder. */
  readonly changes: readonly TextChange[];
  /** The findings that were mended, in the order in which they were. */
  readonly made: readonly Finding[];
  /** Those whose fix could not be made. */
  readonly left: readonly Finding[];
}

/** Fixes reveal what else is to be fixed; beyond so many rounds two of them would undo each other. */
const mostRounds = 20;

/** Makes the fixes in the curriculum that is loaded, not yet on disk. */
export async function makeFixes({ curriculum, files, progress }: Omit<Loaded, 'found'>): Promise<Fixes> {
  const { workspace } = curriculum;
  const asked = new Set(files);
  const before = new Map<string, string | undefined>();
  const seen = new Set<string>();
  const after = new Map<string, string>();
  const made: Finding[] = [];
  let left: readonly Finding[] = [];
  for (let round = 1; round <= mostRounds; round++) {
    progress.show(`Fixing: ${inWords(made.length, 'finding')}`);
    const findings = workspace
      .pathsWithFindings()
      .filter((file) => asked.size === 0 || asked.has(file))
      .flatMap((file) => workspace.findings(file))
      .filter(({ fix }) => fix !== undefined);
    const documents = await curriculum.documents(documentsToFix(findings));
    const { texts, ...result } = fixRound(findings, documents);
    left = [...result.waiting, ...result.impossible];
    const isNew = [...texts].some(([file, text]) => !seen.has(`${file}\n${text}`));
    if (!isNew) break;
    for (const [file, text] of texts) {
      if (!before.has(file)) before.set(file, documents.get(file)?.text);
      seen.add(`${file}\n${before.get(file)}`).add(`${file}\n${text}`);
      after.set(file, text);
    }
    made.push(...result.made);
    curriculum.edit(texts);
  }
  const changes = [...after]
    .map(([file, text]): TextChange => ({ path: file, before: before.get(file), after: text }))
    .filter((change) => change.before !== change.after)
    .sort((one, other) => byText(one.path, other.path));
  return { changes, made, left };
}

/**
 * Writes what changed, each file whole or not at all.
 *
 * @throws {Refusal} before anything is written, where a file is not as it was read, or leads out of the folder.
 */
export async function writeFixes({ changes }: Fixes, folder: string): Promise<void> {
  const disk = diskFiles(folder, () => undefined);
  const root = realPathOf(folder);
  for (const { path: file, before } of changes) {
    if (!isWithin(root, realPathOf(path.join(folder, file))))
      throw new Refusal(`${file} leads out of the folder of the curriculum, so nothing was changed.`);
    if ((await disk.read(file)) !== before)
      throw new Refusal(
        `${file} was changed by somebody else while it was being fixed, so nothing was written. Run the same command again.`,
      );
  }
  for (const { path: file, after } of changes) writeWhole(path.join(folder, file), after);
}

/** What would be written, from where the reader is. */
export function fixesPatch({ changes }: Fixes, folder: string, terminal: Terminal): string {
  return patchText(
    changes.map((change) => ({
      ...change,
      path: shownPath(path.join(folder, change.path), terminal.folder),
    })),
    terminal.isColoured,
  );
}

/** The most fixes that are told one by one. */
const mostTold = 20;

/** What was done or would be, a line each. */
export function fixesInWords(
  { changes, made, left }: Fixes,
  mode: FixMode,
  folder: string,
  terminal: Terminal,
): string {
  const pathFor = (file: string): string => shownPath(path.join(folder, file), terminal.folder);
  const told = made
    .slice(0, mostTold)
    .map(({ rule, path: file, fix }) => `  ${pathFor(file)}  ${rule}: ${fix?.title ?? ''}`);
  const done = `${inWords(made.length, 'finding')} in ${inWords(changes.length, 'file')}`;
  const lines = [
    ...(made.length === 0 || changes.length === 0
      ? ['Nothing was fixed: no finding has a fix that is clear and can be made.']
      : [mode === 'write' ? `Fixed ${done}:` : `To be fixed, without --dry-run: ${done}:`, ...told]),
    ...(made.length > mostTold ? [`  and ${(made.length - mostTold).toLocaleString('en-US')} more`] : []),
    ...(left.length === 0
      ? []
      : [
          `${left.length === 1 ? '1 fix' : `${left.length.toLocaleString('en-US')} fixes`} could not be made: the text there is not well formed, or written in a way that only a person can change.`,
        ]),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
