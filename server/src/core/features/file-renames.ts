/** When files or folders move: the relative links that lead to them, and those inside them, are written anew. */
import { kindOfPath } from '../kinds/all.ts';
import type { Index } from '../model/index.ts';
import { namesIn } from './names-in.ts';
import type { FileEdit } from './rename.ts';
import type { Documents } from './subject.ts';

/** Paths of a file or a folder of the curriculum, before and after. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** The documents whose links may change. */
export function pathsWithLinksTo(renames: readonly FileRename[], index: Index): readonly string[] {
  const moved = mover(renames);
  const paths = index.filePaths().filter((path) => {
    const facts = index.facts(path);
    if (facts === undefined) return false;
    const links = facts.references.filter(isLink);
    return links.length > 0 && (moved(path) !== path || links.some(({ id }) => moved(id) !== id));
  });
  return paths;
}

/** The edits are made in the files as they are called before they move. */
export function fileRenames(
  renames: readonly FileRename[],
  index: Index,
  documents: Documents,
): readonly FileEdit[] {
  const moved = mover(renames);
  return pathsWithLinksTo(renames, index).flatMap((path) => {
    const document = documents(path);
    if (document === undefined) return [];
    return namesIn({ document, kind: kindOfPath(path) }).flatMap((name): readonly FileEdit[] => {
      if (name.type !== 'reference' || !isLink(name.reference)) return [];
      const { id } = name.reference;
      if (!index.hasFile(id) || (moved(path) === path && moved(id) === id)) return [];
      // A link to a place in its own file stays as short as it is.
      const written = document.text.slice(name.start, name.end);
      if (written.startsWith('#')) return [];
      const newText = rewritten(written, moved(path), moved(id));
      return newText === written ? [] : [{ path, start: name.start, end: name.end, newText }];
    });
  });
}

function isLink({ role, spaces }: { readonly role: string; readonly spaces: readonly string[] }): boolean {
  return (role === 'link' || role === 'image') && spaces.includes('file');
}

/** Where a path is afterwards: the move of its nearest folder counts. */
function mover(renames: readonly FileRename[]): (path: string) => string {
  const sorted = [...renames].sort((a, b) => b.from.length - a.from.length);
  return (path) => {
    const move = sorted.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
}

/** The address with another path: what follows it, and whether it began at the curriculum's folder, stay. */
function rewritten(written: string, from: string, to: string): string {
  const end = written.search(/[?#]/);
  const rest = end < 0 ? '' : written.slice(end);
  const path = written.startsWith('/') ? `/${to}` : relative(from, to);
  const isDotted = written.startsWith('./') && !path.startsWith('.');
  return `${isDotted ? './' : ''}${encoded(path)}${rest}`;
}

function relative(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** Signs that would end the address of a link are written in their safe form. */
function encoded(path: string): string {
  return path.replace(/[\s()<>%?#[\]\\"]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, hexadecimal));
}

function hexadecimal(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
