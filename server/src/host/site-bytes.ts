/**
 * The bytes of one file of a site at a time, always in the same memory: those of thousands of files, each in its own,
 * take more room than everything else until somebody tidies up.
 */
import fs from 'node:fs';

export interface SiteBytes {
  /** The bytes of a text, until something else is asked for. */
  readonly ofText: (text: string) => Uint8Array;
  /** The bytes of a file, until something else is asked for. */
  readonly ofFile: (file: string) => Uint8Array;
}

/** Nearly all files have less; a larger one gets memory for itself. */
const mostKept = 4 * 1024 * 1024;

export function siteBytes(): SiteBytes {
  let memory = Buffer.allocUnsafeSlow(64 * 1024);

  function atLeast(length: number, kept: number): void {
    if (memory.length >= length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(length, memory.length * 2));
    memory.copy(larger, 0, 0, kept);
    memory = larger;
  }

  return {
    ofText: (text) => {
      // No sign takes more than three bytes for each of its units.
      if (text.length * 3 > mostKept) return Buffer.from(text);
      atLeast(text.length * 3, 0);
      return memory.subarray(0, memory.write(text));
    },
    ofFile: (file) => {
      const opened = fs.openSync(file, 'r');
      try {
        let length = 0;
        for (;;) {
          atLeast(length + 1, length);
          const read = fs.readSync(opened, memory, length, memory.length - length, null);
          if (read === 0) return memory.subarray(0, length);
          length += read;
        }
      } finally {
        fs.closeSync(opened);
      }
    },
  };
}
