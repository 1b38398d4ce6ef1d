/** What an assistant in the editor may ask: answered by the server from what is open, saved or not. */
import * as vscode from 'vscode';
import type { ToolAnswer, ToolParams } from '../../server/src/protocol/tool.ts';
import type { Register } from './session.ts';

/** As the manifest names them; without the prefix, as the server does. */
const names = ['search_standards', 'read_map', 'check_document', 'find_gaps'] as const;

export const assistantTools: Register = ({ ask }) =>
  vscode.Disposable.from(
    ...names.map((name) =>
      vscode.lm.registerTool<object>(`throughline_${name}`, {
        invoke: async ({ input }) => {
          const uri = vscode.window.activeTextEditor?.document.uri;
          const about: ToolParams = { name, input, ...(uri === undefined ? {} : { uri: String(uri) }) };
          const answer = await ask<ToolAnswer>('throughline/tool', about);
          const text = answer === undefined ? 'No answer.' : 'text' in answer ? answer.text : answer.refused;
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
