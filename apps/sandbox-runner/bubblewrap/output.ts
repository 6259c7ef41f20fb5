import type { Readable } from 'node:stream';

/** What is kept of standard error: enough for a traceback; nobody compares it. */
const KEPT_ERROR_BYTES = 64 * 1024;

export interface Output {
  stdout: Buffer;
  stderr: Buffer;
  truncated: boolean;
}

/** Collects both streams up to a common limit and calls `onFlood` once when there is more. */
export function collectOutput(stdout: Readable, stderr: Readable, limit: number, onFlood: () => void): Promise<Output> {
  let left = limit;
  let truncated = false;
  const collect = (stream: Readable) =>
    new Promise<Buffer>((resolve) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (chunk.length <= left) {
          chunks.push(chunk);
          left -= chunk.length;
          return;
        }
        chunks.push(chunk.subarray(0, left));
        left = 0;
        if (!truncated) onFlood();
        truncated = true; // what still comes is read and dropped, so that the end is seen
      });
      stream.on('error', () => stream.destroy());
      stream.on('close', () => resolve(Buffer.concat(chunks)));
    });
  return Promise.all([collect(stdout), collect(stderr)]).then(([all, errors]) => ({
    stdout: all,
    stderr: errors.subarray(0, KEPT_ERROR_BYTES),
    truncated: truncated || errors.length > KEPT_ERROR_BYTES,
  }));
}
