/** How large a picture is shown, from the beginning of its file. A vector picture says it in its text. */
import { imageSize } from 'image-size';
import type { PictureSize } from './copied-file.ts';

/** What browsers show, as the reader of sizes names it. */
const shown: ReadonlySet<string | undefined> = new Set(['png', 'jpg', 'gif', 'webp', 'avif']);

/** So many bytes are enough: the size of a photo stands behind what its camera says of it. */
export const headBytes = 1_000_000;

/** @param head - the first bytes of the file. */
export function pictureSize(head: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, type, orientation } = imageSize(head);
    if (!shown.has(type) || !isSize(width) || !isSize(height)) return undefined;
    // A browser turns a photo as the camera was held.
    return (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // It is no picture, or a broken one.
    return undefined;
  }
}

function isSize(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels > 0 && pixels <= 1_000_000;
}
