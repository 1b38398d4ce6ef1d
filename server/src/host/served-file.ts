/** Which file of a folder an address asks for, if any. Nothing outside of the folder is ever an answer. */
import path from 'node:path';
import { statusOf } from './status.ts';
import { isInnerPath, isWithin, realPathIfAny } from './within.ts';

export type Served =
  | { readonly kind: 'file'; readonly file: string }
  /** The address of a folder needs a slash at its end, or the links on its page lead elsewhere. */
  | { readonly kind: 'folder'; readonly location: string }
  | { readonly kind: 'none' };

const none: Served = { kind: 'none' };

/**
 * @param folder - its real path.
 * @param target - the address as it was sent: a path, with its escapes and perhaps a query.
 */
export function servedFile(folder: string, target: string): Served {
  const written = target.split(/[?#]/)[0] ?? '';
  const inner = decoded(written);
  if (inner === undefined || !written.startsWith('/')) return none;
  const asked = inner.slice(1).replace(/\/$/, '');
  // Names that begin with a dot are ours or the system's, and no part of the site.
  if (asked !== '' && (!isInnerPath(asked) || asked.split('/').some((part) => part.startsWith('.'))))
    return none;
  const real = realPathIfAny(path.join(folder, asked));
  if (real === undefined || !isWithin(folder, real)) return none;
  if (statusOf(real)?.isDirectory() !== true)
    return inner.endsWith('/') ? none : { kind: 'file', file: real };
  if (!written.endsWith('/')) return { kind: 'folder', location: `${written}/` };
  const index = realPathIfAny(path.join(real, 'index.html'));
  return index === undefined || !isWithin(folder, index) ? none : { kind: 'file', file: index };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
