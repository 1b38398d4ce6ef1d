/** Whether a path stays inside a folder. Paths come from files and from requests, so nothing is taken on trust. */
import fs from 'node:fs';
import path from 'node:path';

/** A relative path with `/` between folders that cannot lead out of the folder it is joined to. */
export function isInnerPath(relative: string): boolean {
  if (relative === '' || relative.includes('\0') || relative.includes('\\')) return false;
  // A colon names a drive or a stream on Windows.
  if (process.platform === 'win32' && relative.includes(':')) return false;
  return relative.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Whether `inner` is `outer` or stands below it; both are absolute. */
export function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return (
    relative === '' ||
    !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
  );
}

/** The real path of something that may not exist yet: that of the nearest folder above it that does. */
export function realPathOf(absolute: string): string {
  const missing: string[] = [];
  for (let at = absolute; ; at = path.dirname(at)) {
    const real = realPathIfAny(at);
    if (real !== undefined) return path.join(real, ...missing);
    if (path.dirname(at) === at) return absolute;
    missing.unshift(path.basename(at));
  }
}

/** `undefined` where nothing is, or where a link leads nowhere. */
export function realPathIfAny(absolute: string): string | undefined {
  try {
    return fs.realpathSync.native(absolute);
  } catch {
    return undefined;
  }
}
