/** The language server as a bundle of its own: it starts at once, since an editor waits for it. */
import { lsp } from '../cli/lsp.ts';
import { main } from '../cli/main.ts';

const words = process.argv.slice(2);
// An editor may start this file itself, and then there is no command to name.
void main(words[0] === lsp.name ? words : [lsp.name, ...words], [lsp]);
