/**
 * One curriculum while the server runs: its files as they are saved, and over them those that are open in the
 * editor. Whatever is asked of it sees every change that has come in.
 */
import type { Location, Range as ProtocolRange } from 'vscode-languageserver';
import type { Documents } from '../core/features/subject.ts';
import { kindOfPath } from '../core/kinds/all.ts';
import type { Index } from '../core/model/index.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Document } from '../core/syntax/document.ts';
import { readDocument } from '../core/syntax/read.ts';
import { type LineStarts, lineStarts } from '../core/text/lines.ts';
import type { Range } from '../core/text/range.ts';
import { type Change, createWorkspace } from '../core/workspace/workspace.ts';
import type { Shelf } from '../host/library.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Curriculum } from './features/feature.ts';
import type { Pace } from './pace.ts';
import { type Encoding, toEditorRange } from './positions.ts';
import { locationIn, uriOf } from './uris.ts';

export interface LiveCurriculum extends Curriculum {
  /** Where its folder really is. */
  readonly location: string;
  /** What could not be read, by path. */
  readonly problems: ReadonlyMap<string, Finding>;
  /** The files that are there, saved or only open. */
  readonly paths: () => ReadonlySet<string>;
  /** The paths of the files that are saved. */
  readonly list: () => Promise<readonly string[]>;
  /** Takes a file as it is now: open, saved, or gone. */
  readonly take: (paths: Iterable<string>) => Promise<void>;
  readonly setLoaded: () => void;
  readonly documentOf: (path: string, open: OpenDocument) => Document;
}

export interface CurriculumParts {
  /** Where its folder really is. */
  readonly location: string;
  /** The same as the editor knows it, for the URIs of files that are not open. */
  readonly shown: string;
  readonly isAlone: boolean;
  readonly shelf: Shelf;
  readonly problems: Map<string, Finding>;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
  readonly pace: Pace;
}

/** How many closed documents are kept for the next who asks: trees take many times the room of their text. */
const keptDocuments = 100;

export function createCurriculum(parts: CurriculumParts): LiveCurriculum {
  const { location, shown, isAlone, shelf, problems, documents, encoding, pace } = parts;
  const workspace = createWorkspace();
  const paths = new Set<string>();
  const closed = new Map<string, Document>();
  /** The open documents whose text the workspace has, by path. */
  const taken = new Map<string, OpenDocument>();
  const read = new WeakMap<OpenDocument, Document>();
  let isLoaded = false;

  function openAt(path: string): OpenDocument | undefined {
    return documents.at(locationIn(location, path));
  }

  function documentOf(path: string, open: OpenDocument): Document {
    const known = read.get(open);
    if (known?.path === path) return known;
    const document = readDocument({ path, text: open.text });
    read.set(open, document);
    return document;
  }

  /** Takes in what was typed since: cheap, and never waits. */
  function flush(): void {
    for (const [path, before] of taken) {
      const open = openAt(path);
      if (open === undefined || open === before) continue;
      taken.set(path, open);
      workspace.apply([{ path, text: open.text }]);
    }
  }

  async function changeOf(path: string): Promise<Change> {
    const open = openAt(path);
    if (open !== undefined) {
      taken.set(path, open);
      problems.delete(path);
      return { path, text: open.text };
    }
    taken.delete(path);
    problems.delete(path);
    if (kindOfPath(path) === undefined) return { path, exists: (await shelf.stamp(path)) !== undefined };
    const text = withoutMark(await shelf.read(path));
    if (text !== undefined) return { path, text };
    return { path, exists: problems.has(path) };
  }

  async function take(changed: Iterable<string>): Promise<void> {
    for (const path of changed) {
      const change = await changeOf(path);
      closed.delete(path);
      if ('text' in change || change.exists) paths.add(path);
      else paths.delete(path);
      workspace.apply([change]);
      await pace.step();
    }
  }

  async function document(path: string): Promise<Document | undefined> {
    const open = openAt(path);
    if (open !== undefined) return documentOf(path, open);
    const known = closed.get(path);
    if (known !== undefined) return known;
    const text = problems.has(path) ? undefined : withoutMark(await shelf.read(path));
    if (text === undefined) return undefined;
    const fresh = readDocument({ path, text });
    closed.set(path, fresh);
    for (const oldest of closed.keys()) {
      if (closed.size <= keptDocuments) break;
      closed.delete(oldest);
    }
    return fresh;
  }

  async function withDocuments<T>(ask: (documents: Documents) => T): Promise<T> {
    const found = new Map<string, Document | undefined>();
    for (;;) {
      const missing = new Set<string>();
      const answer = ask((path) => {
        if (!found.has(path)) missing.add(path);
        return found.get(path);
      });
      if (missing.size === 0) return answer;
      for (const path of missing) {
        found.set(path, await document(path));
        await pace.step();
      }
    }
  }

  function toRange(inDocument: Document, range: Range): ProtocolRange {
    return toEditorRange(inDocument.text, startsOf(inDocument), range, encoding);
  }

  function toUri(path: string): string {
    return openAt(path)?.uri ?? uriOf(locationIn(shown, path));
  }

  return {
    location,
    folder: uriOf(shown),
    isAlone,
    problems,
    workspace,
    paths: () => paths,
    list: shelf.list,
    take,
    documentOf,
    document,
    isLoaded: () => isLoaded,
    setLoaded: () => {
      isLoaded = true;
    },
    index: (): Index => {
      flush();
      return workspace.index();
    },
    withDocuments,
    toUri,
    versionOf: (path) => openAt(path)?.version ?? null,
    toRange,
    toLocation: (inDocument, range): Location => ({
      uri: toUri(inDocument.path),
      range: toRange(inDocument, range),
    }),
  };
}

const starts = new WeakMap<Document, LineStarts>();

export function startsOf(document: Document): LineStarts {
  const known = starts.get(document) ?? lineStarts(document.text);
  starts.set(document, known);
  return known;
}

/** Editors do not count a byte order mark among a text's characters, so neither do we. */
function withoutMark(text: string | undefined): string | undefined {
  return text?.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
