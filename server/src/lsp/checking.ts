/**
 * When files are looked at, and who is told. There is no fixed wait: as soon as nothing more comes in, the file
 * that was edited last is looked at, then all others that may have changed because of it, a little at a time. An
 * edit that comes in meanwhile goes first.
 */
import type { Asked } from './asked.ts';
import type { Background } from './background.ts';
import type { Curricula } from './curricula.ts';
import type { LiveCurriculum } from './curriculum.ts';
import { type DiagnosticAbility, diagnosticsOf } from './diagnostics.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Pace } from './pace.ts';
import type { Publisher } from './publisher.ts';

export interface Checking {
  /** A document was opened or edited. */
  readonly edited: (document: OpenDocument) => void;
  /** Something else has changed, so any file of the curriculum may have other findings. */
  readonly look: (curriculum: LiveCurriculum) => void;
  /** A curriculum is no longer of interest: whatever was said of its files is taken back. */
  readonly forget: (curriculum: LiveCurriculum) => void;
}

export interface CheckingParts {
  readonly documents: OpenDocuments;
  readonly curricula: Curricula;
  readonly publisher: Publisher;
  readonly ability: DiagnosticAbility;
  /** Where the editor asks for what is found in open files: then it must not be told too. */
  readonly asked: Asked | undefined;
  readonly pace: Pace;
  /** Resolves when nothing more is coming in. */
  readonly quiet: () => Promise<void>;
  readonly background: Background;
  /** Everything has been looked at. */
  readonly onSettled: (curriculum: LiveCurriculum) => void;
}

/** How a file was when the editor was last told of it. */
interface Told {
  readonly uris: readonly string[];
  readonly findings: string;
  /** Of its own text, and of those of the files that its findings relate to. */
  readonly marks: readonly unknown[];
}

const failed = 'A check failed. This is a fault of Throughline, not of your files; please report it.';

export function createChecking(parts: CheckingParts): Checking {
  const { documents, curricula, publisher, ability, asked, pace, quiet, background, onSettled } = parts;
  /** The URIs of documents that were edited, the last one at the end. */
  const edits = new Set<string>();
  /** The files that are still to be looked at; `undefined` where nobody has asked yet which. */
  const waiting = new Map<LiveCurriculum, string[] | undefined>();
  const told = new Map<LiveCurriculum, Map<string, Told>>();
  let isRunning = false;

  function start(): void {
    if (isRunning) return;
    isRunning = true;
    void background.start(failed, run);
  }

  async function run(): Promise<void> {
    while (edits.size > 0 || waiting.size > 0) {
      await quiet();
      await lookAtEdited();
      for (const [curriculum] of waiting) if (edits.size === 0) await lookAtAll(curriculum);
    }
    isRunning = false;
  }

  async function lookAtEdited(): Promise<void> {
    for (const uri of [...edits].reverse()) {
      edits.delete(uri);
      const open = documents.of(uri);
      if (open === undefined) continue;
      const { curriculum, path } = curricula.placeOf(open);
      await background.start(failed, () => lookAt(curriculum, path));
      waiting.set(curriculum, undefined);
      await pace.step();
    }
  }

  async function lookAtAll(curriculum: LiveCurriculum): Promise<void> {
    const paths = waiting.get(curriculum) ?? [];
    if (waiting.get(curriculum) === undefined) {
      waiting.set(curriculum, paths);
      await background.start(failed, async () => paths.push(...pathsOf(curriculum)));
    }
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const own = path;
      await background.start(failed, () => lookAt(curriculum, own));
      await pace.step();
      // What is left is looked at after the edit: it asks anew which files there are.
      if (edits.size > 0 || waiting.get(curriculum) !== paths) return;
    }
    waiting.delete(curriculum);
    asked?.settle();
    onSettled(curriculum);
  }

  /** Those that may have to be told of, the open ones last, since the last is taken first. */
  function pathsOf(curriculum: LiveCurriculum): string[] {
    const all = new Set([...curriculum.pathsWithFindings(), ...(told.get(curriculum)?.keys() ?? [])]);
    const isOpen = (path: string): boolean => curriculum.openAt(path).length > 0;
    return [...[...all].filter((path) => !isOpen(path)), ...[...all].filter(isOpen)];
  }

  async function lookAt(curriculum: LiveCurriculum, path: string): Promise<void> {
    await curriculum.prepare();
    const own = told.get(curriculum) ?? new Map<string, Told>();
    const before = own.get(path);
    const now = stateOf(curriculum, path);
    const stands =
      before?.findings === '[]' || before?.uris.every((uri) => publisher.stands(curriculum, uri));
    if (before !== undefined && stands && isSame(before, now)) return;
    const answer = await curriculum.withDocuments((lookUp) => ({
      diagnostics: diagnosticsOf(curriculum, path, ability, lookUp),
      state: stateOf(curriculum, path),
      open: curriculum.openAt(path),
    }));
    const isOwn = curriculum.isAlone ? answer.open.length > 0 : curricula.owns(curriculum, path);
    if (!isOwn) {
      // Another curriculum has begun around the file, or this one has gone while documents were read.
      for (const uri of before?.uris ?? []) publisher.clear(curriculum, uri);
      own.delete(path);
      return;
    }
    told.set(curriculum, own);
    if (answer.state.findings === '[]' && answer.open.length === 0) own.delete(path);
    else own.set(path, answer.state);
    for (const uri of before?.uris ?? [])
      if (!answer.state.uris.includes(uri)) publisher.clear(curriculum, uri);
    if (answer.open.length === 0)
      publisher.publish(curriculum, curriculum.toUri(path), undefined, answer.diagnostics);
    for (const { uri, version } of answer.open) {
      if (asked === undefined) publisher.publish(curriculum, uri, version, answer.diagnostics);
      else {
        publisher.clear(curriculum, uri);
        asked.note(uri, version, answer.diagnostics);
      }
    }
  }

  function stateOf(curriculum: LiveCurriculum, path: string): Told {
    const findings = curriculum.findings(path);
    const related = ability.related
      ? findings.flatMap((finding) => (finding.related ?? []).map((each) => each.path))
      : [];
    const open = curriculum.openAt(path);
    return {
      uris: open.length === 0 ? [curriculum.toUri(path)] : open.map(({ uri }) => uri),
      findings: JSON.stringify(findings),
      marks: [path, ...related].map(curriculum.textMark),
    };
  }

  return {
    edited: ({ uri }) => {
      edits.delete(uri);
      edits.add(uri);
      start();
    },
    look: (curriculum) => {
      waiting.set(curriculum, undefined);
      start();
    },
    forget: (curriculum) => {
      for (const { uris } of told.get(curriculum)?.values() ?? [])
        for (const uri of uris) publisher.clear(curriculum, uri);
      told.delete(curriculum);
      waiting.delete(curriculum);
    },
  };
}

function isSame(one: Told, other: Told): boolean {
  return (
    one.findings === other.findings &&
    one.uris.join('\n') === other.uris.join('\n') &&
    one.marks.length === other.marks.length &&
    one.marks.every((mark, at) => mark === other.marks[at])
  );
}
