/** Where a path leads when every link on the way is followed, as on a disk, without looking at one. */
import path from 'node:path';
import { isWithin } from '../within.ts';

/** The most steps from link to link, as on disk. */
const mostSteps = 40;

/**
 * @param absolute - below `top`.
 * @param targetOf - what the link at a path holds; `undefined` where no link is.
 * @returns a path that need not exist; `undefined` where links run in a circle, or lead out of `top`.
 */
export function followLinks(
  absolute: string,
  top: string,
  targetOf: (absolute: string) => string | undefined,
): string | undefined {
  let left = partsBelow(top, absolute);
  let at = top;
  for (let steps = 0; left.length > 0; ) {
    const [name = '', ...rest] = left;
    const next = path.join(at, name);
    const target = targetOf(next);
    left = rest;
    if (target === undefined) {
      at = next;
      continue;
    }
    const leads = path.resolve(at, target);
    if (++steps > mostSteps || !isWithin(top, leads)) return undefined;
    left = [...partsBelow(top, leads), ...left];
    at = top;
  }
  return at;
}

function partsBelow(top: string, absolute: string): readonly string[] {
  return path
    .relative(top, absolute)
    .split(path.sep)
    .filter((part) => part !== '');
}
