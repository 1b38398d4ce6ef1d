/**
 * Resolves 100,000 written codes in all forms that people use, some of them wrong, after a warm-up: `mixed` as in
 * a large curriculum, where most stand in many files; `distinct` no two alike. Prints the milliseconds of the
 * work alone.
 */
import { performance } from 'node:perf_hooks';
import { builtIn, builtInIds } from '../../server/src/core/standards/built-in.ts';
import { createStandards, type Standards } from '../../server/src/core/standards/codes.ts';
import type { Standard } from '../../server/src/core/standards/standard.ts';

const count = 100_000;

/** Ways to write a code. */
const forms: readonly ((standard: Standard) => string)[] = [
  ({ code }) => code,
  ({ code, notation }) => notation ?? `${code}.`,
  ({ code }) => code.toLowerCase(),
  ({ code }) => code.replace(/\.([A-Z])\.(?=\d)/, '.'),
  ({ code }) => `CCSS.Math.Content.${code.replaceAll('-', '.')}`,
  ({ guid, code }) => guid ?? code,
  ({ uri, code }) => uri ?? code,
  ({ code }) => `${code}x`,
];

/** @param isDistinct - whether spaces around a code make it unlike all others. */
function written(standards: Standards, isDistinct: boolean): readonly string[] {
  const all = standards.all();
  return Array.from({ length: count }, (_, at) => {
    const standard = all[(at * 7) % all.length];
    const form = forms[at % forms.length];
    const text = standard === undefined || form === undefined ? '' : form(standard);
    const around = isDistinct ? Math.floor(at / all.length) : 0;
    // A copy in one piece, as text from a file is.
    return Buffer.from(`${' '.repeat(around % 8)}${text}${' '.repeat(Math.floor(around / 8))}`).toString();
  });
}

const catalogues = builtInIds.flatMap((id) => builtIn(id) ?? []);

function resolved(isDistinct: boolean): { readonly ms: number; readonly found: number } {
  const standards = createStandards(catalogues);
  const codes = written(standards, isDistinct);
  // The indexes are built when they are first needed, which is no part of the work.
  for (const code of ['x', '4.NF.1', '0'.repeat(32), 'http://corestandards.org/x']) standards.find(code);
  const start = performance.now();
  let found = 0;
  for (const code of codes) found += standards.find(code).standards.length;
  return { ms: performance.now() - start, found };
}

resolved(false);
resolved(true);
console.log(JSON.stringify({ mixed: resolved(false), distinct: resolved(true) }));
