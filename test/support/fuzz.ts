/**
 * How long and from which seed the property tests run. `npm test` is bounded and repeatable; set
 * THROUGHLINE_FUZZ to a factor for a longer run from a new seed.
 */
import type { Parameters } from 'fast-check';

export function fuzz(runs: number): Parameters<unknown> {
  const factor = Number(process.env['THROUGHLINE_FUZZ'] ?? '');
  return factor > 0 ? { numRuns: runs * factor } : { numRuns: runs, seed: 20_261_124 };
}
