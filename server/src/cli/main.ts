/**
 * The command line. It finds the command, runs it, and says what went wrong in one line, wherever it went
 * wrong. The exit code is set, and the process left to end by itself, so that all output is written first.
 */
import { Refusal } from '../host/refusal.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode } from './command.ts';
import { failureText } from './failure.ts';
import { findCommand, refuseMistyped, unknownBelow, unknownCommand } from './find-command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { standardTerminal, type Terminal } from './terminal.ts';

export async function main(words: readonly string[], commands: readonly Command[]): Promise<void> {
  try {
    process.exitCode = await run(words, commands, standardTerminal());
  } catch (error) {
    process.stderr.write(`throughline: ${failureText(error)}\n`);
    process.exitCode = 2;
  }
}

async function run(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    terminal.write(helpOn(rest, commands, first === 'help', terminal));
    return 0;
  }
  const found = findCommand(words, commands);
  if (found === undefined)
    throw first.startsWith('-') ? optionBeforeCommand(first) : unknownCommand(first, commands);
  refuseMistyped(found, terminal.folder);
  const { command } = found;
  const given = readArguments(command, found.rest);
  if (!given.has('help')) return command.run(given, terminal);
  terminal.write(commandHelp(command, terminal));
  return 0;
}

/** @param isAsked - whether help was asked for by that word, so that what follows it must be a command. */
function helpOn(
  words: readonly string[],
  commands: readonly Command[],
  isAsked: boolean,
  terminal: Terminal,
): string {
  const [word] = words;
  const found = findCommand(words, commands);
  if (found === undefined) {
    if (word !== undefined && isAsked) throw unknownCommand(word, commands);
    return generalHelp(commands, terminal);
  }
  const [more] = found.rest;
  if (more !== undefined && isAsked && found.command.subcommands !== undefined)
    throw unknownBelow(found.command, more);
  return commandHelp(found.command, terminal);
}

function optionBeforeCommand(word: string): Refusal {
  return new Refusal(
    `the command comes first, and ${word} is an option. For example: throughline check. See 'throughline --help'.`,
  );
}
