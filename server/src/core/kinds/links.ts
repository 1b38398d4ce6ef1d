/** Where a relative link of a document leads, and how one is written. */

export interface LinkTarget {
  /** Relative to the curriculum's folder; it begins with `../` when the link leaves that folder. */
  readonly path: string;
  /** The part after `#`, decoded. */
  readonly anchor: string | undefined;
}

/** `undefined` for a link that leads elsewhere: a web address, a mail address, or any other scheme. */
export function linkTarget(from: string, url: string): LinkTarget | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined;
  const [beforeAnchor = '', ...afterAnchor] = url.split('#');
  const written = decoded(beforeAnchor.split('?')[0] ?? '');
  const anchor = afterAnchor.length === 0 ? undefined : decoded(afterAnchor.join('#'));
  if (written === '') return { path: from, anchor };
  const base = written.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  return { path: joined(base + written.replace(/^\/+/, '')), anchor };
}

/** As it is written in a link: from the folder of the file, with spaces and brackets encoded. */
export function linkAddress(from: string, to: string, anchor: string | undefined): string {
  const hash = anchor === undefined ? '' : `#${encodeURI(anchor)}`;
  if (from === to && hash !== '') return hash;
  const fromFolders = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let shared = 0;
  while (
    shared < fromFolders.length &&
    shared < toParts.length - 1 &&
    fromFolders[shared] === toParts[shared]
  )
    shared++;
  const relative = [...fromFolders.slice(shared).map(() => '..'), ...toParts.slice(shared)].join('/');
  return (
    encodeURI(relative).replace(/[()?#]/g, (character) => `%${character.charCodeAt(0).toString(16)}`) + hash
  );
}

/** Takes out `.` and `..`; what goes above the top keeps its leading `..`. */
function joined(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
