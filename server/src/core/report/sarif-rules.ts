/** The rules as SARIF describes them: with what they find, why it matters and what to do. */
import type { Severity } from '../kinds/curriculum/curriculum.ts';
import { allRules } from '../rules/all.ts';
import { explanationOf, plainText } from '../rules/explanation.ts';
import type { RuleFacts } from '../rules/rule.ts';

export type SarifLevel = 'error' | 'warning' | 'note' | 'none';

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly enabled: boolean; readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    readonly 'problem.severity': 'error' | 'warning' | 'recommendation';
  };
}

export function sarifRules(): readonly SarifRule[] {
  return allRules.map(sarifRule);
}

export function sarifLevel(severity: Severity): SarifLevel {
  switch (severity) {
    case 'info':
      return 'note';
    case 'off':
      return 'none';
    default:
      return severity;
  }
}

function sarifRule({ id, summary, severity }: RuleFacts): SarifRule {
  const { finds, help } = explanationOf(id) ?? { finds: summary, help: summary };
  return {
    id,
    name: inPascalCase(id),
    shortDescription: { text: summary },
    fullDescription: { text: plainText(finds) },
    help: { text: plainText(help), markdown: help },
    defaultConfiguration: { enabled: severity !== 'off', level: sarifLevel(severity) },
    properties: {
      tags: ['curriculum'],
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
    },
  };
}

/** A name that other tools can take for an identifier. */
function inPascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
