/** The commands that an editor can ask the server to do: our own, and those of the features. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Feature, Session } from './features/feature.ts';

export type Commands = ReadonlyMap<string, (values: readonly unknown[]) => unknown>;

export function commandsOf(
  features: readonly Feature[],
  session: Session,
  own: Readonly<Record<string, () => Promise<void>>>,
): Commands {
  return new Map([
    ...Object.entries(own),
    ...features.flatMap(({ commands = {} }) =>
      Object.entries(commands).map(
        ([name, run]) => [name, (values: readonly unknown[]) => run(values, session)] as const,
      ),
    ),
  ]);
}

export function offerCommands(connection: Connection, commands: Commands): void {
  connection.onExecuteCommand(async ({ command, arguments: values = [] }) => {
    const run = commands.get(command);
    if (run === undefined)
      return new ResponseError(
        ErrorCodes.InvalidParams,
        `There is no command '${command}'. The commands are: ${[...commands.keys()].join(', ')}.`,
      );
    return (await run(values)) ?? null;
  });
}
