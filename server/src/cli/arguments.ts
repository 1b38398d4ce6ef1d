/** Reads what was written after a command. What is not understood is said with what may have been meant. */
import { parseArgs } from 'node:util';
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import type { Command, Option } from './command.ts';

export interface Arguments {
  /** The words that are not options. */
  readonly words: readonly string[];
  /** The value of an option; `undefined` where it was not given. */
  readonly value: (name: string) => string | undefined;
  /** The values of an option that may be given several times, in their order. */
  readonly values: (name: string) => readonly string[];
  /** Whether an option that takes no value was given. */
  readonly has: (name: string) => boolean;
}

/** Options that every command has. */
export const commonOptions: readonly Option[] = [{ name: 'help', help: 'Show this help' }];

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const options = [...command.options, ...commonOptions];
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries([
      ...options.map(
        ({ name, takes }) => [name, { type: takes === undefined ? 'boolean' : 'string' }] as const,
      ),
      ['h', { type: 'boolean' }] as const,
    ]),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, readonly string[]>();
  const on = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    const option =
      token.rawName.startsWith('--') || name === 'help'
        ? options.find((known) => known.name === name)
        : undefined;
    if (option === undefined) throw unknownOption(command, token.rawName, options);
    if (option.takes === undefined) {
      if (token.value !== undefined)
        throw new Refusal(`--${name} takes no value. Write it alone: --${name}.`);
      on.add(name);
    } else {
      const before = option.isRepeatable === true ? (values.get(name) ?? []) : [];
      values.set(name, [...before, requireValue(command, option, token)]);
    }
  }
  if (positionals.length > command.most && !on.has('help')) throw tooManyWords(command, positionals);
  return {
    words: positionals,
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
    has: (name) => on.has(name),
  };
}

function requireValue(
  command: Command,
  option: Option,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): string {
  const { name, takes = '', choices, mayNameFile } = option;
  // Without `=`, a word that looks like an option is the next option, and the value was forgotten.
  const isMissing =
    token.value === undefined ||
    token.value === '' ||
    (token.inlineValue !== true && /^-./.test(token.value));
  if (isMissing) {
    const sample =
      command.examples.find(({ line }) => line.includes(`--${name} `))?.line ??
      `throughline ${command.name} --${name} ${takes}`;
    throw new Refusal(
      `--${name} needs a value: ${choices === undefined ? `the ${takes}` : oneOf(choices)}. For example: ${sample}`,
    );
  }
  const value = token.value ?? '';
  const choice = mayNameFile === true ? value.replace(/=.*$/s, '') : value;
  if (choices !== undefined && !choices.includes(choice))
    throw new Refusal(`--${name} cannot be '${choice}'. ${meantOrAll(choice, choices)}`);
  return value;
}

/** "text, json or csv". */
function oneOf(choices: readonly string[]): string {
  return choices.join(', ').replace(/, (?=[^,]*$)/, ' or ');
}

/** What may have been meant, or else all that there is. */
export function meantOrAll(
  written: string,
  choices: readonly string[],
  all: string = `It is one of: ${choices.join(', ')}.`,
): string {
  const near = closest(written, choices, 1)[0];
  return near === undefined ? all : `Did you mean '${near}'?`;
}

function unknownOption(command: Command, written: string, options: readonly Option[]): Refusal {
  const near = closest(
    written.replace(/^-+/, ''),
    options.map(({ name }) => name),
    1,
  )[0];
  const meant =
    near === undefined
      ? `Its options are: ${options.map(({ name }) => `--${name}`).join(', ')}.`
      : `Did you mean --${near}?`;
  return new Refusal(`'throughline ${command.name}' has no option ${written}. ${meant}`);
}

function tooManyWords(command: Command, words: readonly string[]): Refusal {
  if (command.most > 1 && command.takes === undefined) {
    return new Refusal(
      `'throughline ${command.name}' takes ${command.most} words at most, and ${words.length} were given: ${words.join(', ')}. Write it so: throughline ${command.name} ${command.usage}`,
    );
  }
  const what = command.most === 0 ? 'takes no folder' : `takes ${command.takes ?? 'one folder'}`;
  return new Refusal(
    `'throughline ${command.name}' ${what}, and ${words.length} words were given: ${words.join(', ')}. A name with spaces needs quotes around it: "${words.join(' ')}".`,
  );
}
