/**
 * Findings for an editor that asks for those of a document (`textDocument/diagnostic`). It asks after each edit of
 * that document; when something else changes them, it is told to ask again.
 */
import type {
  ClientCapabilities,
  Connection,
  Diagnostic,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Curricula } from './curricula.ts';
import { type DiagnosticAbility, diagnosticsOf } from './diagnostics.ts';
import type { OpenDocuments } from './documents.ts';

export interface Asked {
  /** What is found in an open document now. */
  readonly note: (uri: string, version: number, diagnostics: readonly Diagnostic[]) => void;
  /** Everything has been looked at: tells the editor to ask again where its answers are no longer true. */
  readonly settle: () => void;
}

/** An editor that asks, and can be told to ask again, gets the findings of open files only that way. */
export function canAsk({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

export function createAsked(
  connection: Connection,
  documents: OpenDocuments,
  curricula: Curricula,
  ability: DiagnosticAbility,
): Asked {
  /** What was answered last, by URI. */
  const answers = new Map<string, { readonly id: string; readonly version: number; readonly text: string }>();
  let count = 0;
  let isOutdated = false;

  async function answer(uri: string, knownId: string | undefined): Promise<DocumentDiagnosticReport> {
    const open = documents.of(uri);
    if (open === undefined) return { kind: 'full', items: [] };
    const { curriculum, path } = curricula.placeOf(open);
    const { items, version } = await curriculum.withDocuments((lookUp) => ({
      items: [...diagnosticsOf(curriculum, path, ability, lookUp)],
      version: documents.of(uri)?.version ?? open.version,
    }));
    const text = JSON.stringify(items);
    const before = answers.get(open.uri);
    const id = before?.text === text ? before.id : String(++count);
    answers.set(open.uri, { id, version, text });
    return id === knownId ? { kind: 'unchanged', resultId: id } : { kind: 'full', resultId: id, items };
  }

  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    answer(textDocument.uri, previousResultId),
  );

  return {
    note: (uri, version, diagnostics) => {
      const before = answers.get(uri);
      if (before?.version === version && before.text !== JSON.stringify(diagnostics)) isOutdated = true;
    },
    settle: () => {
      for (const uri of answers.keys()) if (documents.of(uri) === undefined) answers.delete(uri);
      if (!isOutdated) return;
      isOutdated = false;
      connection.languages.diagnostics.refresh();
    },
  };
}
