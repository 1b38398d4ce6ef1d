import { kindIds } from '../../kinds/all.ts';
import { linkAddress } from '../../kinds/links.ts';
import type { Reference } from '../../kinds/names.ts';
import type { IndexView } from '../../model/index.ts';
import { type Meant, meantBy } from '../../text/distance.ts';
import { writeMeant } from '../mend.ts';
import { type AnyCurriculumRule, curriculumRule, type Report } from '../rule.ts';

export const brokenLink: AnyCurriculumRule = curriculumRule({
  id: 'broken-link',
  summary: 'A link or an image leads to a file or heading that is not there.',
  severity: 'error',
  kinds: kindIds,
  reads: ['file'],
  *check(facts, index) {
    for (const reference of facts.references) {
      if (reference.spaces[0] !== 'file') continue;
      const report = index.hasFile(reference.id)
        ? brokenAnchor(reference, index)
        : brokenPath(reference, index);
      if (report !== undefined) yield report;
    }
  },
});

function brokenPath(reference: Reference, index: IndexView<'file'>): Report {
  const { id, path, anchor } = reference;
  const what = reference.role === 'image' ? 'image' : 'link';
  if (id === '..' || id.startsWith('../')) {
    return reportOf(
      reference,
      `This ${what} leads out of the curriculum's folder, to ${id}, which is not published. Put the file inside the folder, or link to a web address.`,
    );
  }
  const start = `There is no file ${id}, so ${effectOf(reference)}.`;
  const paths = index.filePaths();
  const name = nameOf(id);
  const named = paths.filter((candidate) => candidate === name || candidate.endsWith(`/${name}`));
  const meant =
    named.length > 0 ? { words: named.slice(0, 3), isClear: named.length === 1 } : meantBy(id, paths);
  if (meant.words.length === 0)
    return reportOf(reference, `${start} Check the path; it counts from the folder of this file.`);
  const better = meant.words.map((near) => linkAddress(path, near, anchor));
  const isMended = (near: string): boolean => anchor === undefined || isAnchor(index, near, anchor);
  return reportOf(
    reference,
    `${start} Did you mean ${choice(better)}? The path counts from the folder of this file.`,
    { words: better.filter((_, at) => isMended(meant.words[at] ?? '')), isClear: meant.isClear },
  );
}

/** What readers notice. */
function effectOf({ role, pointer, within }: Reference): string {
  // A key of its own, such as the logo of the site, and no words of a text.
  if (within === undefined && !pointer.startsWith('/body/')) return 'the site goes without it';
  return role === 'image' ? 'readers see no image here' : 'readers who follow this link find nothing';
}

function brokenAnchor(reference: Reference, index: IndexView<'file'>): Report | undefined {
  const { id, path, anchor } = reference;
  if (anchor === undefined || isAnchor(index, id, anchor)) return undefined;
  const meant = meantBy(anchor, index.facts(id)?.anchors ?? []);
  const start = `${id === path ? 'This document' : id} has no heading for #${anchor}, so the link ends at the top of the page.`;
  if (meant.words.length === 0)
    return reportOf(reference, `${start} A heading makes an anchor: "Warm up" is #warm-up.`);
  return reportOf(reference, `${start} Did you mean ${choice(meant.words.map((near) => `#${near}`))}?`, {
    words: meant.words.map((near) => linkAddress(path, id, near)),
    isClear: meant.isClear,
  });
}

/** Of a file that is no document the anchors are not known. */
function isAnchor(index: IndexView<'file'>, path: string, anchor: string): boolean {
  const target = index.facts(path);
  return anchor === '' || target === undefined || target.anchors.includes(anchor);
}

function reportOf({ path, pointer, within }: Reference, message: string, better?: Meant): Report {
  const place = { pointer, ...(within === undefined ? {} : { within }) };
  return { ...place, message, ...(better === undefined ? {} : writeMeant({ path, ...place }, better)) };
}

function choice(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
