import { Refusal } from '../host/refusal.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import type { Transport } from './serve.ts';
import { version } from './version.ts';

const transports = ['stdio', 'socket', 'pipe', 'node-ipc'] as const;

export const lsp: Command = {
  name: 'lsp',
  summary: 'Serve an editor: findings, completion and more while you write',
  usage: '[--stdio | --socket port | --pipe name | --node-ipc]',
  about: [
    'Starts the language server, which an editor talks to. You need not start it yourself: the settings of your editor name this command, and the README shows them for several.',
    'It speaks the Language Server Protocol 3.17 and ends with the editor. Nothing is fetched, and nothing in a curriculum is executed.',
  ],
  most: 0,
  options: [
    { name: 'stdio', help: 'Talk over standard input and output. This is what happens without any option' },
    { name: 'socket', takes: 'port', help: 'Connect to a port on this computer, where the editor listens' },
    { name: 'pipe', takes: 'name', help: 'Connect to a named pipe or socket file, where the editor listens' },
    { name: 'node-ipc', help: 'Talk to the Node.js process that started the server' },
    { name: 'clientProcessId', takes: 'number', help: 'End when the process of this number ends' },
  ],
  examples: [
    { line: 'throughline lsp --stdio', does: 'What nearly every editor is told to start' },
    { line: 'throughline lsp --socket 6009', does: 'Connect to an editor that listens on a port' },
    { line: 'throughline lsp --pipe /tmp/editor.sock', does: 'Connect to an editor that listens on a pipe' },
    { line: 'throughline lsp --clientProcessId 4711', does: 'End together with another process' },
  ],
  async run(given) {
    const transport = transportOf(given);
    const clientProcessId = numberOf(given, 'clientProcessId', Number.MAX_SAFE_INTEGER);
    const { serve } = await import('./serve.ts');
    await serve(transport, version, clientProcessId);
    return 0;
  },
};

function transportOf(given: Arguments): Transport {
  const chosen = transports.filter((name) => given.has(name) || given.value(name) !== undefined);
  if (chosen.length > 1)
    throw new Refusal(
      `the server talks over one of ${chosen.map((name) => `--${name}`).join(' and ')}, not both. Leave one out.`,
    );
  switch (chosen[0]) {
    case 'socket':
      return { type: 'socket', port: numberOf(given, 'socket', 65_535) ?? 0 };
    case 'pipe':
      return { type: 'pipe', name: given.value('pipe') ?? '' };
    case 'node-ipc':
      return { type: 'node-ipc' };
    default:
      return { type: 'stdio' };
  }
}

function numberOf(given: Arguments, name: string, most: number): number | undefined {
  const written = given.value(name);
  if (written === undefined) return undefined;
  const number = Number(written);
  if (/^\d+$/.test(written) && number > 0 && number <= most) return number;
  throw new Refusal(`--${name} cannot be '${written}'. It is a whole number, for example: --${name} 6009`);
}
