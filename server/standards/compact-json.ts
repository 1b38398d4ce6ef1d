import type { CompactCatalogue } from '../src/core/standards/compact.ts';

/** The text of a compact catalogue: one fact on each line, so that a change is easy to review. */
export function compactJson(catalogue: CompactCatalogue): string {
  const members = Object.entries(catalogue).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${lines(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

function lines(value: unknown): string {
  if (Array.isArray(value))
    return block(
      '[',
      value.map((one) => JSON.stringify(one)),
      ']',
    );
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`);
  return block('{', members, '}');
}

function block(open: string, members: readonly string[], close: string): string {
  return `${open}\n${members.map((member) => `    ${member}`).join(',\n')}\n  ${close}`;
}
