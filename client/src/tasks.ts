/** The command line as tasks, for whoever wants a full report in a terminal or starts something at each build. */
import * as vscode from 'vscode';
import type { Register } from './session.ts';

const type = 'throughline';
const offered = ['check', 'map', 'publish', 'preview'] as const;

export const tasks: Register = ({ commandLine }) => {
  if (commandLine === undefined) return new vscode.Disposable(() => undefined);
  const { program, words, environment } = commandLine;

  function taskOf(
    definition: vscode.TaskDefinition,
    scope: vscode.WorkspaceFolder | vscode.TaskScope,
    own: readonly string[],
  ): vscode.Task {
    const options = {
      env: { ...environment },
      ...(typeof scope === 'object' ? { cwd: scope.uri.fsPath } : {}),
    };
    const run = new vscode.ProcessExecution(program, [...words, ...own], options);
    // The editor shows what is found by itself, so nothing is read from the terminal.
    const task = new vscode.Task(definition, scope, own.join(' '), 'Throughline', run, []);
    if (own[0] === 'check') task.group = vscode.TaskGroup.Test;
    task.isBackground = own[0] === 'preview';
    return task;
  }

  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .flatMap((folder) =>
          offered.map((command) =>
            taskOf({ type, command }, folder, command === 'publish' ? [command, '--out', 'site'] : [command]),
          ),
        ),
    resolveTask: ({ definition, scope }) => {
      // What a person wrote in tasks.json may be anything.
      const { command, options } = definition as vscode.TaskDefinition & Readonly<Record<string, unknown>>;
      if (typeof command !== 'string' || scope === undefined) return undefined;
      const more = Array.isArray(options) ? options.filter((word) => typeof word === 'string') : [];
      return taskOf(definition, scope, [command, ...more]);
    },
  });
};
