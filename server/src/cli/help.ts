/** The help: all commands, or one of them with its options and examples. */
import { paint } from '../core/report/colour.ts';
import { wrapped } from '../core/report/width.ts';
import { commonOptions } from './arguments.ts';
import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

type Look = Pick<Terminal, 'columns' | 'isColoured'>;

export function generalHelp(commands: readonly Command[], { columns, isColoured }: Look): string {
  const { bold, dim } = paint(isColoured);
  const room = Math.max(...commands.map(({ name }) => name.length)) + 4;
  return `${[
    `${bold('Throughline')} keeps a curriculum as plain files, checks it, maps it and publishes it.`,
    '',
    bold('How to use it'),
    '  throughline <command> [folder] [options]',
    '',
    bold('Commands'),
    ...commands.flatMap(({ name, summary }) => entry(name, summary, room, columns)),
    '',
    bold('To begin'),
    ...firstSteps.flatMap(([line, does]) => [`  ${line}`, dim(`      ${does}`)]),
    '',
    ...wrapped(
      'Without a folder, the curriculum is the one that you are in: the nearest folder upward with a curriculum.yaml.',
      columns,
    ),
    '',
    "Help on a command: 'throughline check --help'. The version: 'throughline --version'.",
    'Exit codes: 0 nothing stands in the way, 1 there are errors in the curriculum, 2 it could not run.',
  ].join('\n')}\n`;
}

const firstSteps: readonly (readonly [string, string])[] = [
  ['throughline init my-curriculum', 'Write a small curriculum to start from'],
  ['throughline check my-curriculum', 'Look for mistakes and gaps'],
  ['throughline preview my-curriculum', 'Read it in the browser while you write'],
];

export function commandHelp(command: Command, { columns, isColoured }: Look): string {
  const { bold, dim } = paint(isColoured);
  const options = [...command.options, ...commonOptions].map(({ name, takes, help }) => ({
    written: `--${name}${takes === undefined ? '' : ` ${takes}`}`,
    help,
  }));
  const room = Math.max(...options.map(({ written }) => written.length)) + 4;
  return `${[
    bold(`throughline ${command.name} ${command.usage}`),
    '',
    ...command.about.flatMap((paragraph) => [...wrapped(paragraph, columns), '']),
    ...subcommandLines(command, columns, bold),
    bold('Options'),
    ...options.flatMap(({ written, help }) => entry(written, help, room, columns)),
    '',
    bold('Examples'),
    ...command.examples.flatMap(({ line, does }) => [`  ${line}`, dim(`      ${does}`)]),
  ].join('\n')}\n`;
}

function subcommandLines(
  { name, subcommands = [] }: Command,
  columns: number,
  bold: (text: string) => string,
): readonly string[] {
  if (subcommands.length === 0) return [];
  const words = subcommands.map((command) => command.name.slice(name.length + 1));
  const room = Math.max(...words.map((word) => word.length)) + 4;
  return [
    bold('Commands'),
    ...subcommands.flatMap(({ summary }, at) => entry(words[at] ?? '', summary, room, columns)),
    '',
    ...wrapped(`Help on one of them: 'throughline ${name} ${words[0]} --help'.`, columns),
    '',
  ];
}

/** A word, and beside it what it means, in as many lines as that takes. */
function entry(word: string, meaning: string, room: number, columns: number): readonly string[] {
  return wrapped(meaning, Math.max(20, columns - room)).map(
    (line, at) => `${(at === 0 ? `  ${word}` : '').padEnd(room)}${line}`,
  );
}
