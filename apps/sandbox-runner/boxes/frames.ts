/** How the runner and its helper speak: the kind and the length of what follows, as numbers of the machine. */
export const ASK = { launch: kindOf('L'), run: kindOf('R'), input: kindOf('I'), kill: kindOf('K') } as const;
export const SAY = {
  slot: kindOf('S'),
  gone: kindOf('G'),
  ready: kindOf('H'),
  output: kindOf('O'),
  errors: kindOf('E'),
  entry: kindOf('T'),
  fault: kindOf('F'),
  end: kindOf('X'),
} as const;

const HEAD_BYTES = 8;
/** No frame of the helper is larger than the largest file it takes out of a box. */
const LARGEST_BYTES = 128 * 1024 * 1024;

function kindOf(letter: string): number {
  return letter.charCodeAt(0);
}

export function frame(kind: number, ...parts: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(kind, 0);
  head.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    4,
  );
  return Buffer.concat([head, ...parts]);
}

/** Cuts what comes in into frames, however it was cut on its way. */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0);
  private later: Buffer[] = [];
  private laterBytes = 0;
  private wanted = HEAD_BYTES;

  constructor(private readonly onFrame: (kind: number, bytes: Buffer) => void) {}

  push(chunk: Buffer): void {
    this.later.push(chunk);
    this.laterBytes += chunk.length;
    if (this.rest.length + this.laterBytes < this.wanted) return; // a large frame is put together once
    let bytes = this.rest.length === 0 && this.later.length === 1 ? chunk : Buffer.concat([this.rest, ...this.later]);
    this.later = [];
    this.laterBytes = 0;
    while (bytes.length >= HEAD_BYTES) {
      const length = bytes.readUInt32LE(4);
      if (length > LARGEST_BYTES) throw new Error('A frame of the helper is too long.');
      this.wanted = HEAD_BYTES + length;
      if (bytes.length < this.wanted) break;
      this.onFrame(bytes.readUInt32LE(0), bytes.subarray(HEAD_BYTES, this.wanted));
      bytes = bytes.subarray(this.wanted);
      this.wanted = HEAD_BYTES;
    }
    this.rest = bytes;
  }
}
