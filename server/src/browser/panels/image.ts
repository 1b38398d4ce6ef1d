/** A drawing as an image of pixels. */

/** No browser draws more on a side; a longer map is drawn smaller. */
const mostPixels = 12_000;

/** @returns a PNG in base 64; `undefined` where the browser cannot draw it. */
export async function drawnImage(svg: string): Promise<string | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, mostPixels / image.naturalWidth, mostPixels / image.naturalHeight);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const pen = canvas.getContext('2d');
    if (pen === null) return undefined;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1];
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
