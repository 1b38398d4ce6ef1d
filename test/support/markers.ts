/**
 * Golden marker files: several files of a curriculum in one text, with the places that are asked about marked in
 * them, and below them what a feature answers there. `test/markers/README.md` says how they are written.
 */

import { type Documents, type Subject, subjectOf } from '../../server/src/core/features/subject.ts';
import type { Index } from '../../server/src/core/model/index.ts';
import { readDocument } from '../../server/src/core/syntax/read.ts';
import { lineStarts, positionAt } from '../../server/src/core/text/lines.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { type Files, workspaceOf } from './curriculum.ts';

export interface MarkerFile {
  /** What comes before the first file: what the case is about. */
  readonly about: string;
  /** The files with their marks, in order. */
  readonly marked: readonly { readonly path: string; readonly text: string }[];
  readonly expectations: readonly Expectation[];
}

/** `-- feature words…`, and the answer below it. */
export interface Expectation {
  readonly feature: string;
  readonly words: readonly string[];
  readonly answer: string;
}

/** A place in a file: `$0` … `$9`, or `$a` … `$z`. */
export interface Mark {
  readonly path: string;
  readonly offset: number;
}

export interface MarkerCase {
  readonly files: Files;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly workspace: Workspace;
  readonly index: Index;
  readonly documents: Documents;
  /** The document that a mark is in, and the mark's offset; throws where there is no such mark. */
  readonly at: (mark: string) => { readonly subject: Subject; readonly offset: number };
  readonly subject: (path: string) => Subject;
  /** A range as `path:line:column-line:column`, all from 1, with the text in it. */
  readonly range: (path: string, range: { readonly start: number; readonly end: number }) => string;
}

/** Answers an expectation: gives the text that stands below it. */
export type MarkerFeature = (given: MarkerCase, words: readonly string[]) => string;

const mark = /\$(?:\{([0-9a-z])\}|([0-9]))/g;

export function readMarkerFile(text: string): MarkerFile {
  const parts = text.split(/^(== .*|-- .*)\n/m);
  const marked: { path: string; text: string }[] = [];
  const expectations: Expectation[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const heading = (parts[at] ?? '').trim();
    const content = parts[at + 1] ?? '';
    if (heading.startsWith('== ')) {
      marked.push({ path: heading.slice(3).trim(), text: content });
    } else {
      const [feature = '', ...words] = heading.slice(3).trim().split(/\s+/);
      expectations.push({ feature, words, answer: content });
    }
  }
  return { about: parts[0] ?? '', marked, expectations };
}

/** The same file with other answers, as it is written to disk. */
export function writeMarkerFile(file: MarkerFile, answers: readonly string[]): string {
  return [
    file.about,
    ...file.marked.map(({ path, text }) => `== ${path}\n${text}`),
    ...file.expectations.map(
      ({ feature, words }, at) => `-- ${[feature, ...words].join(' ')}\n${answers[at] ?? ''}`,
    ),
  ].join('');
}

export function markerCase(file: MarkerFile): MarkerCase {
  const files: Record<string, string> = {};
  const marks = new Map<string, Mark>();
  for (const { path, text } of file.marked) {
    let plain = '';
    let last = 0;
    for (const found of text.matchAll(mark)) {
      plain += text.slice(last, found.index);
      last = found.index + found[0].length;
      marks.set(found[1] ?? found[2] ?? '', { path, offset: plain.length });
    }
    files[path] = plain + text.slice(last);
  }
  const workspace = workspaceOf(files);
  const index = workspace.index();
  const read = new Map(
    Object.entries(files).map(([path, text]) => [path, readDocument({ path, text })] as const),
  );
  const subject = (path: string): Subject => {
    const document = read.get(path);
    if (document === undefined) throw new Error(`There is no file ${path} in the case.`);
    return subjectOf(document, index);
  };
  return {
    files,
    marks,
    workspace,
    index,
    documents: (path) => read.get(path),
    subject,
    at: (name) => {
      const place = marks.get(name.replace(/[${}]/g, ''));
      if (place === undefined) throw new Error(`There is no mark ${name} in the case.`);
      return { subject: subject(place.path), offset: place.offset };
    },
    range: (path, { start, end }) => {
      const text = files[path] ?? '';
      const starts = lineStarts(text);
      const from = positionAt(starts, start);
      const to = positionAt(starts, end);
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      const shown = words.length > 60 ? `${words.slice(0, 57)}...` : words;
      return `${path}:${from.line + 1}:${from.column + 1}-${to.line + 1}:${to.column + 1} ${shown}`;
    },
  };
}
