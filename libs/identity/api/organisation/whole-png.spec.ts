import { deflateSync, crc32 } from 'node:zlib';
import { pngProblem } from './whole-png';

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};
function png(width: number, height: number, pixels: Buffer, interlace = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, interlace], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
const whole = png(2, 2, Buffer.alloc(14));

describe('A picture in PNG', () => {
  it('passes when every byte of it can be read', () => {
    expect(pngProblem(whole)).toBeNull();
  });

  it('is refused when it breaks off, was changed, or holds fewer or more pixels than it says', () => {
    expect(pngProblem(whole.subarray(0, whole.length - 20))).toBe('The file is damaged.');
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(45) ^ 1, 45);
    expect(pngProblem(changed)).toBe('The file is damaged.');
    expect(pngProblem(png(2, 2, Buffer.alloc(7)))).toBe('The file is damaged.');
    expect(pngProblem(png(2, 2, Buffer.alloc(50_000_000)))).toBe('The file is damaged.'); // unpacks to far more
  });

  it('is refused when it is huge or interlaced, with what to do', () => {
    expect(pngProblem(png(5000, 1, Buffer.alloc(15_001)))).toContain('at most 4000 pixels');
    expect(pngProblem(png(2, 2, Buffer.alloc(14), 1))).toBe('Save it again without interlacing.');
  });
});
