/**
 * Files that are copied into the site: pictures, handouts, the logo and the style sheet of the theme. The name of
 * a copy has a hash of its contents in it, so that browsers may keep it for ever.
 */
import { kindOfPath } from '../../kinds/all.ts';
import type { Facts } from '../../kinds/facts.ts';
import type { IndexView } from '../../model/index.ts';
import { byText } from '../../text/order.ts';

/** What a page has to know of a file that it shows or links to. */
export interface CopiedFile {
  /** Of what is copied, in letters and digits. */
  readonly hash: string;
  /** Of a picture, in pixels, where it says so. */
  readonly size?: PictureSize | undefined;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** By the paths of the files. One that cannot be copied is missing. */
export type CopiedFiles = ReadonlyMap<string, CopiedFile>;

/** Where the copy of a file stands: `files/images/strip.3f9a2c1b07.svg`. */
export function copyAddress(path: string, file: CopiedFile | undefined): string {
  if (file === undefined) return `files/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = name.lastIndexOf('.') <= 0 ? '' : name.slice(name.lastIndexOf('.'));
  return `files/${path.slice(0, path.length - extension.length)}.${file.hash}${extension}`;
}

/** Whether a file of this path may be copied: it is no document, inside the folder, not hidden, and safe to name. */
export function isCopyable(path: string): boolean {
  return kindOfPath(path) === undefined && isSafePath(path);
}

/** The same file on every system. */
function isSafePath(path: string): boolean {
  return path.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[\\:\p{Cc}]/u.test(part));
}

/** The files that something of these documents shows or links to, which whoever publishes has to read. */
export function filesToCopy(index: IndexView): readonly string[] {
  return index
    .filePaths()
    .filter((path) => isCopyable(path) && index.references('file', path).length > 0)
    .sort(byText);
}

/** Tells which files a page may show or link to, by the documents that it needs. */
export function filesOnPages(index: IndexView): (needs: readonly string[]) => ReadonlySet<string> {
  // The curriculum has the logo and the notes of every page, and what standards say may stand on any.
  const lists = index
    .ids('catalogue')
    .flatMap((id) => index.definitions('catalogue', id).flatMap(({ path }) => index.facts(path) ?? []));
  const everywhere = filesIn([...index.all('curriculum'), ...lists]);
  return (needs) => new Set([...everywhere, ...filesIn(needs.flatMap((path) => index.facts(path) ?? []))]);
}

function filesIn(documents: readonly Facts[]): readonly string[] {
  return documents
    .flatMap((facts) => facts.references)
    .filter(({ role }) => role === 'link' || role === 'image')
    .map(({ id }) => id)
    .filter(isCopyable);
}
