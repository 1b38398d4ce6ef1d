import * as vscode from 'vscode';
import type { Register } from '../session.ts';

/** Shows what the server has to say of itself, for whoever helps someone. */
export const showLog: Register = ({ client }) =>
  vscode.commands.registerCommand('throughline.showLog', () => client.outputChannel.show());
