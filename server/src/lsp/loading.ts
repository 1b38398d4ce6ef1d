/** Loads curricula, one after the other and each a little at a time, and says how far it is. */
import type { ClientCapabilities, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { FileChange } from '../host/library.ts';
import type { Background } from './background.ts';
import type { LiveCurriculum, OnStep } from './curriculum.ts';
import type { Pace } from './pace.ts';

export interface Loading {
  readonly add: (curriculum: LiveCurriculum) => void;
  /** Looks at which files there are now, and takes those that are new, gone or different, or simply all. */
  readonly rescan: (curriculum: LiveCurriculum, which: 'different' | 'all') => Promise<void>;
  /** Resolves once a curriculum is loaded, or once it is no longer of interest. */
  readonly loaded: (curriculum: LiveCurriculum) => Promise<void>;
}

export interface LoadingParts {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly isOfInterest: (curriculum: LiveCurriculum) => boolean;
  /** After it has been loaded or has taken in changes. */
  readonly onTaken: (curriculum: LiveCurriculum) => void;
  readonly pace: Pace;
  /** Resolves when what the editor has opened has been looked at: somebody waits for that. */
  readonly calm: () => Promise<void>;
  readonly background: Background;
}

/** Fewer files are there before anyone could read how far it is. */
const fewestShown = 200;

export function createLoading(parts: LoadingParts): Loading {
  const { connection, client, isOfInterest, onTaken, pace, calm, background } = parts;
  const loads = new WeakMap<LiveCurriculum, Promise<void>>();
  let last: Promise<void> = Promise.resolve();

  async function load(curriculum: LiveCurriculum): Promise<void> {
    await calm();
    if (!isOfInterest(curriculum)) return;
    const paths = await curriculum.list();
    const progress = begin(paths.length);
    await curriculum.take(
      paths.map((path) => ({ path, exists: true })),
      progress.step,
    );
    progress.end();
    await curriculum.setLoaded();
    onTaken(curriculum);
  }

  /** Nothing waits for the editor to make room for it: an editor may never answer. */
  function begin(files: number): { readonly step: OnStep; readonly end: () => void } {
    if (files < fewestShown || client.window?.workDoneProgress !== true)
      return { step: () => undefined, end: () => undefined };
    let shown: WorkDoneProgressReporter | undefined;
    let percent = 0;
    let isEnded = false;
    connection.window.createWorkDoneProgress().then(
      (progress) => {
        if (isEnded) return;
        shown = progress;
        progress.begin('Reading the curriculum', percent);
      },
      () => undefined,
    );
    return {
      step: (done, all) => {
        const now = Math.floor((100 * done) / all);
        if (now === percent) return;
        percent = now;
        shown?.report(now, `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} files`);
      },
      end: () => {
        isEnded = true;
        shown?.done();
      },
    };
  }

  async function rescan(curriculum: LiveCurriculum, which: 'different' | 'all'): Promise<void> {
    const there = new Set(await curriculum.list());
    const changes: FileChange[] = [];
    for (const path of curriculum.files.keys()) if (!there.has(path)) changes.push({ path, exists: false });
    for (const path of there) {
      const isKnown = which === 'different' && curriculum.files.has(path);
      if (!isKnown || (await curriculum.hasChanged(path))) changes.push({ path, exists: true });
      await pace.step();
    }
    if (changes.length === 0) return;
    await curriculum.take(changes);
    onTaken(curriculum);
  }

  return {
    add: (curriculum) => {
      const before = last;
      last = background.start('A curriculum could not be loaded.', async () => {
        await before;
        await load(curriculum);
      });
      loads.set(curriculum, last);
    },
    loaded: async (curriculum) => loads.get(curriculum),
    rescan: async (curriculum, which) => {
      await loads.get(curriculum);
      if (isOfInterest(curriculum)) await rescan(curriculum, which);
    },
  };
}
