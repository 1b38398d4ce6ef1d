/** Blocks of a Markdown body (`:::activity` … `:::`) whose end is missing or belongs to another. */
import type { Directive } from '../../syntax/body.ts';
import type { Document } from '../../syntax/document.ts';
import { childPointer } from '../../syntax/pointer.ts';
import type { Report } from '../rule.ts';

export function* blockReports({ text, body }: Document): Iterable<Report> {
  if (body === undefined) return;
  const colons = (block: Directive): number =>
    /^:+/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  for (const [at, block] of body.directives.entries()) {
    if (block.form !== 'container') continue;
    const pointer = childPointer('/body/directives', at);
    const mark = ':'.repeat(colons(block));
    const outer = block.parent === undefined ? undefined : body.directives[block.parent];
    if (outer !== undefined && colons(outer) <= mark.length) {
      yield {
        pointer,
        message: `The block '${outer.name}' above is not closed before this one begins, so '${block.name}' becomes a part of it. Write a line '${':'.repeat(colons(outer))}' where '${outer.name}' ends; or, if '${block.name}' belongs inside, begin and end '${outer.name}' with more colons: '${mark}:${outer.name}' and '${mark}:'.`,
      };
    } else if (!new RegExp(`^ {0,3}:{${mark.length},}[ \\t]*$`, 'm').test(text.slice(block.end, body.end))) {
      yield {
        pointer,
        message: `The block '${block.name}' begins here and never ends, so everything below becomes a part of it. Write a line '${mark}' where it ends.`,
      };
    }
  }
}
