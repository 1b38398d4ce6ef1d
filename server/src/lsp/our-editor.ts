import type { ClientCapabilities } from 'vscode-languageserver';

/** Whether an editor has the extension of ours: its views hear of changes, and its commands open what was written. */
export function isOurEditor({ experimental }: ClientCapabilities): boolean {
  return (experimental as { readonly throughlineChanged?: unknown } | undefined)?.throughlineChanged === true;
}
