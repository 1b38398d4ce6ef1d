/** How a path is written so that it leads there from where the reader is: terminals make links of such paths. */
import path from 'node:path';

export function shownPath(absolute: string, from: string): string {
  const relative = path.relative(from, absolute);
  return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}
