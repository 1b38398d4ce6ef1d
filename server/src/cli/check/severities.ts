/** `--rule` and `--only`: which checks count this once, and how much, over what curriculum.yaml says. */
import { type Severity, severities } from '../../core/kinds/curriculum/curriculum.ts';
import { allRules } from '../../core/rules/all.ts';
import { internalError } from '../../core/rules/internal-error/rule.ts';
import type { AskedSeverities } from '../../core/workspace/severity.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { Refusal } from '../../host/refusal.ts';
import { type Arguments, meantOrAll } from '../arguments.ts';
import type { Option } from '../command.ts';

export const severityOptions: readonly Option[] = [
  {
    name: 'rule',
    takes: 'check=severity',
    isRepeatable: true,
    help: 'How serious a check is this once, whatever curriculum.yaml says: error, warning, info or off. May be given several times',
  },
  {
    name: 'only',
    takes: 'check,check',
    isRepeatable: true,
    help: 'Run these checks only. May be given several times',
  },
];

export function askedSeverities(given: Arguments): AskedSeverities {
  const only = given.values('only').flatMap((list) => list.split(',').map((id) => knownRule('only', id)));
  return {
    severities: new Map(given.values('rule').map(severitySetting)),
    only: only.length === 0 ? undefined : new Set(only),
  };
}

/** Sentences about checks that were asked for by name and are off, so that their silence misleads nobody. */
export function notesOnOff({ only }: AskedSeverities, workspace: Workspace): readonly string[] {
  return [...(only ?? [])]
    .filter((rule) => workspace.severityOf(rule, 'curriculum.yaml') === 'off')
    .map((rule) => `${rule} is off, so it finds nothing. To see what it would find: --rule ${rule}=warning.`);
}

function severitySetting(written: string): readonly [string, Severity] {
  const [, id = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(written) ?? [];
  if (value === undefined)
    throw new Refusal(
      `--rule needs a check and a severity, and '${written}' has no severity. Write for example: --rule ${knownRule('rule', id)}=warning`,
    );
  const rule = knownRule('rule', id);
  if (rule === internalError.id)
    throw new Refusal(
      `the severity of ${rule} cannot be set: it says that a check failed, and that must not be overlooked.`,
    );
  const severity = severities.find((known) => known === value.trim());
  if (severity !== undefined) return [rule, severity];
  throw new Refusal(`--rule ${rule} cannot be '${value}'. ${meantOrAll(value, severities)}`);
}

function knownRule(option: string, written: string): string {
  const ids = allRules.map(({ id }) => id);
  const id = written.trim();
  if (ids.includes(id)) return id;
  throw new Refusal(
    `there is no check '${id}', which --${option} asks for. ${meantOrAll(id, ids, `The checks are listed in the README, and by 'throughline rules'.`)}`,
  );
}
