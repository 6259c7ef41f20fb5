const MOST_BYTES = 1024 * 1024;
const STREAM = /<<(?:[^<>]|<<[^<>]*>>)*\/Type\s*\/EmbeddedFile(?:[^<>]|<<[^<>]*>>)*>>\s*stream\r?\n/g;

/**
 * The credential inside a certificate: the first file embedded in the PDF that reads as JSON (ISO 32000-2, 7.11.4).
 * Null where there is none, or where a program has packed the PDF anew so that its attachments cannot be seen from here.
 */
export async function attachedCredential(pdf: Uint8Array): Promise<string | null> {
  // One character a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(pdf);
  if (!text.startsWith('%PDF-')) return null;
  for (const found of text.matchAll(STREAM)) {
    const from = found.index + found[0].length;
    const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(found[0])?.[1];
    const to = length === undefined ? text.indexOf('endstream', from) : from + Number(length);
    if (to < from || to > pdf.length) continue;
    const bytes = pdf.subarray(from, to);
    const file = found[0].includes('/FlateDecode') ? await inflate(bytes) : bytes;
    const json = file && new TextDecoder().decode(file).trim();
    if (json?.startsWith('{')) return json;
  }
  return null;
}

/** Stops at the size that no credential has: a small PDF must not fill the memory (a deflate bomb). */
async function inflate(bytes: Uint8Array): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const source = new Blob([bytes as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream('deflate'));
    const reader = source.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > MOST_BYTES) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
