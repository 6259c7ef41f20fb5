import { readPicture } from './picture';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
/** A JPEG of 320 × 200, with an EXIF segment where one is given. */
const jpeg = (exif = '') =>
  bytes(`ffd8 ${exif} ffe0 0010 4a464946000101000001000100 00 ffc0 0011 08 00c8 0140 03 012200 021101 031101`);
const exif = (orientation: string) =>
  `ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 ${orientation}0000 00000000`;

describe('A picture', () => {
  it.each([
    ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000140 000000c8 0802000000', 'image/png'],
    ['GIF', '474946383961 4001 c800 f70000', 'image/gif'],
    ['WebP, lossy', '52494646 24000000 57454250 56503820 18000000 300100 9d012a 4001 c800 00', 'image/webp'],
    ['WebP, lossless', '52494646 24000000 57454250 5650384c 18000000 2f 3fc13100 00', 'image/webp'],
    ['WebP, extended', '52494646 24000000 57454250 56503858 0a000000 10000000 3f0100 c70000', 'image/webp'],
  ])('is known by its first bytes, and so is its size: %s', (_, hex, type) => {
    expect(readPicture(bytes(hex))).toEqual({ type, width: 320, height: 200 });
  });

  it('of a camera that was held upright is as high as it is drawn (EXIF orientation)', () => {
    expect(readPicture(jpeg())).toEqual({ type: 'image/jpeg', width: 320, height: 200 });
    expect(readPicture(jpeg(exif('0006')))).toEqual({ type: 'image/jpeg', width: 200, height: 320 });
    expect(readPicture(jpeg(exif('0001')))).toEqual({ type: 'image/jpeg', width: 320, height: 200 });
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>').toString('hex')],
    ['an SVG, which can run scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>').toString('hex')],
    ['a PDF', Buffer.from('%PDF-1.7 something long enough to look at').toString('hex')],
    ['nothing', ''],
    ['a PNG that ends in its header', '89504e470d0a1a0a 0000000d 4948'],
    ['a JPEG that ends before its frame', 'ffd8 ffe0 0010 4a46'],
    ['a WebP of another kind', '52494646 24000000 57454250 41424344 0a000000 10000000 3f0100 c70000'],
  ])('is not %s', (_, hex) => {
    expect(readPicture(bytes(hex))).toBeNull();
  });
});
