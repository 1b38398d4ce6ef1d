/**
 * Loaded into a server before its own code (`node --import`): measures how long it keeps everyone waiting. Written
 * as JSON to the file that THROUGHLINE_TURNS names, when the server ends. A turn counts from one tick to the next,
 * of which there would be one each millisecond if there were nothing to do.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const target = process.env['THROUGHLINE_TURNS'];
const longMs = 50;
let last = performance.now();
let longest = 0;
let long = 0;

function tick(): void {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  if (now - last > longMs) long++;
  last = now;
}

// Starting up is no turn of anyone's.
setTimeout(() => {
  last = performance.now();
  setInterval(tick, 1).unref();
}, 0).unref();
process.on('exit', () => {
  if (target !== undefined) writeFileSync(target, JSON.stringify({ longestMs: longest, over50Ms: long }));
});
