/**
 * Follows the links of a site while it is written: those of each page that is made, and those of all others where
 * something that they may lead to is gone. A page that is not made again leads to where it led before, so as long
 * as nothing is gone there is nothing to find on it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { addPage, anchorsOn, deadAmong, type LinkedPlace, noLinks } from '../core/publish/site-links.ts';
import { manifestName } from '../host/own-names.ts';
import type { SiteFile, SiteReport } from '../host/site-writer.ts';

export interface FollowedLinks {
  /** The same files; each page is looked at when it is made. */
  readonly files: readonly SiteFile[];
  /** The links that lead nowhere, once everything is written. */
  readonly dead: (report: SiteReport) => readonly LinkedPlace[];
}

/** @param out - the folder of the site. */
export function followLinks(files: readonly SiteFile[], out: string): FollowedLinks {
  const links = noLinks();
  const made = new Set<string>();
  const hasFormer = fs.existsSync(path.join(out, manifestName));
  let isPlaceGone = false;

  function look(page: string, text: string): void {
    made.add(page);
    const anchors = addPage(links, page, text);
    const former = hasFormer && !isPlaceGone ? textAt(out, page) : undefined;
    if (former === undefined || former === text) return;
    for (const anchor of anchorsOn(former)) if (!anchors.has(anchor)) isPlaceGone = true;
  }

  const pages = files.filter(({ path: file }) => isPage(file));
  return {
    files: files.map((file) => ({
      ...file,
      contents: async () => {
        const contents = await file.contents();
        if (typeof contents === 'string' && isPage(file.path)) look(file.path, contents);
        return contents;
      },
    })),
    dead: ({ removed, missing }) => {
      const gone = new Set(missing);
      if (isPlaceGone || removed > 0 || gone.size > 0)
        for (const { path: page } of pages)
          if (!made.has(page)) addPage(links, page, textAt(out, page) ?? '');
      const there = new Set(
        files
          .filter(({ path: file, isWanted }) => !gone.has(file) && isWanted?.() !== false)
          .map(({ path: file }) => file),
      );
      return deadAmong(links, there, (page) => (isPage(page) ? textAt(out, page) : undefined));
    },
  };
}

/** Copies are not ours: nobody knows what their parts are called. */
function isPage(file: string): boolean {
  return file.endsWith('.html') && !file.startsWith('files/');
}

function textAt(out: string, file: string): string | undefined {
  // Most often there is none, and an error takes longer than the question.
  if (!fs.existsSync(path.join(out, file))) return undefined;
  try {
    return fs.readFileSync(path.join(out, file), 'utf8');
  } catch {
    return undefined;
  }
}
