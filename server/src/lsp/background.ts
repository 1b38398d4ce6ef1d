/** Work that nobody waits for: what fails is logged, here alone, and it is known when all of it is done. */
export interface Background {
  /** @param what - what could not be done if it fails, in a sentence. */
  readonly start: (what: string, work: () => Promise<unknown>) => Promise<void>;
  /** Resolves when nothing is under way any more. */
  readonly settled: () => Promise<void>;
}

export function createBackground(pause: () => Promise<void>, log: (message: string) => void): Background {
  const underWay = new Set<Promise<void>>();

  async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log(`${what} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }

  return {
    start: (what, work) => {
      const done = attempt(what, work).finally(() => underWay.delete(done));
      underWay.add(done);
      return done;
    },
    settled: async () => {
      // What has just been asked for may begin something only when its turn comes.
      await pause();
      while (underWay.size > 0) {
        await Promise.all(underWay);
        await pause();
      }
    },
  };
}
