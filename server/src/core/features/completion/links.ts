/** Addresses of links: documents and images by their path from this document, and headings of what they lead to. */
import { kindOfPath } from '../../kinds/all.ts';
import { linkAddress, linkTarget } from '../../kinds/links.ts';
import type { IndexView } from '../../model/index.ts';
import { memo } from '../../model/memo.ts';
import { hasWords } from '../../standards/label-words.ts';
import type { Subject } from '../subject.ts';
import type { InlinePlace } from './body-place.ts';
import { mostItems, type Proposal } from './item.ts';

type AddressPlace = Extract<InlinePlace, { readonly in: 'address' }>;
type HeadingPlace = Extract<InlinePlace, { readonly in: 'heading' }>;

const images = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

const paths: (index: IndexView<'file'>) => readonly string[] = memo(['file'], (index) => index.filePaths());

/** The likeliest first, and no more than a list has: of a large curriculum most files do not come into question. */
export function addressProposals(
  subject: Subject,
  { typed, isImage, isClosed }: AddressPlace,
): readonly Proposal[] {
  const { document, index } = subject;
  const words = decoded(typed.words);
  const lead = /^(?:\.\/|\/)/.exec(words)?.[0] ?? '';
  const own = document.path.split('/').slice(0, -1);
  const ranked: { readonly path: string; readonly rank: number }[] = [];
  for (const path of paths(index)) {
    if (path === document.path || (isImage && !images.test(path))) continue;
    const fit = fitOf(path, words, subject);
    if (fit === undefined) continue;
    ranked.push({ path, rank: fit * 10_000 + usefulness(path) * 1_000 + distance(own, path) });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, mostItems).map(({ path }) => {
    const address = linkAddress(document.path, path, undefined);
    const text =
      lead === '/'
        ? `/${linkAddress('', path, undefined)}`
        : address.startsWith('..')
          ? address
          : lead + address;
    const title = index.facts(path)?.title;
    return {
      label: decoded(text),
      kind: 'file',
      detail: title === path ? undefined : title,
      text: isClosed ? text : `${text})`,
      start: typed.start,
      end: typed.end,
      documentationKey: `document ${path}`,
      isFound: true,
    };
  });
}

export function headingProposals(
  { document, index }: Subject,
  { address, typed, isClosed }: HeadingPlace,
): readonly Proposal[] {
  const target = linkTarget(document.path, address)?.path;
  if (target === undefined) return [];
  const headings: readonly { readonly anchor: string; readonly text?: string }[] =
    target === document.path
      ? (document.body?.headings ?? [])
      : (index.facts(target)?.anchors ?? []).map((anchor) => ({ anchor }));
  return headings.map(({ anchor, text }) => ({
    label: anchor,
    kind: 'heading',
    detail: text,
    words: text,
    text: isClosed ? encodeURI(anchor) : `${encodeURI(anchor)})`,
    start: typed.start,
    end: typed.end,
  }));
}

/** 0 where the path goes on as typed, 1 where the file's name has it, 2 where the path or the title has. */
function fitOf(path: string, words: string, { document, index }: Subject): number | undefined {
  if (words === '' || words === './' || words === '/') return 0;
  const written = linkTarget(document.path, words)?.path ?? words;
  if (
    isUpFrom(document.path, words, path) &&
    path.startsWith(words.endsWith('/') && written !== '' ? `${written}/` : written)
  )
    return 0;
  const typed = words.toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.includes(typed)) return 1;
  const title = index.facts(path)?.title;
  return path.toLowerCase().includes(typed) || (title !== undefined && hasWords(title, typed))
    ? 2
    : undefined;
}

/** Whether the way to a path leads up by as many folders as are written. */
function isUpFrom(from: string, words: string, path: string): boolean {
  const ups = (/^(?:\.\.\/)*/.exec(words)?.[0].length ?? 0) / 3;
  if (ups === 0) return true;
  const folders = from.split('/').slice(0, -1);
  const last = folders.slice(0, Math.max(0, folders.length - ups + 1));
  return !path.startsWith(`${last.join('/')}/`);
}

/** A document is linked to more often than a handout, and an image is shown rather than linked to. */
function usefulness(path: string): number {
  if (kindOfPath(path) !== undefined) return 0;
  return images.test(path) ? 2 : 1;
}

/** How many folders there are to go up and down. */
function distance(own: readonly string[], path: string): number {
  const parts = path.split('/');
  let shared = 0;
  while (shared < own.length && shared < parts.length - 1 && own[shared] === parts[shared]) shared++;
  return own.length - shared + (parts.length - 1 - shared);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
