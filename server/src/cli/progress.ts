/** A line that says what takes so long: only for a person who watches, and only once it takes long. */
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** Shows what is being done, in the place of what was shown before. */
  readonly show: (what: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const patienceMs = 300;
const betweenMs = 100;
const clearLine = '\r\u001b[K';

export function startProgress(terminal: Pick<Terminal, 'isWatched' | 'note'>): Progress {
  let next = performance.now() + patienceMs;
  let isShown = false;
  return {
    show: (what) => {
      const now = performance.now();
      if (!terminal.isWatched || now < next) return;
      next = now + betweenMs;
      isShown = true;
      terminal.note(`${clearLine}${what} …`);
    },
    end: () => {
      if (isShown) terminal.note(clearLine);
      isShown = false;
    },
  };
}
