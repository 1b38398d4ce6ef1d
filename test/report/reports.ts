/** Runs a check in all formats at once, as CI does, and gives what was written. */
import fs from 'node:fs';
import path from 'node:path';
import { run } from '../cli/command.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';

/** Each format with the name of its file. */
export const formats = {
  text: 'text.txt',
  json: 'report.json',
  sarif: 'report.sarif',
  junit: 'junit.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  markdown: 'summary.md',
} as const;

export type Format = keyof typeof formats;
export type Reports = Readonly<Record<Format, string>>;

export const formatIds: readonly Format[] = Object.keys(formats) as Format[];

interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** @param words - what to check, and options besides the formats. */
export function reportsOn(words: readonly string[], options: RunOptions): Reports {
  const out = temporaryFolder();
  const asked = formatIds.map((id) => `--format=${id}=${path.join(out, formats[id])}`);
  const { err, code } = run(['check', ...words, ...asked], options);
  if (code === 2) throw new Error(err);
  const read = (id: Format): [Format, string] => [id, fs.readFileSync(path.join(out, formats[id]), 'utf8')];
  // Each format is a key exactly once.
  return Object.fromEntries(formatIds.map(read)) as unknown as Reports;
}
