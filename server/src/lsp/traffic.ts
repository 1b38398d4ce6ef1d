/** Whether anything is coming in, so that several changes that come together are looked at together. */
export interface Traffic {
  /** Called for each message. */
  readonly note: () => void;
  /** Resolves when nothing has come in for a moment; at the latest after a few of them. */
  readonly quiet: (pause: () => Promise<void>) => Promise<void>;
}

/** Messages that go on and on must not keep anyone from being told anything. */
const mostMoments = 20;

export function createTraffic(): Traffic {
  let messages = 0;
  return {
    note: () => {
      messages++;
    },
    quiet: async (pause) => {
      for (let moment = 0; moment < mostMoments; moment++) {
        const before = messages;
        // One message is handled in each turn, and ours may come before it.
        await pause();
        await pause();
        if (messages === before) return;
      }
    },
  };
}
