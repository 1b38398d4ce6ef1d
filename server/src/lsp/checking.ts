/**
 * When files are looked at, and who is told. There is no fixed wait: as soon as nothing more comes in, the file
 * that was edited last is looked at, then the others that are open, then all that may have changed because of it, a
 * little at a time. An edit that comes in meanwhile goes first.
 */
import type { Asked } from './asked.ts';
import type { Background } from './background.ts';
import type { Curricula } from './curricula.ts';
import type { LiveCurriculum } from './curriculum.ts';
import { type DiagnosticAbility, diagnosticsOf } from './diagnostics.ts';
import type { OpenDocument, OpenDocuments } from './documents.ts';
import type { Pace } from './pace.ts';
import type { Publisher } from './publisher.ts';
import { isToldSame, type Told, ToldFiles } from './told.ts';

export interface Checking {
  /** A document was opened or edited. */
  readonly edited: (document: OpenDocument) => void;
  /** Something else has changed, so any file of the curriculum may have other findings. */
  readonly look: (curriculum: LiveCurriculum) => void;
  /** Resolves when the documents that were edited have been looked at, which whatever takes long had better await. */
  readonly calm: () => Promise<void>;
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

const failed = 'A check failed. This is a fault of Throughline, not of your files; please report it.';

export function createChecking(parts: CheckingParts): Checking {
  const { documents, curricula, publisher, ability, asked, pace, quiet, background, onSettled } = parts;
  /** The URIs of documents that were edited, the last one at the end. */
  const edits = new Set<string>();
  /** The files that are to be looked at, besides those of which the curriculum says that they may be different. */
  const waiting = new Map<LiveCurriculum, Set<string>>();
  const told = new Map<LiveCurriculum, ToldFiles>();
  let isRunning = false;
  let ahead: Promise<void> = Promise.resolve();

  function start(): void {
    if (isRunning) return;
    isRunning = true;
    void background.start(failed, run);
  }

  async function run(): Promise<void> {
    while (edits.size > 0 || waiting.size > 0) {
      ahead = quiet().then(lookAtEdited);
      await ahead;
      for (const [curriculum, paths] of waiting) {
        if (edits.size > 0) break;
        waiting.delete(curriculum);
        await background.start(failed, () => lookAtOthers(curriculum, paths));
      }
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
      lookLater(curriculum, [...curriculum.placed(), ...(told.get(curriculum)?.leadingTo(path) ?? [])]);
      await pace.step();
    }
  }

  function lookLater(curriculum: LiveCurriculum, paths: Iterable<string>): void {
    const own = waiting.get(curriculum) ?? new Set();
    for (const path of paths) own.add(path);
    waiting.set(curriculum, own);
  }

  async function lookAtOthers(curriculum: LiveCurriculum, paths: Set<string>): Promise<void> {
    for (const path of upNext(curriculum, paths)) {
      if (path !== undefined) await background.start(failed, () => lookAt(curriculum, path));
      const pause = pace.step();
      if (pause === undefined && path === undefined) continue;
      await pause;
      if (edits.size === 0) continue;
      lookLater(curriculum, paths);
      return;
    }
    asked?.settle();
    onSettled(curriculum);
  }

  /** Those that are asked for first, open ones among them; then all that may be different. What is left stays. */
  function* upNext(curriculum: LiveCurriculum, paths: Set<string>): Generator<string | undefined> {
    for (const path of paths) {
      paths.delete(path);
      yield path;
    }
    yield* curriculum.steps();
  }

  async function lookAt(curriculum: LiveCurriculum, path: string): Promise<void> {
    await curriculum.prepare();
    const own = told.get(curriculum) ?? new ToldFiles();
    const before = own.get(path);
    const now = stateOf(curriculum, path);
    if (before === undefined && now.findings.length === 0 && curriculum.openAt(path).length === 0) return;
    const stands =
      before?.findings.length === 0 || before?.uris.every((uri) => publisher.stands(curriculum, uri));
    if (before !== undefined && stands && isToldSame(before, now)) return;
    const answer = await curriculum.withDocuments((lookUp) => ({
      diagnostics: diagnosticsOf(curriculum, path, ability, lookUp),
      state: stateOf(curriculum, path),
      open: curriculum.openAt(path),
    }));
    const isOwn = curriculum.isAlone ? answer.open.length > 0 : curricula.owns(curriculum, path);
    if (!isOwn) {
      // Another curriculum has begun around the file, or this one has gone while documents were read.
      for (const uri of before?.uris ?? []) publisher.clear(curriculum, uri);
      own.set(path, undefined);
      return;
    }
    told.set(curriculum, own);
    const isNothing = answer.state.findings.length === 0 && answer.open.length === 0;
    own.set(path, isNothing ? undefined : answer.state);
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
    const others = [...new Set(related)].filter((other) => other !== path);
    const open = curriculum.openAt(path);
    return {
      uris: open.length === 0 ? [curriculum.toUri(path)] : open.map(({ uri }) => uri),
      findings,
      related: others,
      marks: [path, ...others].map(curriculum.textMark),
    };
  }

  return {
    edited: ({ uri }) => {
      edits.delete(uri);
      edits.add(uri);
      start();
    },
    look: (curriculum) => {
      lookLater(curriculum, [...curriculum.placed(), ...(told.get(curriculum)?.paths() ?? [])]);
      start();
    },
    calm: () => ahead,
    forget: (curriculum) => {
      for (const uri of told.get(curriculum)?.uris() ?? []) publisher.clear(curriculum, uri);
      told.delete(curriculum);
      waiting.delete(curriculum);
    },
  };
}
