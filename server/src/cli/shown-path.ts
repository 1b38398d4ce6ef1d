/** How paths are written for people. */
import path from 'node:path';

/** So that it leads there from where the reader is: terminals make links of such paths. */
export function shownPath(absolute: string, from: string): string {
  const relative = path.relative(from, absolute);
  return (relative === '' ? '.' : relative).replaceAll(path.sep, '/');
}

/** As it may be typed after a command. */
export function typed(shown: string): string {
  return /[\s'"]/.test(shown) ? JSON.stringify(shown) : shown;
}
