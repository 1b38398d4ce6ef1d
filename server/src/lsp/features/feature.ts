/**
 * What a feature of the editor is, and what the shell gives it.
 *
 * A feature is two files: a pure function in `core/features`, offsets in and plain data out, and a file here that
 * binds it to the protocol. It adds itself with one line in `all.ts`. It never keeps a text, a document or an
 * index from one request to the next: it asks the session each time. It need not catch anything: what it throws
 * is logged, and the editor is answered with nothing.
 */
import type {
  ClientCapabilities,
  Connection,
  Location,
  Position,
  Range as ProtocolRange,
  ServerCapabilities,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Documents, Subject } from '../../core/features/subject.ts';
import type { Index } from '../../core/model/index.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Document } from '../../core/syntax/document.ts';
import type { Range } from '../../core/text/range.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Settings } from '../settings.ts';

export interface Feature {
  /** What the server says it can do; nothing where the client cannot use it. All features' answers are joined. */
  readonly capabilities: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  /** Called once, after `initialize`: sets the handlers of its requests. */
  readonly register: (connection: Connection, session: Session) => void;
  /** What `workspace/executeCommand` does, by the name of the command; the names begin with `throughline.`. */
  readonly commands?: Readonly<Record<string, Command>>;
}

/** @returns what the editor is answered with; a `ResponseError` for one that is refused. */
export type Command = (values: readonly unknown[], session: Session) => unknown;

export interface Session {
  /** What the client said that it can do. */
  readonly client: ClientCapabilities;
  /** The editor's own settings as they are now. They never change what is found. */
  readonly settings: () => Settings;
  /**
   * The document at a URI as it is in the editor at this moment, unsaved and half-typed, in its curriculum as
   * far as it has been loaded. `undefined` for one that is not open.
   */
  readonly at: (uri: string) => View | undefined;
  /**
   * The same, once its whole curriculum has been loaded: for answers that would be wrong, and not only short,
   * without it, such as a rename. After waiting the text is that of then.
   */
  readonly whole: (uri: string) => Promise<View | undefined>;
  /** Resolves once the curricula in the folders of the editor are known, loaded or not. */
  readonly found: () => Promise<void>;
  /** Every curriculum that is known now, those not yet loaded too. */
  readonly curricula: () => readonly Curriculum[];
  /** Resolves once a curriculum has been loaded. */
  readonly ready: (curriculum: Curriculum) => Promise<void>;
  /** The open documents of a kind that are in no curriculum. */
  readonly outside: () => readonly View[];
  /** Asks the editor to make an edit, where it can; whether it has. */
  readonly apply: (edit: WorkspaceEdit) => Promise<boolean>;
}

/** One curriculum as it is now, what is open in the editor before what is saved. */
export interface Curriculum {
  /** The URI of its folder, without a slash at its end. */
  readonly folder: string;
  /** Whether it stands for one file that is in no curriculum; then rules that look at others do not apply. */
  readonly isAlone: boolean;
  readonly isLoaded: () => boolean;
  readonly workspace: Workspace;
  /** The index with every change so far; ask again after waiting. */
  readonly index: () => Index;
  /** What is found in a file; only what it shows by itself as long as the rest has not been loaded. */
  readonly findings: (path: string) => readonly Finding[];
  /** The URI of a file: the one under which it was opened, or else made from the folder's. */
  readonly toUri: (path: string) => string;
  /** The path of a URI, or `undefined` for one that is outside of its folder. Nothing need be there. */
  readonly toPath: (uri: string) => string | undefined;
  /** The document of a path as it is now: open, or else read from where it is saved, and kept for a while. */
  readonly document: (path: string) => Promise<Document | undefined>;
  /** Several of them, to be looked up without waiting; those that cannot be read are missing. */
  readonly documents: (paths: Iterable<string>) => Promise<Documents>;
  /**
   * Runs a pure question that looks up documents of the curriculum, again and again until every document that it
   * asked for has been read: `withDocuments((documents) => references(view, offset, documents))`.
   */
  readonly withDocuments: <T>(ask: (documents: Documents) => T) => Promise<T>;
  /** The version of a file that is open, for edits that must not meet another one; `null` for a closed one. */
  readonly versionOf: (path: string) => number | null;
  readonly toRange: (document: Document, range: Range) => ProtocolRange;
  readonly toLocation: (document: Document, range: Range) => Location;
}

/** An open document, and its curriculum, at one moment. */
export interface View extends Subject {
  readonly uri: string;
  /** The version that the editor gave to this text. */
  readonly version: number;
  readonly curriculum: Curriculum;
  readonly toRange: (range: Range) => ProtocolRange;
  readonly toPosition: (offset: number) => Position;
  readonly toOffset: (position: Position) => number;
}
