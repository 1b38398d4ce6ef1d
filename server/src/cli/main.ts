/**
 * The command line. It finds the command, runs it, and says what went wrong in one line, wherever it went
 * wrong. The exit code is set, and the process left to end by itself, so that all output is written first.
 */
import { closest } from '../core/text/distance.ts';
import { Refusal } from '../host/refusal.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { failureText } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import { standardTerminal, type Terminal } from './terminal.ts';

export async function main(words: readonly string[], commands: readonly Command[]): Promise<void> {
  const terminal = standardTerminal();
  try {
    process.exitCode = await run(words, commands, terminal);
  } catch (error) {
    terminal.note(`throughline: ${failureText(error)}\n`);
    process.exitCode = 2;
  }
}

async function run(
  [first, ...rest]: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    const asked = commands.find(({ name }) => name === rest[0]);
    if (rest[0] !== undefined && asked === undefined && first === 'help')
      throw unknownCommand(rest[0], commands);
    terminal.write(asked === undefined ? generalHelp(commands, terminal) : commandHelp(asked, terminal));
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (command === undefined)
    throw first.startsWith('-') ? optionBeforeCommand(first) : unknownCommand(first, commands);
  const given = readArguments(command, rest);
  if (!given.has('help')) return command.run(given, terminal);
  terminal.write(commandHelp(command, terminal));
  return 0;
}

function unknownCommand(word: string, commands: readonly Command[]): Refusal {
  const names = commands.map(({ name }) => name);
  const near = closest(word, names, 1)[0];
  const meant =
    near === undefined ? `The commands are: ${names.join(', ')}.` : `Did you mean 'throughline ${near}'?`;
  return new Refusal(`there is no command '${word}'. ${meant} See 'throughline --help'.`);
}

function optionBeforeCommand(word: string): Refusal {
  return new Refusal(
    `the command comes first, and ${word} is an option. For example: throughline check. See 'throughline --help'.`,
  );
}
