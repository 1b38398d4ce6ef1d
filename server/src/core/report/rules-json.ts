/**
 * The list of all checks for programs. `severity` is that in files which no pattern of `narrower` fits; of these the
 * last that fits wins. Lines are those of `curriculum`, from 1. Keys may be added in the same version.
 */
import type { RuleInForce } from './rules-in-force.ts';

/** @param file - the path of curriculum.yaml; `undefined` where there is none. */
export function rulesJson(rules: readonly RuleInForce[], file: string | undefined): string {
  const json = {
    version: 1,
    curriculum: file ?? null,
    rules: rules.map(({ rule, severity, setAt, narrower }) => ({
      id: rule.id,
      summary: rule.summary,
      default: rule.severity,
      severity,
      ...(setAt === undefined ? {} : { line: setAt.line }),
      ...(narrower.length === 0 ? {} : { narrower }),
      canBeKeptQuiet: rule.isAlwaysShown !== true,
    })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
