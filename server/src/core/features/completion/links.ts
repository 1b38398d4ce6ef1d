/** Addresses of links: documents and images by their path from this document, and headings of what they lead to. */
import { kindOfPath } from '../../kinds/all.ts';
import { linkAddress, linkTarget } from '../../kinds/links.ts';
import type { IndexView } from '../../model/index.ts';
import { memo } from '../../model/memo.ts';
import { hasWords } from '../../standards/label-words.ts';
import type { Subject } from '../subject.ts';
import type { InlinePlace } from './body-place.ts';
import { mostItems, type Proposal } from './item.ts';
import { likeliest } from './likeliest.ts';

type AddressPlace = Extract<InlinePlace, { readonly in: 'address' }>;
type HeadingPlace = Extract<InlinePlace, { readonly in: 'heading' }>;

const images = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** A file as it is looked for. */
interface Target {
  readonly path: string;
  /** In small letters. */
  readonly lower: string;
  /** Where its name begins in them. */
  readonly nameStart: number;
  readonly depth: number;
  /** 0 for a document, which is linked to most; 2 for an image, which is shown rather than linked to. */
  readonly rank: 0 | 1 | 2;
}

const targets: (index: IndexView<'file'>) => readonly Target[] = memo((index) =>
  index.filePaths().map((path) => {
    const lower = path.toLowerCase();
    return {
      path,
      lower,
      nameStart: lower.lastIndexOf('/') + 1,
      depth: path.split('/').length - 1,
      rank: kindOfPath(path) !== undefined ? 0 : images.test(path) ? 2 : 1,
    };
  }),
);

/** The likeliest first, and no more than a list has: of a large curriculum most files do not come into question. */
export function addressProposals(
  subject: Subject,
  { typed, isImage, isClosed }: AddressPlace,
): readonly Proposal[] {
  const { document, index } = subject;
  const words = decoded(typed.words);
  const folders = foldersOf(document.path);
  const candidates = targets(index).filter(
    ({ path, rank }) => path !== document.path && (!isImage || rank === 2),
  );
  const fitOf = fitFor(words, document.path, folders);
  const nearness = (target: Target): number => target.rank * 1_000 + Math.min(distance(folders, target), 999);
  const byPath = (target: Target): number | undefined => {
    const fit = fitOf(target);
    return fit === noFit ? undefined : fit * 10_000 + nearness(target);
  };
  // To look into the titles takes longer, and where the paths suffice nobody would see what is found there.
  const byTitle = (target: Target): number | undefined => {
    const title = fitOf(target) === noFit ? index.facts(target.path)?.title : undefined;
    return title !== undefined && hasWords(title, words) ? nearness(target) : undefined;
  };
  const fitting = likeliest(candidates, byPath, mostItems);
  const found =
    fitting.length < mostItems ? [...fitting, ...likeliest(candidates, byTitle, mostItems)] : fitting;
  const lead = /^(?:\.\/|\/)/.exec(words)?.[0] ?? '';
  return found.slice(0, mostItems).map(({ path }) => {
    const address = addressIn(lead, document.path, path);
    const title = index.facts(path)?.title;
    return {
      label: decoded(address),
      kind: 'file',
      detail: title === path ? undefined : title,
      text: isClosed ? address : `${address})`,
      start: typed.start,
      end: typed.end,
      documentationKey: `document ${path}`,
      isFound: true,
    };
  });
}

/** An address that begins as the author has begun: from the curriculum's folder, or from the document's own. */
function addressIn(lead: string, from: string, to: string): string {
  if (lead === '/') return `/${linkAddress('', to, undefined)}`;
  const address = linkAddress(from, to, undefined);
  return address.startsWith('..') ? address : lead + address;
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

const noFit = 3;

/** 0 where the path goes on as typed, 1 where the file's name has what is typed, 2 where the path has it. */
function fitFor(words: string, from: string, folders: readonly string[]): (target: Target) => number {
  if (words === '' || words === './' || words === '/') return () => 0;
  const written = linkTarget(from, words)?.path ?? words;
  const beginning = words.endsWith('/') && written !== '' ? `${written}/` : written;
  const typed = words.toLowerCase();
  // After `../` nothing is meant that is in the folder which this leaves.
  const ups = (/^(?:\.\.\/)*/.exec(words)?.[0].length ?? 0) / 3;
  const left = ups === 0 ? undefined : folders[ups - 1];
  return ({ path, lower, nameStart }) => {
    if (path.startsWith(beginning) && (left === undefined || !path.startsWith(left))) return 0;
    const at = lower.lastIndexOf(typed);
    return at < 0 ? noFit : at >= nameStart ? 1 : 2;
  };
}

/** The folder of a path and those around it, the innermost first, each with its slash. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    folders.push(path.slice(0, end + 1));
  return folders;
}

/** How many folders there are to go up and down. */
function distance(folders: readonly string[], { path, depth }: Target): number {
  const up = folders.findIndex((folder) => path.startsWith(folder));
  return up < 0 ? folders.length + depth : up + depth - (folders.length - up);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
