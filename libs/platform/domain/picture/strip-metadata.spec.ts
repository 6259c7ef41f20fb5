import { stripMetadata } from './strip-metadata';

const text = (words: string) => Buffer.from(words, 'latin1');
const hex = (digits: string) => Buffer.from(digits.replace(/\s/g, ''), 'hex');
const SECRET = 'GPS 56.0361 N 12.6136 E, taken by Priya';
const stripped = (...parts: readonly Uint8Array[]) => {
  const result = stripMetadata(Buffer.concat(parts));
  return typeof result === 'string' ? result : Buffer.from(result);
};

/** The first directory of a camera's notes, with how it was held, and then what is nobody's business. */
const exif = (orientation: number) =>
  Buffer.concat([hex(`4d4d002a 00000008 0001 0112 0003 00000001 000${orientation}0000 00000000`), text(SECRET)]);

describe('what a picture says about its making', () => {
  describe('in a JPEG', () => {
    const segment = (marker: string, content: Uint8Array) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(content.length + 2);
      return Buffer.concat([hex(`ff${marker}`), length, content]);
    };
    const start = hex('ffd8');
    const jfif = segment('e0', text('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
    const profile = segment('e2', text('ICC_PROFILE\0 the colours'));
    const adobe = segment('ee', text('Adobe\0 transform'));
    const frame = segment('c0', hex('08 00c8 0140 03 012200 021101 031101'));
    // A stuffed byte, a restart marker and a fill byte belong to the scan.
    const scan = Buffer.concat([segment('da', hex('03 0100 0211 0311 003f00')), hex('12 ff00 34 ffd0 56 ffff00 78')]);
    const end = hex('ffd9');

    it('goes: place, time, camera, captions and comments; the profile of its colours stays', () => {
      const said = [
        segment('e1', Buffer.concat([text('Exif\0\0'), exif(1)])),
        segment('e1', text(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${SECRET}`)),
        segment('ed', text(`Photoshop 3.0\0${SECRET}`)),
        segment('e2', text(`MPF\0${SECRET}`)),
        segment('e0', text(`JFXX\0${SECRET}`)),
        segment('fe', text(SECRET)),
      ];
      expect(stripped(start, jfif, ...said, profile, adobe, frame, scan, end)).toEqual(
        Buffer.concat([start, jfif, profile, adobe, frame, scan, end]),
      );
    });

    it('goes without the way it was held: a photograph is not drawn on its side', () => {
      const photograph = stripped(start, segment('e1', Buffer.concat([text('Exif\0\0'), exif(6)])), frame, scan, end);
      const upright = segment('e1', Buffer.concat([text('Exif\0\0'), exif(6).subarray(0, 26)]));
      expect(photograph).toEqual(Buffer.concat([start, upright, frame, scan, end]));
    });

    it('goes with what stands behind its end: other pictures, or a film', () => {
      expect(stripped(start, frame, scan, end, text(SECRET))).toEqual(Buffer.concat([start, frame, scan, end]));
    });

    it('goes between the scans of a picture that is sent in steps, too', () => {
      const table = segment('c4', hex('00 01'));
      expect(stripped(start, frame, scan, table, segment('fe', text(SECRET)), scan, end)).toEqual(
        Buffer.concat([start, frame, scan, table, scan, end]),
      );
    });
  });

  describe('in a PNG', () => {
    const chunk = (name: string, content: Uint8Array = Buffer.alloc(0)) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(content.length);
      return Buffer.concat([length, text(name), content, hex('00000000')]);
    };
    const start = hex('89504e470d0a1a0a');
    const drawn = [chunk('IHDR', Buffer.alloc(13)), chunk('iCCP', text('colours')), chunk('tRNS', hex('00'))];
    const image = [chunk('IDAT', hex('0102')), chunk('IEND')];

    it('goes: texts, times, and what no drawing needs', () => {
      const names = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'vpAg'];
      const said = [...names.map((name) => chunk(name, text(SECRET))), chunk('eXIf', exif(1))];
      expect(stripped(start, ...drawn, ...said, ...image, text(SECRET))).toEqual(
        Buffer.concat([start, ...drawn, ...image]),
      );
    });

    it('is named where only it says how the picture is held', () => {
      expect(stripped(start, ...drawn, chunk('eXIf', exif(8)), ...image)).toBe('turned');
    });
  });

  describe('in a WebP', () => {
    const chunk = (name: string, content: Uint8Array) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(content.length);
      return Buffer.concat([text(name), length, content, Buffer.alloc(content.length % 2)]);
    };
    const file = (...chunks: readonly Uint8Array[]) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(4 + chunks.reduce((sum, { length }) => sum + length, 0));
      return Buffer.concat([text('RIFF'), size, text('WEBP'), ...chunks]);
    };
    const extended = (flags: string) => chunk('VP8X', hex(`${flags} 000000 3f0100 c70000`));
    const image = chunk('VP8 ', hex('300100 9d012a 4001 c800 00'));

    it('goes, is announced no more, and the length in front is right again', () => {
      const [notes, xmp] = [chunk('EXIF', exif(1)), chunk('XMP ', text(SECRET))];
      expect(stripped(file(extended('2c'), image, notes, xmp))).toEqual(file(extended('20'), image));
    });

    it('is named where only it says how the picture is held', () => {
      expect(stripped(file(extended('08'), image, chunk('EXIF', exif(3))))).toBe('turned');
    });
  });

  describe('in a GIF', () => {
    const screen = hex('474946383961 4001 c800 80 00 00 ffffff 000000');
    const frame = hex('2c 0000 0000 4001 c800 00 02 03 010203 00');
    const loop = hex('21 ff 0b 4e45545343415045322e30 03 01 0000 00');
    const timing = hex('21 f9 04 00 0a00 00 00');
    const blocks = (words: string) => Buffer.concat([Uint8Array.of(words.length), text(words), hex('00')]);

    it('goes: comments and XMP; an animation runs as it did', () => {
      const comment = Buffer.concat([hex('21fe'), blocks(SECRET)]);
      const xmp = Buffer.concat([hex('21 ff 0b'), text('XMP DataXMP'), blocks(SECRET)]);
      const end = hex('3b');
      expect(stripped(screen, loop, comment, timing, frame, xmp, timing, frame, end, text(SECRET))).toEqual(
        Buffer.concat([screen, loop, timing, frame, timing, frame, end]),
      );
    });
  });

  it.each([
    ['a JPEG in the middle of a segment', 'ffd8 ffe1 0040 45786966'],
    ['a JPEG with no marker where one should be', 'ffd8 0012 3456'],
    ['a PNG before its end', '89504e470d0a1a0a 0000000d 49484452 00000140'],
    ['a WebP in the middle of a chunk', '52494646 24000000 57454250 56503820 18000000 3001'],
    ['a GIF before its end', '474946383961 4001 c800 00 00 00 2c 0000'],
  ])('is not looked for in what is damaged: %s', (_, digits) => {
    expect(stripped(hex(digits))).toBe('damaged');
  });
});
