/** What features ask: the document under the cursor as it is now, in its curriculum. */
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { kindOfPath } from '../core/kinds/all.ts';
import type { Curricula } from './curricula.ts';
import type { LiveCurriculum } from './curriculum.ts';
import type { OpenDocuments } from './documents.ts';
import type { Session, View } from './features/feature.ts';
import { type Encoding, toEditorPosition, toEditorRange, toOffset } from './positions.ts';
import type { Settings } from './settings.ts';
import { startsOf } from './starts.ts';

export interface SessionParts {
  readonly client: ClientCapabilities;
  readonly settings: () => Settings;
  readonly documents: OpenDocuments;
  readonly curricula: Curricula;
  readonly encoding: Encoding;
  readonly found: () => Promise<void>;
  readonly loaded: (curriculum: LiveCurriculum) => Promise<void>;
  readonly applyEdit: (edit: WorkspaceEdit) => Promise<boolean>;
}

export function createSession(parts: SessionParts): Session {
  const { client, settings, documents, curricula, encoding, found, loaded, applyEdit } = parts;

  function at(uri: string): View | undefined {
    const open = documents.of(uri);
    if (open === undefined) return undefined;
    const { curriculum, path } = curricula.placeOf(open);
    const document = curriculum.documentOf(path, open);
    const starts = startsOf(document);
    return {
      uri: open.uri,
      version: open.version,
      document,
      kind: kindOfPath(path),
      index: curriculum.index(),
      curriculum,
      toRange: (range) => toEditorRange(document.text, starts, range, encoding),
      toPosition: (offset) => toEditorPosition(document.text, starts, offset, encoding),
      toOffset: (position) => toOffset(document.text, starts, position, encoding),
    };
  }

  return {
    client,
    settings,
    at,
    whole: async (uri) => {
      await curricula.arrange();
      const open = documents.of(uri);
      if (open !== undefined) await loaded(curricula.placeOf(open).curriculum);
      return at(uri);
    },
    found,
    curricula: () => curricula.all(),
    ready: async (curriculum) => {
      const live = curricula.all().find((one) => one === curriculum);
      if (live !== undefined) await loaded(live);
    },
    outside: () =>
      documents.all().flatMap((open) => {
        const { curriculum, path } = curricula.placeOf(open);
        const view = curriculum.isAlone && kindOfPath(path) !== undefined ? at(open.uri) : undefined;
        return view === undefined ? [] : [view];
      }),

    apply: async (edit) => client.workspace?.applyEdit === true && (await applyEdit(edit)),
  };
}
