/** The list of all checks for people: each with how serious it is, where that is set, and what it finds. */
import { type Paint, paint } from './colour.ts';
import type { RuleInForce, Setting } from './rules-in-force.ts';
import type { MarkdownLook } from './terminal-markdown.ts';
import { visible, wrapped } from './width.ts';

export interface RulesLook extends MarkdownLook {
  /** How curriculum.yaml is written so that it leads there; `undefined` where there is none. */
  readonly file: string | undefined;
}

/** The whole list, with a line end after each line. */
export function rulesText(rules: readonly RuleInForce[], look: RulesLook): string {
  const colours = paint(look.isColoured);
  const head =
    look.file === undefined
      ? 'The checks with their defaults, since this is no folder of a curriculum.'
      : `The checks as they are in force by ${visible(look.file)}.`;
  const foot =
    "To change how serious a check is, set it under 'rules' in curriculum.yaml. To know more about one: throughline explain <check>";
  return `${[
    ...wrapped(head, look.columns),
    '',
    ...rules.flatMap((rule) => ruleLines(rule, look, colours)),
    '',
    ...wrapped(foot, look.columns),
  ].join('\n')}\n`;
}

const idColumns = 32;
const severityColumns = 9;

function ruleLines(rule: RuleInForce, look: RulesLook, colours: Paint): readonly string[] {
  const { severity, setAt, narrower } = rule;
  const room = ' '.repeat(idColumns + severityColumns);
  const summary = wrapped(rule.rule.summary, Math.max(24, look.columns - room.length));
  const notes = [
    ...(setAt === undefined
      ? []
      : [`${severity} by ${placeOf(setAt, look)}; the default is ${rule.rule.severity}`]),
    ...narrower.map((setting) => `${setting.severity} in ${setting.pattern}, by ${placeOf(setting, look)}`),
  ];
  return [
    ...summary.map((line, at) =>
      at === 0
        ? `${colours.bold(rule.rule.id.padEnd(idColumns))}${painted(severity, colours)}${line}`
        : `${room}${line}`,
    ),
    ...notes.flatMap((note) =>
      wrapped(note, Math.max(24, look.columns - room.length)).map((line) => room + colours.dim(line)),
    ),
  ];
}

/** How serious a check is, in a sentence. */
export function severityInWords(
  { rule, severity, setAt, narrower }: RuleInForce,
  file: string | undefined,
): string {
  const look = { file };
  if (file === undefined)
    return `How serious it is: ${rule.severity}, unless curriculum.yaml says otherwise.`;
  const general =
    setAt === undefined
      ? `${severity}, which is the default`
      : `${severity}, by ${placeOf(setAt, look)}; the default is ${rule.severity}`;
  const others = narrower.map(
    (setting) => ` In ${setting.pattern} it is ${setting.severity}, by ${placeOf(setting, look)}.`,
  );
  return visible(`How serious it is here: ${general}.${others.join('')}`);
}

function placeOf({ line }: Setting, { file }: { readonly file: string | undefined }): string {
  return `${file ?? ''}:${line}`;
}

function painted(severity: RuleInForce['severity'], colours: Paint): string {
  const word = severity.padEnd(severityColumns);
  switch (severity) {
    case 'error':
      return colours.red(word);
    case 'warning':
      return colours.yellow(word);
    case 'info':
      return colours.blue(word);
    case 'off':
      return colours.dim(word);
  }
}
