/**
 * A baseline: the findings that a curriculum had when it was written, so that a check fails on others only. One line
 * for each finding, sorted, so that a change of the curriculum is a small change of the file, and people can read it.
 */
import { fieldsOf, listOf, numberOf, textOf } from '../kinds/fields.ts';
import { byText } from '../text/order.ts';
import type { Comparable } from './new-findings.ts';

/** A finding of a baseline. Its path is where it was then. */
export type BaselineEntry = Pick<Comparable, 'path' | 'identity' | 'more'>;

const version = 1;
/** The most entries that are read: more than any curriculum that someone would still mend. */
const mostEntries = 1_000_000;

const about =
  "Findings that were there when this was written. 'throughline check --baseline' fails on others only, and 'throughline baseline' takes out those that have been mended.";

export function baselineText(findings: readonly BaselineEntry[]): string {
  const lines = findings.map(lineOf).sort(byText);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "about": ${JSON.stringify(about)},\n  "findings": ${list}\n}\n`;
}

function lineOf({ path, identity: { document, rule, place, names }, more }: BaselineEntry): string {
  const fields = Object.entries({ document, rule, at: place, names, path, more })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `    { ${fields.join(', ').replace(/","/g, '", "')} }`;
}

/**
 * Reads a baseline.
 *
 * @returns its entries, or what is wrong with it and what to do, as the end of a sentence about the file.
 */
export function readBaseline(text: string): readonly BaselineEntry[] | { readonly problem: string } {
  if (/^(?:<{7}|>{7}|={7})(?: |\r?$)/m.test(text)) {
    return {
      problem:
        "holds the marks of a merge that is not finished. Take one of its two sides, then run 'throughline baseline'",
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: `is not whole: it is no JSON. ${again}` };
  }
  const fields = fieldsOf(value);
  const written = fields['version'];
  if (written !== version) {
    return typeof written === 'number' && written > version
      ? { problem: 'was written by a newer Throughline than this one. Update Throughline here' }
      : { problem: `is not a baseline that this Throughline reads. ${again}` };
  }
  const entries = listOf(fields['findings']).slice(0, mostEntries).map(entryOf);
  const broken = entries.indexOf(undefined);
  if (!Array.isArray(fields['findings']) || broken >= 0) {
    return { problem: `is damaged${broken >= 0 ? ` in its finding ${broken + 1}` : ''}. ${again}` };
  }
  return entries.filter((entry) => entry !== undefined);
}

const again = "Get it back from git, or remove it and write it anew with 'throughline baseline'";

function entryOf(value: unknown): BaselineEntry | undefined {
  const fields = fieldsOf(value);
  const document = textOf(fields['document']);
  const rule = textOf(fields['rule']);
  const place = fields['at'];
  const names = listOf(fields['names']);
  const path = textOf(fields['path']);
  const isWhole = typeof place === 'string' && names.every((name) => typeof name === 'string');
  if (document === undefined || rule === undefined || path === undefined || !isWhole) return undefined;
  const more = numberOf(fields['more']);
  // Every name was seen to be a text above.
  const identity = { rule, document, place, names: names as readonly string[] };
  return { path, identity, ...(more === undefined ? {} : { more }) };
}
