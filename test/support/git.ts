/** Real git repositories for tests: the same commits on every machine, whatever its git is set to. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder, writeFiles } from '../host/temporary-folder.ts';

const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: path.join(path.sep, 'dev', 'null'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Writer',
  GIT_AUTHOR_EMAIL: 'writer@example.org',
  GIT_AUTHOR_DATE: '2027-01-04T08:00:00Z',
  GIT_COMMITTER_NAME: 'Writer',
  GIT_COMMITTER_EMAIL: 'writer@example.org',
  GIT_COMMITTER_DATE: '2027-01-04T08:00:00Z',
  LC_ALL: 'C',
};

/** Runs git in a folder and gives what it wrote; fails where git does. */
export function git(folder: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...words], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** A new repository with these files in its first commit, on the branch `main`. */
export function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(files);
  git(folder, 'init', '-q', '-b', 'main');
  commit(folder);
  return folder;
}

/** Commits everything as it is, and gives the number of the commit. */
export function commit(folder: string, message = 'A change'): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Writes some files and commits everything. */
export function commitFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  writeFiles(folder, files);
  return commit(folder);
}

export function rename(folder: string, from: string, to: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
  fs.renameSync(path.join(folder, from), path.join(folder, to));
}

/** A copy of a repository with its newest commits only, as build servers make it. */
export function shallowClone(folder: string, ...words: readonly string[]): string {
  const clone = path.join(temporaryFolder(), 'clone');
  git(path.dirname(clone), 'clone', '-q', '--depth', '1', ...words, `file://${folder}`, clone);
  return clone;
}
