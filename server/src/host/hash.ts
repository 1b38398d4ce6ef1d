import { hash } from 'node:crypto';

export function hashOf(contents: string | Uint8Array): string {
  return hash('sha256', contents, 'hex');
}
