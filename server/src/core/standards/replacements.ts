/** What to use instead of a standard that has been replaced. */
import type { Standards } from './codes.ts';
import type { Standard, StandardLink } from './standard.ts';

export interface Replacement {
  /** Its code, or what is known of it. */
  readonly name: string;
  /** Undefined where no catalogue in force has it. */
  readonly standard: Standard | undefined;
  /** Whether it is in use itself. */
  readonly isCertain: boolean;
}

/**
 * The standards in use that have come in the place of one, each once: what replaced it has been replaced too,
 * perhaps, and so on. Where that leads back in a circle, it is what replaced it first.
 */
export function replacementsOf(standard: Standard, standards: Standards): readonly Replacement[] {
  const found = new Map<string, Replacement>();
  const seen = new Set([standard.code]);
  for (let links = standard.replacedBy ?? []; links.length > 0; ) {
    links = links.flatMap((link): readonly StandardLink[] => {
      const next = standards.linked(link);
      if (next === undefined) {
        const name = nameOf(link);
        found.set(name, { name, standard: undefined, isCertain: false });
        return [];
      }
      if (seen.has(next.code)) return [];
      seen.add(next.code);
      const more = next.replacedBy ?? [];
      if (more.length === 0) found.set(next.code, { name: next.code, standard: next, isCertain: true });
      return more;
    });
  }
  return found.size > 0 ? [...found.values()] : firstReplacements(standard, standards);
}

function firstReplacements(standard: Standard, standards: Standards): readonly Replacement[] {
  const first = new Set((standard.replacedBy ?? []).flatMap((link) => standards.linked(link) ?? []));
  first.delete(standard);
  return [...first].map((next) => ({ name: next.code, standard: next, isCertain: false }));
}

function nameOf({ code, title, uri, guid }: StandardLink): string {
  return code ?? title ?? uri ?? guid ?? 'another standard';
}
