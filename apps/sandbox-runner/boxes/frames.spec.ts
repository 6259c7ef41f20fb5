import { frame, FrameReader } from './frames';

describe('what the helper says', () => {
  const sent = [frame(1, Buffer.from('first')), frame(2), frame(3, Buffer.alloc(70_000, 7), Buffer.from('end'))];
  const stream = Buffer.concat(sent);

  it.each([1, 7, 8, 13, 4096, stream.length])(
    'is read frame by frame, in whatever pieces of %i bytes it comes',
    (size) => {
      const read: [number, number, string][] = [];
      const reader = new FrameReader((kind, bytes) => read.push([kind, bytes.length, bytes.subarray(-3).toString()]));
      for (let at = 0; at < stream.length; at += size) reader.push(stream.subarray(at, at + size));
      expect(read).toEqual([
        [1, 5, 'rst'],
        [2, 0, ''],
        [3, 70_003, 'end'],
      ]);
    },
  );

  it('is not believed when it announces more than it could ever have to say', () => {
    const head = Buffer.from([1, 0, 0, 0, 255, 255, 255, 255]);
    expect(() => new FrameReader(() => {}).push(head)).toThrow('too long');
  });
});
