/**
 * How long work may go on before whatever has come in meanwhile is handled. One pace is shared by all work, so
 * that several pieces of it together hold up an answer no longer than one.
 */
export interface Pace {
  /** Call it between two small pieces of work: waits a moment where it is time to. */
  readonly step: () => Promise<void> | undefined;
}

const sliceMs = 10;

export function createPace(pause: () => Promise<void>): Pace {
  let start = performance.now();
  let waiting: Promise<void> | undefined;
  return {
    step: () => {
      if (waiting !== undefined) return waiting;
      if (performance.now() - start < sliceMs) return undefined;
      waiting = pause().then(() => {
        start = performance.now();
        waiting = undefined;
      });
      return waiting;
    },
  };
}
