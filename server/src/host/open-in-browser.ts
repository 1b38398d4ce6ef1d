/** Opens an address in the reader's own browser. Where there is none, nothing happens: the address was printed. */
import { spawn } from 'node:child_process';

export function openInBrowser(address: string): void {
  const [command, ...words] = commandFor(address);
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function commandFor(address: string): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    default:
      return ['xdg-open', address];
  }
}
