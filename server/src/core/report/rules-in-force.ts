/** All checks with how serious they are in a curriculum, and where that is set. */
import { type Severity, severities } from '../kinds/curriculum/curriculum.ts';
import { fieldsOf, oneOf } from '../kinds/fields.ts';
import { allRules } from '../rules/all.ts';
import { internalError } from '../rules/internal-error/rule.ts';
import type { RuleFacts } from '../rules/rule.ts';
import type { Document } from '../syntax/document.ts';
import { locate } from '../syntax/locate.ts';
import { childPointer, type Pointer } from '../syntax/pointer.ts';
import { lineStarts, positionAt } from '../text/lines.ts';

export interface Setting {
  readonly severity: Severity;
  /** The files that it is for; `**` for all of them. */
  readonly pattern: string;
  /** Of curriculum.yaml, from 1. */
  readonly line: number;
}

export interface RuleInForce {
  readonly rule: RuleFacts;
  /** In files that no narrower pattern fits. */
  readonly severity: Severity;
  /** Where `severity` is set; `undefined` where it is the default. */
  readonly setAt: Setting | undefined;
  /** The narrower ones that may win, in the order of the file. */
  readonly narrower: readonly Setting[];
}

/** @param curriculum - its curriculum.yaml; `undefined` where there is none, and the defaults are in force. */
export function rulesInForce(curriculum: Document | undefined): readonly RuleInForce[] {
  return allRules.map((rule) => ruleInForce(rule, curriculum));
}

export function ruleInForce(rule: RuleFacts, curriculum: Document | undefined): RuleInForce {
  // Of a check that failed nothing is known, and no setting can hide that.
  const isFixed = rule.id === internalError.id;
  const settings = curriculum === undefined || isFixed ? [] : settingsOf(rule.id, curriculum);
  // The last one that fits wins, so what stands before one for all files has no say.
  const general = settings.findLastIndex(({ pattern }) => pattern === '**');
  const setAt = settings[general];
  return {
    rule,
    severity: setAt?.severity ?? rule.severity,
    setAt,
    narrower: settings.slice(general + 1),
  };
}

function settingsOf(id: string, document: Document): readonly Setting[] {
  const setting = fieldsOf(fieldsOf(document.value)['rules'])[id];
  const pointer = childPointer('/rules', id);
  const patterns = Object.entries(typeof setting === 'string' ? { '**': setting } : fieldsOf(setting));
  const starts = lineStarts(document.text);
  return patterns.flatMap(([pattern, value]) => {
    const severity = oneOf(severities, value);
    if (severity === undefined) return [];
    const at: Pointer = typeof setting === 'string' ? pointer : childPointer(pointer, pattern);
    const { start } = locate(document, { pointer: at, part: 'key' });
    return [{ severity, pattern, line: positionAt(starts, start).line + 1 }];
  });
}
