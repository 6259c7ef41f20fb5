const LONGEST_SIDE = 1200;

/**
 * A picture file in base64, ready to send. A WebP file becomes a PNG here, as certificates are printed with PNG and
 * JPEG only; nothing else is changed.
 */
export async function readPicture(file: File): Promise<string> {
  return base64(file.type === 'image/webp' ? await asPng(file) : file);
}

async function asPng(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file; // the server says what is wrong with it
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((png) => resolve(png ?? file), 'image/png'));
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
