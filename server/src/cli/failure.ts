import { visible } from '../core/report/width.ts';
import { Refusal } from '../host/refusal.ts';

/** What went wrong, and what to do about it. */
export function failureText(error: unknown): string {
  // It may quote what stands in a file, which is other people's.
  if (error instanceof Refusal) return visible(error.message);
  if (process.env['THROUGHLINE_DEBUG'] !== undefined && error instanceof Error)
    return error.stack ?? error.message;
  const { code, path, message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const place = path === undefined ? 'a file' : path;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place} may not be read or written by you. Change its permissions, or choose another folder.`;
    case 'ENOSPC':
      return `the disk is full, so ${place} could not be written. Make room and run the same command again.`;
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open on this computer. Close some programs and run the same command again.';
    case undefined:
      return `something went wrong inside Throughline (${message}). This is a fault of Throughline, not of your files; please report it, with what THROUGHLINE_DEBUG=1 shows.`;
    default:
      return `${place} could not be read or written (${message}). Check that it is where it should be and run the same command again.`;
  }
}
