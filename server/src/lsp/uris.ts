/**
 * URIs and locations. A location is where a file is, as plain text with `/` between folders and nothing encoded:
 * `/home/ana/maths/a.unit.yaml`, `c:/maths/a.unit.yaml`, `//server/maths`, or, for files that are not on a disk,
 * `vscode-vfs://github/school/maths/a.unit.yaml`. Editors write the same URI in several ways; a location has one.
 */

/** The location that a URI means. One that is not well formed is taken as it is, as far as it is read. */
export function locationOf(uri: string): string {
  const parts = /^([a-z][a-z0-9+.-]+):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/is.exec(uri);
  if (parts === null) return uri;
  const [, name = '', authority, path = '', rest = ''] = parts;
  if (name.toLowerCase() !== 'file') {
    const place = authority === undefined ? '' : `//${authority}`;
    return withoutEndSlash(`${name.toLowerCase()}:${place}${decoded(path)}${rest}`);
  }
  const inner = withoutEndSlash(decoded(path));
  const drive = /^\/([a-z]):(.*)$/is.exec(inner);
  if (drive !== null) return `${drive[1]?.toLowerCase()}:${drive[2] === '' ? '/' : drive[2]}`;
  return authority === undefined || authority === '' || authority === 'localhost'
    ? inner
    : `//${decoded(authority)}${inner}`;
}

/** The name of the file that a URI means. */
export function fileNameOf(uri: string): string {
  return decoded(/([^/?#]*)(?:[?#].*)?$/s.exec(uri)?.[1] ?? '');
}

/** The URI of a location, with everything encoded that could be taken for something else. */
export function uriOf(location: string): string {
  const other = /^([a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?)(.*)$/is.exec(location);
  if (other !== null) return `${other[1]}${encoded(other[2] ?? '')}`;
  if (location.startsWith('//')) {
    const [authority = '', ...path] = location.slice(2).split('/');
    return `file://${encoded(authority)}/${encoded(path.join('/'))}`;
  }
  return `file://${location.startsWith('/') ? '' : '/'}${encoded(location)}`;
}

/** The URI of a path as a system writes it: with backslashes and a drive on Windows. */
export function uriOfPath(path: string): string {
  return uriOf(/^[a-z]:[\\/]|^\\\\/i.test(path) ? path.replaceAll('\\', '/') : path);
}

/** A location below a folder. */
export function locationIn(folder: string, path: string): string {
  return path === '' ? folder : folder.endsWith('/') ? `${folder}${path}` : `${folder}/${path}`;
}

/** The path from a folder down to a location; `''` for the folder itself, `undefined` for what is not in it. */
export function pathIn(folder: string, location: string): string | undefined {
  if (location === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return location.startsWith(prefix) ? location.slice(prefix.length) : undefined;
}

/** The folder that a location stands in; the topmost one stands in itself. */
export function folderOf(location: string): string {
  const end = location.lastIndexOf('/');
  const top = topOf(location);
  return end < top.length ? top : location.slice(0, end);
}

/** The part of a location above which there is no folder. */
function topOf(location: string): string {
  return /^(?:[a-z]:\/|\/\/[^/]*\/?|[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?\/?|\/)/i.exec(location)?.[0] ?? '';
}

function withoutEndSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Nearly all paths have nothing else, and there may be thousands of them in an answer. */
const plainPath = /^[\w.~/-]*$/;

function encoded(path: string): string {
  if (plainPath.test(path)) return path;
  return path
    .split('/')
    .map((part) => encodeURIComponent(wellFormed(part)).replace(/[!'()*]/g, hex))
    .join('/');
}

/** Half of a surrogate pair cannot be encoded, and a name on a disk may have one. */
function wellFormed(part: string): string {
  return part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
