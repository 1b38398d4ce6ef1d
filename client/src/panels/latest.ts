/** Milliseconds between the end of one run and the next: as one types, one answer serves several keys. */
const restMs = 100;

/** Runs a task again whenever it is asked for, one at a time, and only once for all that was asked while it ran. */
export function latest(task: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  return () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    void (async () => {
      while (isWanted) {
        isWanted = false;
        await task();
        await new Promise((done) => setTimeout(done, restMs));
      }
      isRunning = false;
    })();
  };
}
