import { joined, textAt, viewOf } from './bytes';
import type { Unstripped } from './strip-metadata';

const [EXTENSION, FRAME, END] = [0x21, 0x2c, 0x3b];
const [GRAPHIC_CONTROL, APPLICATION] = [0xf9, 0xff];
/** How often an animation runs; every other application writes about the picture, and not how it is drawn. */
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/** Header, screen, and blocks up to the end; comments, plain texts and XMP are left out (GIF89a, 12 to 27). */
export function stripGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> | Unstripped {
  const view = viewOf(bytes);
  let at = 13 + colours(view.getUint8(10));
  const kept = [bytes.subarray(0, at)];
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === END) return joined([...kept, bytes.subarray(at, at + 1)]);
    if (kind !== EXTENSION && kind !== FRAME) return 'damaged';
    const blocks = kind === EXTENSION ? at + 2 : at + 11 + colours(view.getUint8(at + 9));
    const end = endOfBlocks(view, blocks);
    const label = view.getUint8(at + 1);
    const isLoop = label === APPLICATION && LOOPS.includes(textAt(bytes, at + 3, 11));
    if (kind === FRAME || label === GRAPHIC_CONTROL || isLoop) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** Bytes of a table of colours, as the flags before it say. */
const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlocks(view: DataView, from: number): number {
  let at = from;
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
  return at + 1;
}
