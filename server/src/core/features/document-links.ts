/** Links that an editor makes of what stands in a document: standards to their official pages, relative links to files. */
import type { Standard } from '../standards/standard.ts';
import type { Range } from '../text/range.ts';
import { definitionsOf, meaningsOf, standardsOf } from './meaning.ts';
import { namesIn } from './names-in.ts';
import type { Subject } from './subject.ts';

export type DocumentLink = Range & { readonly tooltip: string } & (
    | { readonly type: 'web'; readonly address: string }
    /** A file of the curriculum; `pointer` leads to a place in it. */
    | { readonly type: 'file'; readonly path: string; readonly pointer: string; readonly anchor?: string }
  );

/**
 * A code opens the official page of its standard, or the place in the list or package that brings it. Ids are no
 * links here: they are definitions and references, which an editor has its own way to follow.
 */
export function documentLinks(subject: Subject): readonly DocumentLink[] {
  const { index } = subject;
  return namesIn(subject).flatMap((name): readonly DocumentLink[] => {
    const range = { start: name.start, end: name.end };
    if (name.type === 'definition') return [];
    const standards = standardsOf(name, index);
    const [standard] = standards;
    if (standards.length === 1 && standard !== undefined) {
      const address = standardLink(standard);
      const tooltip = `${standard.code}: ${standard.label}`;
      if (address !== undefined) return [{ ...range, type: 'web', address, tooltip }];
      const [own] = meaningsOf(name, index).flatMap((meaning) => definitionsOf(meaning, index));
      return own === undefined
        ? []
        : [{ ...range, type: 'file', path: own.path, pointer: own.pointer, tooltip }];
    }
    if (name.reference.role !== 'link' && name.reference.role !== 'image') return [];
    const { id, anchor } = name.reference;
    if (!index.hasFile(id)) return [];
    return [
      {
        ...range,
        type: 'file',
        path: id,
        pointer: '',
        tooltip: index.facts(id)?.title ?? id,
        ...(anchor === undefined ? {} : { anchor }),
      },
    ];
  });
}

/** Only an address of the web is followed, whatever a package says. */
export function standardLink({ uri }: Standard): string | undefined {
  return uri !== undefined && /^https?:\/\/[^\s]+$/i.test(uri) ? uri : undefined;
}
